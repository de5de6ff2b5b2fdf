namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>The three groups of a ranking: in the ranking, with a figure but outside it, without a figure.</summary>
/// <param name="Ranked">Summed, with an achievement or waiting for a target.</param>
/// <param name="Listed">Grades C and D.</param>
/// <param name="Without">No figure.</param>
public sealed record RowGroups(IReadOnlyList<OverviewRow> Ranked, IReadOnlyList<OverviewRow> Listed, IReadOnlyList<OverviewRow> Without)
{
    /// <summary>Groups and orders the children. Page and download both take this, so that they show the same.</summary>
    public static RowGroups Of(OverviewSheet sheet)
    {
        var order = sheet.Query.Sort ?? SortOrder.Ranking;
        return new(
            Sorter.Sort(sheet.Rows.Where(row => row.State == RowState.Summed), order),
            Sorter.Sort(sheet.Rows.Where(row => row.State == RowState.Listed), order),
            [.. Sorter.Sort(sheet.Rows.Where(row => row.State is not (RowState.Summed or RowState.Listed)), new(SortColumn.Name, false)).OrderBy(row => RowStates.All.ToList().IndexOf(row.State))]);
    }
}
