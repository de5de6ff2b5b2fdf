using Kinerja.Documents.Outputs.Content;

namespace Kinerja.Documents.Outputs.Writing;

/// <summary>Shares a width among the columns of a table as they ask for it, but so that no word has to be broken while others have room.</summary>
internal static class ColumnWidths
{
    private const int LongestKept = 14;

    /// <summary>The widths.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">Width of all columns together.</param>
    /// <param name="perCharacter">Width of a letter.</param>
    /// <param name="padding">Width that a cell needs beside its words.</param>
    /// <param name="language">Language of the document.</param>
    public static int[] Share(TableBlock table, int width, int perCharacter, int padding, string language)
    {
        var (needed, asked) = (Needed(table, perCharacter, padding, language), table.Columns.Select(c => Math.Max(1, c.Width)).ToArray());
        var widths = new int[asked.Length];
        var fixedColumns = new bool[asked.Length];
        if (needed.Sum() >= width)
            Array.Fill(needed, 0);
        for (var changed = true; changed;)
        {
            changed = false;
            var left = width - Sum(needed, fixedColumns, true);
            var shares = Math.Max(1, Sum(asked, fixedColumns, false));
            for (var i = 0; i < widths.Length; i++)
            {
                widths[i] = fixedColumns[i] ? needed[i] : left * asked[i] / shares;
                if (!fixedColumns[i] && widths[i] < needed[i])
                    changed = fixedColumns[i] = true;
            }
        }

        widths[Array.IndexOf(widths, widths.Max())] += width - widths.Sum();
        return widths;
    }

    private static int Sum(int[] values, bool[] isFixed, bool wanted) => values.Where((_, i) => isFixed[i] == wanted).Sum();

    private static int[] Needed(TableBlock table, int perCharacter, int padding, string language)
    {
        var needed = new int[table.Columns.Count];
        foreach (var (rows, letter) in new[] { (TableGrid.Head(table), perCharacter * 6 / 5), (table.Rows, perCharacter) })
        {
            var grid = TableGrid.Lay(rows, needed.Length);
            foreach (var cell in grid.SelectMany(r => r).OfType<GridCell>().Where(c => c.Columns == 1).Distinct())
            {
                var words = ValueWords.Of(cell.Value, language).Split([' ', '\n', '\t', '/', '-']);
                needed[cell.Column] = Math.Max(needed[cell.Column], (Math.Min(LongestKept, words.Max(w => w.Length)) * letter) + padding);
            }
        }

        return needed;
    }
}
