using Kinerja.Documents.Reading;
using Kinerja.Model.Texts;

namespace Kinerja.Documents.Layout;

/// <summary>The headings of a table, one or several lines deep, as columns with meanings.</summary>
internal sealed class TableHeader
{
    private const int DeepestHeading = 4;

    private string? _shape;

    private TableHeader(IReadOnlyList<TableColumn> columns, int lines)
    {
        (Columns, Read, Lines) = (columns, columns, lines);
        Heads = [.. columns.Select(c => c.Label)];
    }

    /// <summary>The columns from left to right, as a person has named them where somebody has.</summary>
    public IReadOnlyList<TableColumn> Columns { get; private init; }

    /// <summary>The columns as their headings read by themselves.</summary>
    public IReadOnlyList<TableColumn> Read { get; private init; }

    /// <summary>The headings as written.</summary>
    public IReadOnlyList<string> Heads { get; }

    /// <summary>The headings by name.</summary>
    public string? Shape => _shape ??= HeadShape.Of(Heads);

    /// <summary>How many lines of the document the heading takes, rules inside it included.</summary>
    public int Lines { get; }

    /// <summary>Reads the heading that begins at a line; null when none begins there.</summary>
    public static TableHeader? At(IReadOnlyList<SourceLine> lines, int start)
    {
        var first = lines[start];
        var begins = Headings.LooksLike(first)
            || (Headings.MayBelong(first) && Headings.HasKnown(first) && start + 1 < lines.Count && SameTable(first, lines[start + 1]) && Headings.LooksLike(lines[start + 1]));
        if (!begins)
            return null;

        List<SourceLine> block = [first];
        var next = start + 1;
        for (; next < lines.Count && block.Count < DeepestHeading && SameTable(first, lines[next]); next++)
        {
            var line = lines[next];
            if (LineShape.IsRule(line))
                continue;
            if (line.IsBlank || !(Headings.MayBelong(line) || (line.IsMarkedHeader && first.IsMarkedHeader && !Headings.IsColumnNumbers(line))))
                break;
            block.Add(line);
        }

        while (next < lines.Count && SameTable(first, lines[next]) && (LineShape.IsRule(lines[next]) || Headings.IsColumnNumbers(lines[next])))
            next++;
        return new(Build(block), next - start);
    }

    /// <summary>The heading of a table that nobody recognised.</summary>
    public static TableHeader Of(IReadOnlyList<TableColumn> columns, int lines) => new(columns, lines);

    /// <summary>The heading with its columns as somebody has named them.</summary>
    public TableHeader As(IReadOnlyList<string> codes) => new(Read, Lines) { Columns = MappedColumns.Of(Heads, codes), _shape = _shape };

    /// <summary>True when both announce the same columns, as a heading repeated on the next page does.</summary>
    public bool SameAs(TableHeader other) => Columns.Count == other.Columns.Count && Columns.Zip(other.Columns).All(p =>
        p.First.Meaning == p.Second.Meaning && p.First.Year == p.Second.Year && p.First.Quarter == p.Second.Quarter
        && TextFolding.Same(p.First.Label, p.Second.Label));

    private static bool SameTable(SourceLine a, SourceLine b) => a.Table == b.Table;

    /// <summary>The columns that lines of headings announce.</summary>
    public static List<TableColumn> Build(List<SourceLine> block)
    {
        var columns = new List<TableColumn>();
        var width = block.Max(l => l.Cells.Count);
        for (var column = 0; column < width; column++)
        {
            HeaderLabel? label = null;
            var texts = new List<string>();
            for (var level = 0; level < block.Count; level++)
            {
                if (TextAt(block, level, column) is not { } text)
                    continue;
                label = HeaderCombination.Under(label, HeaderVocabulary.Read(text), text, isFirst: texts.Count == 0);
                texts.Add(Cleaning.Name(text));
            }

            columns.Add(new(column, label?.Meaning ?? ColumnMeaning.Unknown, string.Join(" / ", texts), label?.Year, label?.Quarter, label?.Ordinal));
        }

        return ColumnContext.Resolve(columns);
    }

    /// <summary>The text that a heading line has over a column: its own, or that of the group it continues.</summary>
    private static string? TextAt(List<SourceLine> block, int level, int column)
    {
        var cells = block[level].Cells;
        if (column < cells.Count)
        {
            var cell = cells[column];
            if (cell.Span.HasFlag(CellSpan.Down))
                return null; // The same cell spoke one line above.
            if (!cell.IsBlank)
                return cell.Text;
        }

        // Blank above a sub-heading: a text cannot show merged cells, so the group to the left continues.
        var hasBelow = block.Skip(level + 1).Any(l => column < l.Cells.Count && l.Cells[column] is { IsFilled: true });
        if (!hasBelow)
            return null;
        for (var left = Math.Min(column, cells.Count) - 1; left >= 0; left--)
        {
            if (!cells[left].IsBlank)
                return cells[left].Text;
        }

        return null;
    }
}
