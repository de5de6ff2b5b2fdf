using Kinerja.Documents.Reading;
using Kinerja.Model.Imports.Columns;

namespace Kinerja.Documents.Layout;

/// <summary>The best guess at what columns hold: their headings first, then what their cells look like. Nothing is said twice of one indicator.</summary>
internal static class ColumnGuess
{
    private const int Looked = 24;

    /// <summary>A code for each column.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<SourceLine> rows)
    {
        var codes = columns.Select(c => c.Meaning is ColumnMeaning.Unknown or ColumnMeaning.Description ? "" : MappedColumns.CodeOf(c)).ToArray();
        var looks = columns.Select(c => Looks(rows, c.Index)).ToArray();
        if (!codes.Any(ColumnCodes.IsIndicator))
            Indicator(codes, looks);
        var open = Enumerable.Range(0, codes.Length).Where(i => codes[i].Length == 0 && IsFigures(looks[i], i) && HeadYears.Of(columns[i].Label) is null).ToList();
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i].Length > 0)
                continue;
            codes[i] = looks[i] switch
            {
                CellTraits.Enumerator when i == 0 => ColumnCodes.Number,
                CellTraits.Formula => ColumnCodes.Formula,
                CellTraits.Unit => ColumnCodes.Unit,
                _ when IsFigures(looks[i], i) && HeadYears.Of(columns[i].Label) is { } year => ColumnCodes.OfYear(year),
                _ when open.Count == 1 && open[0] == i => ColumnCodes.Target,
                _ => ColumnCodes.Ignored,
            };
        }

        while (ColumnMapping.Twice(codes) is { } twice)
            codes[twice.Second] = ColumnCodes.Ignored;
        return codes;
    }

    // Small whole numbers look like running numbers too; those stand in the first column.
    private static bool IsFigures(CellTraits look, int column) => look == CellTraits.Figure || (look == CellTraits.Enumerator && column > 0);

    /// <summary>The column whose cells begin as names of indicators do; without one the column with the most words.</summary>
    private static void Indicator(string[] codes, CellTraits[] looks)
    {
        var at = Array.FindIndex(looks, l => l == CellTraits.Indicator);
        if (at < 0 || codes[at].Length > 0)
            at = Enumerable.Range(0, codes.Length).Where(i => codes[i].Length == 0 && looks[i] is CellTraits.Words or CellTraits.Indicator).DefaultIfEmpty(-1).Last();
        if (at >= 0)
            codes[at] = ColumnCodes.Indicator;
    }

    /// <summary>What most cells of a column look like.</summary>
    private static CellTraits Looks(IReadOnlyList<SourceLine> rows, int column)
    {
        var cells = rows.Take(Looked).Where(r => column < r.Cells.Count && r.Cells[column].IsFilled).Select(r => CellFit.Look(r.Cells[column])).ToList();
        CellTraits[] order = [CellTraits.Formula, CellTraits.Unit, CellTraits.Enumerator, CellTraits.Figure, CellTraits.Indicator, CellTraits.Words];
        return order.FirstOrDefault(trait => cells.Count > 0 && cells.Count(c => c.HasFlag(trait)) * 5 >= cells.Count * 3);
    }
}
