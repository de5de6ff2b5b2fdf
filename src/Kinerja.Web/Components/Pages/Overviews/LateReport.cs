namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>An agency that has not reported although due.</summary>
/// <param name="Agency">Which one.</param>
/// <param name="Where">Its region; null on the page of that region.</param>
/// <param name="Due">When it was due.</param>
/// <param name="DaysLate">Whole days since then.</param>
public sealed record LateReport(Place Agency, string? Where, DateOnly? Due, int? DaysLate);
