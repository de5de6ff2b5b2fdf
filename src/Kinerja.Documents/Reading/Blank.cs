using System.Globalization;

namespace Kinerja.Documents.Reading;

/// <summary>Blank for a reader's eye: blanks of every kind and characters that are not drawn.</summary>
internal static class Blank
{
    /// <summary>True when nothing would be seen.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsBlank(c))
                return false;
        }

        return true;
    }

    private static bool IsBlank(char c) =>
        c <= ' ' || (c > '~' && (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control));
}
