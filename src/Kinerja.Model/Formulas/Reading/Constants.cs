using System.Globalization;

namespace Kinerja.Model.Formulas.Reading;

/// <summary>
/// Reads constants (domain rules, section 3): a dot groups thousands, the comma is the decimal sign, a decimal dot does not exist. What could be
/// something else is given back as candidates to ask about.
/// </summary>
internal static class Constants
{
    /// <summary>Digits a constant may have, so that it is kept exactly.</summary>
    private const int MaxDigits = 28;

    private const decimal MaxPower = 1_000_000_000_000m;

    /// <summary>True when the word has nothing but ASCII digits, dots and commas, and begins with a digit.</summary>
    public static bool LooksLike(string word) => char.IsAsciiDigit(word[0]) && word.All(c => char.IsAsciiDigit(c) || c is '.' or ',');

    /// <summary>The value; or the values it may have been meant as; none when it is no number or does not fit.</summary>
    public static IReadOnlyList<decimal> Read(string word, out bool certain)
    {
        certain = false;
        var text = word.TrimEnd('.', ',');
        if (text.Count(char.IsAsciiDigit) > MaxDigits)
        {
            return [];
        }

        if (Indonesian(text) is { } value)
        {
            var twoReadings = text.IndexOf(',', StringComparison.Ordinal) is > 0 and <= 3 && text[0] != '0'
                && text.Length - text.IndexOf(',', StringComparison.Ordinal) == 4 && !text.Contains('.', StringComparison.Ordinal);
            certain = !twoReadings;
            return twoReadings ? [Invariant(text.Replace(",", "", StringComparison.Ordinal)), value] : [value];
        }

        // English separators, or a decimal dot: one likely meaning each, but never taken without asking.
        return Indonesian(Swap(text)) is { } swapped ? [swapped] : [];
    }

    /// <summary>True for 100, 1.000 … 1.000.000.000.000: what rates are counted in.</summary>
    public static bool IsPowerOfTen(decimal value)
    {
        for (var power = 100m; power <= MaxPower; power *= 10m)
        {
            if (value == power)
            {
                return true;
            }
        }

        return false;
    }

    private static decimal? Indonesian(string text)
    {
        var parts = text.Split(',');
        if (parts.Length > 2 || parts.Any(p => p.Length == 0) || (parts.Length == 2 && !parts[1].All(char.IsAsciiDigit)))
        {
            return null;
        }

        var groups = parts[0].Split('.');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups[0][0] == '0' || groups.Skip(1).Any(g => g.Length != 3)))
        {
            return null;
        }

        return Invariant(string.Concat(groups) + (parts.Length == 2 ? "." + parts[1] : ""));
    }

    private static string Swap(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch { '.' => ',', ',' => '.', var c => c };
        }
    });

    private static decimal Invariant(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
