using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>
/// Finds tables whose headings are not known, or that have none: several rows of one width with a column of words and a column of figures. A row above them with a single
/// text is a title.
/// </summary>
internal static class UnknownTables
{
    /// <summary>Columns of a table that somebody is asked about.</summary>
    public const int MostColumns = 40;

    private const int FewestColumns = 3;
    private const int FewestRows = 2;
    private const int Looked = 24;
    private const int DeepestHeading = 3;

    /// <summary>The tables, in document order.</summary>
    public static IEnumerable<UnknownTable> Find(IReadOnlyList<LaidLine> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            if (!IsRow(lines[i]))
            {
                i++;
                continue;
            }

            var end = i;
            for (var next = i + 1; next < lines.Count && Continues(lines[i], lines[next]); next++)
                end = IsRow(lines[next]) ? next : end;
            if (Table(lines, i, end) is { } table)
                yield return table;
            i = end + 1;
        }
    }

    private static bool IsRow(LaidLine line) => line is { Role: LineRole.Unknown, Line.IsTabular: true };

    // In a text a blank line ends a table; a table of a file goes on to its end.
    private static bool Continues(LaidLine first, LaidLine next) => next.Line.Table == first.Line.Table
        && (IsRow(next) || (first.Line.Table is not null && next.Table is null && next.Role is LineRole.Blank or LineRole.Rule));

    private static UnknownTable? Table(IReadOnlyList<LaidLine> lines, int start, int end)
    {
        while (start <= end && (!IsRow(lines[start]) || Filled(lines[start].Line) < 2))
            start++;
        var rows = Enumerable.Range(start, Math.Max(0, end - start + 1)).Select(i => lines[i]).Where(IsRow).Select(l => l.Line).ToList();
        if (rows.Count < FewestRows)
            return null;
        var width = rows.Take(Looked).Max(Width);
        if (width is < FewestColumns or > MostColumns)
            return null;

        // The headings are looked at as if they were rows: a heading is no figure, unless it is a year.
        var body = rows.Skip(rows.Count > FewestRows + DeepestHeading ? DeepestHeading : 1).Take(Looked).ToList();
        var figures = Enumerable.Range(0, width).Where(c => IsMostly(body, c, IsAmount) && !IsNumbering(body, c)).ToList();
        if (figures.Count == 0 || !Enumerable.Range(0, width).Any(c => IsMostly(body, c, IsName)))
            return null;
        var heads = rows.TakeWhile((row, i) => i < DeepestHeading && IsHead(row, figures)).Count();
        if (rows.Count - heads < FewestRows)
            return null;
        var headings = rows.Take(heads).ToList();
        var read = heads == 0 ? [] : TableHeader.Build(headings);
        var columns = Enumerable.Range(0, width).Select(c => c < read.Count ? read[c] : new TableColumn(c, ColumnMeaning.Unknown, "")).ToList();
        return new(start, heads == 0 ? 0 : IndexOf(lines, start, headings[^1]) - start + 1, end, columns, [.. rows.Skip(heads)]);
    }

    private static int IndexOf(IReadOnlyList<LaidLine> lines, int from, SourceLine line)
    {
        while (!ReferenceEquals(lines[from].Line, line))
            from++;
        return from;
    }

    private static int Filled(SourceLine line) => line.Cells.Count(c => c.IsFilled);

    private static int Width(SourceLine line)
    {
        var width = line.Cells.Count;
        while (width > 0 && line.Cells[width - 1].IsBlank)
            width--;
        return width;
    }

    private static bool IsHead(SourceLine row, List<int> figures) => Filled(row) >= 2
        && figures.TrueForAll(c => c >= row.Cells.Count || row.Cells[c].IsBlank || IsHeading(row.Cells[c].Text))
        && figures.Exists(c => c < row.Cells.Count && !row.Cells[c].IsBlank);

    private static bool IsHeading(string text) => TimeLabel.YearOf(text.Trim()) is not null || (text.Any(char.IsLetter) && !CellShape.IsFigure(text));

    /// <summary>1, 2, 3 …: the numbers of the rows, not what they say.</summary>
    private static bool IsNumbering(List<SourceLine> rows, int column)
    {
        var last = -1;
        foreach (var row in rows)
        {
            if (column >= row.Cells.Count || !row.Cells[column].IsFilled)
                continue;
            if (!int.TryParse(CellShape.EnumeratorOf(row.Cells[column].Text), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                || (last >= 0 && number != last + 1))
                return false;
            last = number;
        }

        return true;
    }

    private static bool IsMostly(List<SourceLine> rows, int column, Func<string, bool> looks)
    {
        var (filled, like) = (0, 0);
        foreach (var row in rows)
        {
            if (column >= row.Cells.Count || !row.Cells[column].IsFilled)
                continue;
            filled++;
            like += looks(row.Cells[column].Text) ? 1 : 0;
        }

        return filled > 0 && filled * 2 >= rows.Count && like * 5 >= filled * 3;
    }

    private static bool IsAmount(string text) => CellShape.IsFigure(text) && text.Any(char.IsAsciiDigit);

    private static bool IsName(string text) => CellShape.HasWords(text) && text.Trim().Length >= 10 && !CellShape.IsFormula(text);
}
