using Kinerja.Documents.Layout;
using Kinerja.Documents.Outputs.Writing;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Reading;

/// <summary>
/// Reads a text into lines of cells. A line with tabs is a row; without tabs a heading line decides what separates the cells from there on,
/// so that one text may hold tables of several kinds.
/// </summary>
internal sealed class TextLinesReader(string text, ReadingBudget budget)
{
    /// <summary>Longest line that is tried as a heading in other separators than the one in force.</summary>
    private const int LongestHeading = 4000;

    private readonly DelimitedText _delimited = new(text);
    private readonly List<SourceLine> _lines = [];
    private Separator _separator;
    private int _headingCells;
    private BlankAlignedColumns? _aligned;

    /// <summary>The lines, or the limit that was passed.</summary>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public Outcome<SourceDocument> Read()
    {
        FindFirstHeading();
        var number = 1;
        for (var start = 0; start < text.Length;)
        {
            var end = _delimited.LineEnd(start);
            var (cells, tabular) = Cut(start, ref end);
            if (!Add(number, cells, tabular))
                return budget.Exceeded!;
            number += LinesIn(start, end);
            start = _delimited.NextLine(end);
        }

        return new SourceDocument(_lines, _delimited.HasOpenQuote
            ? [new(
                "Ada tanda kutip pembuka tanpa penutup; tanda itu dibaca sebagai huruf biasa.",
                "A quotation mark is opened and never closed; it was read as an ordinary character.")]
            : []);
    }

    /// <summary>In a text without tabs the first heading line decides for the title lines before it as well.</summary>
    private void FindFirstHeading()
    {
        if (text.Contains('\t', StringComparison.Ordinal))
            return;
        for (var start = 0; start < text.Length && _separator == Separator.None;)
        {
            var end = _delimited.LineEnd(start);
            Reconsider(text.AsSpan(start, end - start), tabs: false);
            start = _delimited.NextLine(end);
        }
    }

    private (List<string> Cells, bool Tabular) Cut(int start, ref int end)
    {
        var line = text.AsSpan(start, end - start);
        var tabs = line.Contains('\t');
        if (_separator is not (Separator.None or Separator.Tab) || !tabs)
            Reconsider(line, tabs);
        if (tabs && _separator is Separator.None or Separator.Tab)
            return tabs ? (_delimited.Record(start, '\t', out end), true) : ([line.ToString()], false);

        var cells = Split(start, line, _separator, ref end);
        return cells is not null && Fits(cells) ? (cells, true) : ([text[start..end]], false);
    }

    /// <summary>A heading line in another separator changes the separator.</summary>
    private void Reconsider(ReadOnlySpan<char> line, bool tabs)
    {
        if (line.Length is < 3 or > LongestHeading)
            return;
        foreach (var candidate in Candidates(line, tabs))
        {
            if (candidate == _separator && candidate != Separator.Blanks)
                return;
            var content = line.ToString();
            var cells = HeadingCells(content, candidate);
            if (cells.Count < FewestCells(candidate) || !Headings.LooksLike(cells))
                continue;
            (_separator, _headingCells) = (candidate, cells.Count);
            _aligned = candidate == Separator.Blanks ? BlankAlignedColumns.From(content) : null;
            return;
        }
    }

    /// <summary>Commas and semicolons also stand in prose; a heading in them must be a long one.</summary>
    private static int FewestCells(Separator separator) => separator switch
    {
        Separator.Comma => 4,
        Separator.Semicolon or Separator.Blanks => 3,
        _ => 2,
    };

    private static List<string> HeadingCells(string line, Separator separator) => separator switch
    {
        Separator.Tab => new DelimitedText(line).Record(0, '\t', out _),
        Separator.Pipe => PipedLine.Cells(line),
        Separator.Semicolon => new DelimitedText(line).Record(0, ';', out _),
        Separator.Comma => new DelimitedText(line).Record(0, ',', out _),
        _ => [.. BlankAlignedColumns.Pieces(line).Select(p => p.Text)],
    };

    private static List<Separator> Candidates(ReadOnlySpan<char> line, bool tabs)
    {
        var found = new List<Separator>(4);
        if (tabs)
            found.Add(Separator.Tab);
        if (PipedLine.Has(line))
            found.Add(Separator.Pipe);
        if (line.Contains(';'))
            found.Add(Separator.Semicolon);
        if (line.Trim().IndexOf("  ", StringComparison.Ordinal) >= 0)
            found.Add(Separator.Blanks);
        if (line.Contains(','))
            found.Add(Separator.Comma);
        return found;
    }

    private List<string>? Split(int start, ReadOnlySpan<char> line, Separator separator, ref int end)
    {
        switch (separator)
        {
            case Separator.Semicolon when line.Contains(';'):
                return _delimited.Record(start, ';', out end);
            case Separator.Comma when line.Contains(','):
                return _delimited.Record(start, ',', out end);
            case Separator.Pipe when PipedLine.Has(line):
                return PipedLine.Cells(line.ToString());
            case Separator.Blanks when !Blank.Is(line):
                return Aligned(line.ToString());
            default:
                return null;
        }
    }

    /// <summary>A line of one piece at the margin is a paragraph.</summary>
    private List<string>? Aligned(string line) =>
        _aligned is not null && (line.StartsWith("  ", StringComparison.Ordinal) || BlankAlignedColumns.Pieces(line).Count > 1) ? _aligned.Cells(line) : null;

    /// <summary>Prose holds semicolons and commas too; a row has at least half the cells of its heading.</summary>
    private bool Fits(List<string> cells) => cells.Count >= 2 && (_separator is Separator.Pipe or Separator.Blanks || cells.Count * 2 >= _headingCells);

    // What programs, this one too, put before a text so that no spreadsheet takes it for a formula is no part of it.
    private static string Unquoted(string cell) => cell.Length > 1 && cell[0] == '\'' && SafeText.LooksLikeFormula(cell[1..]) ? cell[1..] : cell;

    private int LinesIn(int start, int end)
    {
        var lines = 1;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                lines++;
        }

        return lines;
    }

    private bool Add(int number, List<string> cells, bool tabular)
    {
        if (!budget.Row())
            return false;
        var kept = Math.Min(cells.Count, budget.Columns);
        for (var i = kept; i < cells.Count; i++)
        {
            if (!Blank.Is(cells[i]))
                return budget.Column(i + 1, number);
        }

        var made = new SourceCell[kept];
        for (var i = 0; i < kept; i++)
        {
            if (!budget.Cell(cells[i], number))
                return false;
            made[i] = new(Unquoted(cells[i]));
        }

        _lines.Add(SourceLine.Of(number, made, tabular));
        return true;
    }
}
