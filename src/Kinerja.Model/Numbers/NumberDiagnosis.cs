using Kinerja.Model.Texts;

namespace Kinerja.Model.Numbers;

/// <summary>Says what a text is that the grammar could not read, so that the reason given helps. It decides nothing else.</summary>
internal static class NumberDiagnosis
{
    private static readonly string[] NotFinite = ["nan", "inf", "infinity", "tak hingga", "tak terhingga"];

    /// <summary>The code of the refusal.</summary>
    public static string Of(string text)
    {
        if (text.Contains('∞', StringComparison.Ordinal) || NotFinite.Contains(TextFolding.Fold(text), StringComparer.Ordinal))
        {
            return NumberCodes.NotFinite;
        }

        if (!text.Any(char.IsAsciiDigit))
        {
            return IsUnit(text) ? NumberCodes.UnitOnly : NumberCodes.NotANumber;
        }

        return ForeignCurrency(text) ? NumberCodes.ForeignCurrency
            : Scientific(text) ? NumberCodes.Scientific
            : Hexadecimal(text) ? NumberCodes.Hexadecimal
            : TextFolding.Tokens(text).Any(NumberWords.Months.Contains) ? NumberCodes.Date
            : Joined(text) is { } joined ? joined
            : SignsInFront(text) > 1 ? NumberCodes.DoubleSign
            : LettersForDigits(text) ? NumberCodes.LetterForDigit
            : SeveralNumbers(text) ? NumberCodes.TwoNumbers
            : NumberCodes.NotANumber;
    }

    private static bool IsUnit(string text) =>
        text is "%" or "‰" || Units.IsPercent(text) || Units.IsRupiah(text) || NumberWords.GluedUnits.Contains(text.TrimEnd('.').ToLowerInvariant());

    private static bool ForeignCurrency(string text) => text.AsSpan().ContainsAny("$€£¥")
        || TextFolding.Tokens(text).Any(t => t is "usd" or "eur" or "sgd" or "myr" or "aud" or "gbp" or "dolar" or "dollar" or "euro" or "ringgit");

    private static bool Scientific(string text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            var exponent = text[i] is 'e' or 'E' && (char.IsAsciiDigit(text[i - 1]) || NumberScanner.IsMark(text[i - 1]));
            var next = text[i + 1] is '+' or '-' or '−' && i + 2 < text.Length ? text[i + 2] : text[i + 1];
            if (exponent && char.IsAsciiDigit(next))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hexadecimal(string text)
    {
        var at = text.IndexOf("0x", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 2]) && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]));
    }

    /// <summary><c>31/12/2025</c> and <c>2025-02-30</c> are dates; <c>1/2</c> and <c>1:2</c> are fractions.</summary>
    private static string? Joined(string text)
    {
        foreach (var joint in (ReadOnlySpan<char>)['/', '-', ':'])
        {
            var parts = text.Split(joint, 4, StringSplitOptions.TrimEntries);
            if (parts.Length is < 2 or > 3 || parts.Any(p => p.Length is 0 or > 28 || !p.All(c => char.IsAsciiDigit(c) || NumberScanner.IsMark(c))))
            {
                continue;
            }

            if (parts.Length == 2 && joint != '-')
            {
                return NumberCodes.Fraction;
            }

            if (parts.Length == 3 && parts.All(p => p.Length is 1 or 2 or 4))
            {
                return joint == ':' ? NumberCodes.NotANumber : NumberCodes.Date;
            }
        }

        return null;
    }

    private static int SignsInFront(string text) => text.TakeWhile(c => c is ' ' or '+' || NumberScanner.IsDash(c)).Count(c => c != ' ');

    /// <summary><c>1O0</c>, <c>l2</c>: would be a plain number if O were 0 and l were 1.</summary>
    private static bool LettersForDigits(string text)
    {
        var changed = false;
        foreach (var c in text)
        {
            var lookAlike = c is 'O' or 'o' or 'l' or 'I' or '|' or 'О' or 'о' or 'Ο';
            changed |= lookAlike;
            if (!lookAlike && !char.IsAsciiDigit(c) && c is not ('.' or ',' or '-' or '%' or ' '))
            {
                return false;
            }
        }

        return changed;
    }

    private static bool SeveralNumbers(string text)
    {
        if (!text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or ';' or '(' or ')' or '%' or '-'))
        {
            return false;
        }

        var runs = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var starts = char.IsAsciiDigit(text[i]) && (i == 0 || !(char.IsAsciiDigit(text[i - 1]) || NumberScanner.IsMark(text[i - 1])));
            runs += starts ? 1 : 0;
        }

        return runs > 1;
    }
}
