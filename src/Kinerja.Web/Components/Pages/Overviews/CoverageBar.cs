using Kinerja.Model.Models;
using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>The children by what they bring to the sum; the parts add up to all of them.</summary>
public static class CoverageBar
{
    /// <summary>Parts that hold anybody, in the order in which they are told; what is summed is parted by its grade.</summary>
    public static IReadOnlyList<CoveragePart> Of(IReadOnlyCollection<OverviewRow> rows)
    {
        var parts = new List<CoveragePart>
        {
            Part("b5", "Cover.A", RowState.Summed, rows.Count(row => row.State == RowState.Summed && row.Grade != LinkGrade.B)),
            Part("b3", "Cover.B", RowState.Summed, rows.Count(row => row.State == RowState.Summed && row.Grade == LinkGrade.B)),
        };
        parts.AddRange(RowStates.All.Where(state => state != RowState.Summed)
            .Select(state => Part(RowStates.Css(state), "Cover." + state, state, rows.Count(row => row.State == state))));
        return [.. parts.Where(part => part.Share.Count > 0)];
    }

    private static CoveragePart Part(string kind, string words, RowState state, int count) => new(new Share(kind, count), words, state);
}
