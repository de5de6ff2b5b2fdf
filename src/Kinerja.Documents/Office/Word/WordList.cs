using System.Globalization;
using System.Text;

namespace Kinerja.Documents.Office.Word;

/// <summary>A numbered list while it is counted.</summary>
internal sealed class WordList
{
    private const int Levels = 9;
    private const int LongestText = 60;

    private readonly int[] _starts = [.. Enumerable.Repeat(1, Levels)];
    private readonly string[] _formats = [.. Enumerable.Repeat("decimal", Levels)];
    private readonly string[] _texts = [.. Enumerable.Repeat("", Levels)];
    private readonly int?[] _counts = new int?[Levels];

    /// <summary>A level as files write it, 0 to 8.</summary>
    public static int Level(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Min(level, Levels - 1) : 0;

    /// <summary>Where a level begins.</summary>
    public void Start(int level, int start) => _starts[level] = start;

    /// <summary>How a level is written.</summary>
    public void Format(int level, string format) => _formats[level] = format;

    /// <summary>What is written, <c>%1.%2.</c></summary>
    public void Text(int level, string text) => _texts[level] = text.Length > LongestText ? text[..LongestText] : text;

    /// <summary>The same list, to be counted for itself.</summary>
    public WordList Copy()
    {
        var copy = new WordList();
        _starts.CopyTo(copy._starts, 0);
        _formats.CopyTo(copy._formats, 0);
        _texts.CopyTo(copy._texts, 0);
        return copy;
    }

    /// <summary>Counts one more paragraph on a level.</summary>
    /// <returns>Its number as shown; empty for a list of dots.</returns>
    public string Next(int level)
    {
        _counts[level] = _counts[level] is { } count ? count + 1 : _starts[level];
        for (var deeper = level + 1; deeper < Levels; deeper++)
            _counts[deeper] = null;
        if (_formats[level] is "bullet" or "none")
            return string.Empty;
        var text = _texts[level];
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 1 < text.Length && text[i + 1] is >= '1' and <= '9')
            {
                var at = text[++i] - '1';
                shown.Append(ListNumber.Of(_counts[at] ?? _starts[at], _formats[at]));
            }
            else
            {
                shown.Append(text[i]);
            }
        }

        return shown.ToString().Trim();
    }
}
