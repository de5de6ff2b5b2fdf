using Kinerja.Documents.Layout;

namespace Kinerja.Documents.Drafting;

/// <summary>What the numbers of a column <i>No.</i> count: of the names to its right the one that is filled most often where a number stands.</summary>
internal static class NumberColumns
{
    /// <summary>By number column, the column it counts.</summary>
    public static Dictionary<int, int> Find(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows)
    {
        var counted = new Dictionary<int, int>();
        foreach (var number in columns.Where(c => c.Meaning == ColumnMeaning.Number))
        {
            var names = columns.Skip(number.Index + 1).TakeWhile(c => c.Meaning != ColumnMeaning.Number).Where(c => c.IsName || c.IsIndicator).ToList();
            var numbered = rows.Where(r => r.Has(number.Index)).ToList();

            // MaxBy takes the first of equals: the leftmost name.
            if (names.MaxBy(n => numbered.Count(r => r.Has(n.Index))) is { } best)
                counted[number.Index] = best.Index;
        }

        return counted;
    }
}
