using System.Text;

namespace Kinerja.Documents.Reading;

/// <summary>Cuts records out of a text: physical lines, or lines of a separated file whose quoted cells may hold separators and line ends.</summary>
internal sealed class DelimitedText(string text)
{
    /// <summary>How far a quoted cell may run on over line ends before its quote counts as a plain character.</summary>
    private const int LongestQuoted = 16 * 1024;

    /// <summary>Quotes left open are plain characters; after this many no more are tried, so that the work stays linear.</summary>
    private const int MostOpenQuotes = 64;

    private int _openQuotes;

    /// <summary>True when a quote was found that nothing closes.</summary>
    public bool HasOpenQuote => _openQuotes > 0;

    /// <summary>The end of the physical line that begins at <paramref name="start"/>.</summary>
    public int LineEnd(int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>The beginning of the line after a line end; the length of the text when there is none.</summary>
    public int NextLine(int lineEnd)
    {
        if (lineEnd >= text.Length)
            return text.Length;
        return text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? lineEnd + 2 : lineEnd + 1;
    }

    /// <summary>Cells of the record at <paramref name="start"/>, as written but without their quotes.</summary>
    /// <param name="start">Beginning of a line.</param>
    /// <param name="separator">The character between cells.</param>
    /// <param name="end">Receives the line end at which the record ends.</param>
    public List<string> Record(int start, char separator, out int end)
    {
        var cells = new List<string>();
        var position = start;
        while (true)
        {
            if (position < text.Length && text[position] == '"' && TryQuoted(position, separator, out var cell, out var after))
            {
                cells.Add(cell);
                position = after;
            }
            else
            {
                var length = text.AsSpan(position).IndexOfAny(separator, '\n', '\r');
                after = length < 0 ? text.Length : position + length;
                cells.Add(text[position..after]);
                position = after;
            }

            if (position >= text.Length || text[position] != separator)
            {
                end = position;
                return cells;
            }

            position++;
        }
    }

    /// <summary>A quoted cell, when its quote is closed soon and right before a separator or line end.</summary>
    private bool TryQuoted(int open, char separator, out string cell, out int after)
    {
        (cell, after) = (string.Empty, open);
        if (_openQuotes >= MostOpenQuotes)
            return false;
        var limit = Math.Min(text.Length, open + LongestQuoted);
        var builder = new StringBuilder();
        for (var i = open + 1; i < limit; i++)
        {
            if (text[i] != '"')
            {
                builder.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                builder.Append('"');
                i++;
            }
            else if (i + 1 >= text.Length || text[i + 1] == separator || text[i + 1] is '\n' or '\r')
            {
                (cell, after) = (builder.ToString(), i + 1);
                return true;
            }
            else
            {
                return false; // A word in quotes at the head of a cell: plain text.
            }
        }

        _openQuotes++;
        return false;
    }
}
