using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>An agency whose figure is not in the sum, and why.</summary>
/// <param name="Agency">Which one.</param>
/// <param name="Where">Its region; null on the page of that region.</param>
/// <param name="State">Listed, hidden, cannot be computed or does not apply.</param>
/// <param name="Grade">Grade of its link.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record ExcludedReport(Place Agency, string? Where, RowState State, Grade? Grade, Text? Reason);
