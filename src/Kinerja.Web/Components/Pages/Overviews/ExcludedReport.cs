using Kinerja.Model.Models;
using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>What is not in the sum, and why: the figure of an agency on the page of its region, those of a region further up.</summary>
/// <param name="Who">Whom.</param>
/// <param name="Agencies">How many agencies; 1 for an agency itself.</param>
/// <param name="State">Listed, hidden, unlinked, cannot be computed or does not apply.</param>
/// <param name="Grade">Grade of the link, when it is what keeps the figure out.</param>
/// <param name="Reason">Why, in words; null when the state says it.</param>
public sealed record ExcludedReport(Place Who, int Agencies, RowState State, LinkGrade? Grade, Text? Reason);
