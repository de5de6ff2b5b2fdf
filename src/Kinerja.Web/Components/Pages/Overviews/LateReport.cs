namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>Who has not reported although due: an agency on the page of its region, a region with its agencies further up.</summary>
/// <param name="Who">Whom.</param>
/// <param name="Agencies">How many agencies are late there; 1 for an agency itself.</param>
/// <param name="Due">When the first of them was due.</param>
/// <param name="DaysLate">Whole days since then.</param>
public sealed record LateReport(Place Who, int Agencies, DateOnly? Due, int? DaysLate);
