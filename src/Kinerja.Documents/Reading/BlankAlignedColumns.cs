namespace Kinerja.Documents.Reading;

/// <summary>Columns of a text that aligns its cells with blanks: a piece belongs to the heading that it stands under.</summary>
internal sealed class BlankAlignedColumns
{
    private readonly List<(int Start, int End)> _headings;

    private BlankAlignedColumns(List<(int Start, int End)> headings) => _headings = headings;

    /// <summary>Number of columns.</summary>
    public int Count => _headings.Count;

    /// <summary>Columns as a heading line lays them out.</summary>
    public static BlankAlignedColumns From(string headingLine) => new([.. Pieces(headingLine).Select(p => (p.Start, p.Start + p.Text.Length))]);

    /// <summary>The pieces of a line between runs of two or more blanks, with their offsets.</summary>
    public static List<(int Start, string Text)> Pieces(string line)
    {
        var pieces = new List<(int, string)>();
        var start = -1;
        for (var i = 0; i <= line.Length; i++)
        {
            var ends = i == line.Length || (line[i] == ' ' && (i + 1 == line.Length || line[i + 1] == ' '));
            if (ends && start >= 0)
            {
                pieces.Add((start, line[start..i]));
                start = -1;
            }
            else if (!ends && start < 0 && line[i] != ' ')
            {
                start = i;
            }
        }

        return pieces;
    }

    /// <summary>Cells of a line, blank where nothing stands under a heading.</summary>
    public List<string> Cells(string line)
    {
        var cells = Enumerable.Repeat(string.Empty, Count).ToList();
        var column = 0;
        foreach (var (start, text) in Pieces(line).SelectMany(SplitAtHeadings))
        {
            column = Under(start, start + text.Length, column);
            cells[column] = cells[column].Length == 0 ? text : $"{cells[column]} {text}";
        }

        return cells;
    }

    /// <summary>A cell that fills its column leaves one blank before the next: a piece that begins under a heading is cut where another heading begins a word.</summary>
    private IEnumerable<(int Start, string Text)> SplitAtHeadings((int Start, string Text) piece)
    {
        var (start, text) = piece;
        if (!_headings.Exists(h => h.Start == start))
            return [piece];
        var parts = new List<(int, string)>();
        var from = 0;
        foreach (var heading in _headings)
        {
            var at = heading.Start - start;
            if (at > from && at < text.Length && text[at] != ' ' && text[at - 1] == ' ')
            {
                parts.Add((start + from, text[from..at].TrimEnd()));
                from = at;
            }
        }

        parts.Add((start + from, text[from..]));
        return parts;
    }

    /// <summary>The column with the widest overlap, or the nearest one; never left of the piece before.</summary>
    private int Under(int start, int end, int first)
    {
        var (best, bestOverlap) = (first, int.MinValue);
        for (var i = first; i < _headings.Count && _headings[i].Start <= end + Math.Max(0, -bestOverlap); i++)
        {
            var overlap = Math.Min(end, _headings[i].End) - Math.Max(start, _headings[i].Start);
            if (overlap > bestOverlap)
                (best, bestOverlap) = (i, overlap);
        }

        return best;
    }
}
