using Kinerja.Model.Texts;

namespace Kinerja.Documents.Reading;

/// <summary>Makes a cell or line readable with the one cleaner of texts; most cells need none of its work.</summary>
internal static class Cleaning
{
    /// <summary>A name on one line. Never throws; what was written is kept beside it by the caller.</summary>
    public static string Name(string text) => text.Length == 0 || IsPlain(text) ? text : Unhead(TextCleaner.Clean(text).Text);

    /// <summary>The text as written when cleaning changed it, blanks at the ends aside; else null.</summary>
    public static string? Original(string written, string cleaned)
    {
        var trimmed = written.Trim();
        return string.Equals(trimmed, cleaned, StringComparison.Ordinal) ? null : trimmed;
    }

    /// <summary>Words of ASCII with single blanks and no lone capitals: nothing to clean.</summary>
    private static bool IsPlain(string text)
    {
        if (text[0] == ' ' || text[^1] == ' ')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < ' ' or > '~' or '*' or '#' or '@')
                return false;
            if (c == ' ' && (text[i - 1] == ' ' || (i + 2 < text.Length && text[i + 2] == ' ' && char.IsAsciiLetterUpper(text[i + 1]))))
                return false;
        }

        return text.Length < 3 || text[1] != ' ' || !char.IsAsciiLetterUpper(text[0]);
    }

    /// <summary>Heading marks of Markdown.</summary>
    private static string Unhead(string text)
    {
        var marks = 0;
        while (marks < text.Length && text[marks] == '#')
            marks++;
        return marks is > 0 and <= 6 && marks < text.Length && text[marks] == ' ' ? text[(marks + 1)..] : text;
    }
}
