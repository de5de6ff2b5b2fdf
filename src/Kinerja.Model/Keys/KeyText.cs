namespace Kinerja.Model.Keys;

/// <summary>The spelling of keys: what a part may look like and how long a key may be.</summary>
public static class KeyText
{
    /// <summary>Between the parts of a key.</summary>
    public const char Separator = '|';

    /// <summary>Characters of a whole key.</summary>
    public const int MaxLength = 200;

    /// <summary>Characters of an agency code, e.g. <c>dinkop-um</c>.</summary>
    public const int MaxAgencyCode = 64;

    /// <summary>Characters of the code of an indicator, component or import.</summary>
    public const int MaxCode = 100;

    /// <summary>First year a key may carry.</summary>
    public const int MinYear = 1900;

    /// <summary>Last year a key may carry.</summary>
    public const int MaxYear = 2200;

    /// <summary>
    /// True for a code: letters a–z, digits, dots and hyphens; begins and ends with a letter or digit; no two marks in a row; and not four digits,
    /// so that a code is never taken for a year.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">Most characters allowed.</param>
    public static bool IsCode(ReadOnlySpan<char> text, int maxLength = MaxCode)
    {
        if (text.IsEmpty || text.Length > maxLength || LooksLikeYear(text))
        {
            return false;
        }

        var afterMark = true; // a mark at the start is refused the same way as a doubled one
        foreach (var c in text)
        {
            var isMark = c is '.' or '-';
            if (isMark ? afterMark : !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
            {
                return false;
            }

            afterMark = isMark;
        }

        return !afterMark;
    }

    /// <summary>True for exactly four digits, whatever the year.</summary>
    public static bool LooksLikeYear(ReadOnlySpan<char> text) => text.Length == 4 && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>True when a key may carry the year.</summary>
    public static bool IsYear(int year) => year is >= MinYear and <= MaxYear;

    /// <summary>Reads a year of four digits within the allowed years.</summary>
    public static bool TryYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        if (!LooksLikeYear(text))
        {
            return false;
        }

        foreach (var c in text)
        {
            year = (year * 10) + (c - '0');
        }

        return IsYear(year);
    }

    /// <summary>Splits a key into exactly <paramref name="count"/> parts; null when it has another number of parts or is too long.</summary>
    internal static string[]? Parts(string? text, int count)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        var parts = text.Split(Separator);
        return parts.Length == count ? parts : null;
    }
}
