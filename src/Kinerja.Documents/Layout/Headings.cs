using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>Tells heading lines of tables from everything else.</summary>
internal static class Headings
{
    /// <summary>
    /// True when a line of cells announces columns: at least two known headings, one of them in words that are no unit (<i>unit</i> stands in the column of units too), and not fewer than
    /// the unknown ones.
    /// </summary>
    public static bool LooksLike(IEnumerable<string> cells)
    {
        var (filled, known, words) = (0, 0, 0);
        foreach (var cell in cells)
        {
            if (Blank.Is(cell))
                continue;
            filled++;
            if (HeaderVocabulary.Read(cell) is not { } label)
                continue;
            known++;
            if (label.Meaning is not (ColumnMeaning.Year or ColumnMeaning.Quarter or ColumnMeaning.Number or ColumnMeaning.Unit))
                words++;
        }

        return known >= 2 && words >= 1 && known * 2 >= filled;
    }

    /// <summary>The same for a line of the document.</summary>
    public static bool LooksLike(SourceLine line) =>
        line.IsTabular && LooksLike(line.Cells.Where(c => c.IsOrigin).Select(c => c.Text));

    /// <summary>True when every filled cell can stand in a heading of several lines.</summary>
    public static bool MayBelong(SourceLine line)
    {
        if (!line.IsTabular || line.IsBlank)
            return false;
        return line.Cells.Where(c => c.IsFilled).All(c => HeaderVocabulary.Read(c.Text) is not null || IsSubordinate(c.Text)) && !IsColumnNumbers(line);
    }

    /// <summary>True when at least one filled cell is a known heading.</summary>
    public static bool HasKnown(SourceLine line) => line.Cells.Any(c => c.IsFilled && HeaderVocabulary.Read(c.Text) is not null);

    /// <summary>A line that only numbers the columns: <c>(1) (2) (3)</c>.</summary>
    public static bool IsColumnNumbers(SourceLine line)
    {
        var expected = 0;
        for (var i = 0; i < line.Cells.Count; i++)
        {
            var cell = line.Cells[i];
            if (!cell.IsFilled)
                continue;
            if (expected == 0 && i > 1)
                return false; // Running years under a group begin further right.
            var text = CellShape.EnumeratorOf(cell.Text);
            var digits = 0;
            while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits]))
                digits++;
            if (digits == 0 || (digits < text.Length && text[digits] is not ('=' or ' ')) || ++expected != int.Parse(text.AsSpan(0, digits), provider: null))
                return false;
        }

        return expected >= 3;
    }

    /// <summary>Short marks under a group heading: <c>I</c>, <c>3</c>, <c>Rp</c>, <c>%</c>.</summary>
    private static bool IsSubordinate(string text)
    {
        var mark = text.Trim().Trim('(', ')', '.');
        return mark is "%" or "Rp" or "K" or "T" or "R" || (mark.Length <= 3 && TimeLabel.QuarterOf(mark.ToLowerInvariant()) is not null)
            || (mark.Length is 1 && char.IsAsciiDigit(mark[0]));
    }
}
