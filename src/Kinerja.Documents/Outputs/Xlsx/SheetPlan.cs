using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Xlsx;

/// <summary>What goes on one sheet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">Blocks above the table.</param>
/// <param name="Table">The table; null when the document has none.</param>
/// <param name="After">Blocks below it.</param>
internal sealed record SheetPlan(string Name, IReadOnlyList<OutputBlock> Before, TableBlock? Table, IReadOnlyList<OutputBlock> After)
{
    /// <summary>Charts below the table.</summary>
    public IReadOnlyList<ChartBlock> Charts { get; init; } = [];

    /// <summary>
    /// A sheet for each table, with what stands before it; what follows the last one stands on its sheet. A chart stands below the table that it follows, which holds its figures, so that no
    /// table begins below a picture.
    /// </summary>
    public static IReadOnlyList<SheetPlan> Of(OutputDocument document)
    {
        var (names, plans, before, charts) = (new SheetNames(), new List<SheetPlan>(), new List<OutputBlock>(), new List<ChartBlock>());
        foreach (var block in document.Blocks)
        {
            if (block is TableBlock table)
            {
                plans.Add(new(names.Take(table.Caption ?? before.OfType<HeadingBlock>().LastOrDefault()?.Text ?? document.Title), before, table, []) { Charts = charts });
                (before, charts) = ([], []);
            }
            else if (block is ChartBlock chart && plans.Count > 0)
            {
                plans[^1] = plans[^1] with { Charts = [.. plans[^1].Charts, chart] };
            }
            else if (block is ChartBlock early)
            {
                charts.Add(early);
            }
            else if (block is not PageBreakBlock)
            {
                before.Add(block);
            }
        }

        if (plans.Count == 0)
            return [new(names.Take(document.Title), before, null, []) { Charts = charts }];
        plans[^1] = plans[^1] with { After = before };
        return plans;
    }

    /// <summary>Widths of the columns in characters, for a page that stands or lies.</summary>
    public IReadOnlyList<int> Widths(bool landscape, string language)
    {
        var page = landscape ? 135 : 92;
        if (Table is null)
            return [page / 4, page - (page / 4)];
        return ColumnWidths.Share(Table, page, 1, 2, language);
    }

    /// <summary>Rows of the table's head.</summary>
    public IReadOnlyList<OutputRow> Head => Table is null ? [] : TableGrid.Head(Table);
}
