using System.Text;

namespace Kinerja.Documents.Outputs.Writing;

/// <summary>People's own texts, so that a file can hold them and no program takes them for more than words.</summary>
internal static class SafeText
{
    private const string Starters = "=+-@\t\r\n\0＝＋－＠";

    /// <summary>
    /// Without what XML cannot hold and what turns reading round: control characters, lone surrogates, marks of direction. Line breaks become <c>\n</c>.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Any(IsDoubtful))
            return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                kept.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c))
                kept.Append('\uFFFD');
            else if (c == '\r')
                kept.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\n' or '\t' || !IsDoubtful(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    /// <summary>In one line.</summary>
    public static string Line(string text) => Clean(text).Replace('\n', ' ').Replace('\t', ' ').Trim();

    /// <summary>True for text that a spreadsheet could take for a formula. A dash alone is none: it is a figure that is missing, and is read back as one.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && text != "-" && Starters.Contains(text[0], StringComparison.Ordinal);

    private static bool IsDoubtful(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
