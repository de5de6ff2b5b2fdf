using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>One part of the coverage: its share of the bar and the key of its words.</summary>
/// <param name="Share">Kind and count.</param>
/// <param name="Words">Key of the words, with the count as their first placeholder.</param>
/// <param name="State">The state, for the link to its list.</param>
public sealed record CoveragePart(Share Share, string Words, RowState State);
