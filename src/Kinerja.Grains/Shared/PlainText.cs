using System.Globalization;
using System.Text;

namespace Kinerja.Grains.Shared;

/// <summary>Words of people as they are kept: one way to write a letter, one way to end a line, and nothing that cannot be seen.</summary>
internal static class PlainText
{
    /// <summary>Several lines: without control characters and without marks that turn the direction of what follows.</summary>
    public static string Lines(string? text) => Clean(text, keepLines: true);

    /// <summary>One line.</summary>
    public static string Line(string? text) => Clean(text, keepLines: false);

    private static string Clean(string? text, bool keepLines)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n')
                clean.Append(keepLines ? '\n' : ' ');
            else if (rune.Value == '\t')
                clean.Append(' ');
            // A lone half of a character comes out of the enumeration as U+FFFD and is kept as that.
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                clean.Append(rune);
        }

        return clean.ToString().Normalize().Trim();
    }
}
