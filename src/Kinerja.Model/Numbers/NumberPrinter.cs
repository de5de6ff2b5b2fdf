using System.Globalization;
using System.Text;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Numbers;

/// <summary>
/// Prints numbers for people and for machines (domain rules, section 4). Rounds half away from zero, for the eye only.
/// Indonesian: dot groups thousands, decimal comma, true minus. English: comma and dot, true minus. Invariant: as JSON and CSV want it.
/// </summary>
public static class NumberPrinter
{
    private const char TrueMinus = '\u2212';
    private const char HardBlank = '\u00A0';

    /// <summary>Indonesian: <c>−1.234,50</c>.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals to show, 0–28.</param>
    /// <param name="grouped">False leaves out the dots between thousands, as in a field that is being edited.</param>
    public static string Indonesian(decimal value, int decimals, bool grouped = true) =>
        Print(value, decimals, grouped ? "." : "", ',');

    /// <summary>English: <c>−1,234.50</c>.</summary>
    /// <inheritdoc cref="Indonesian" path="/param"/>
    public static string English(decimal value, int decimals, bool grouped = true) =>
        Print(value, decimals, grouped ? "," : "", '.');

    /// <summary>For the API and CSV: plain minus, decimal dot, no groups, the scale as stored.</summary>
    public static string Invariant(decimal value) => (value == 0 ? Math.Abs(value) : value).ToString(CultureInfo.InvariantCulture);

    /// <summary>In a two-letter language: <c>en</c> gives English, anything else Indonesian.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals to show, 0–28.</param>
    /// <param name="language">Two-letter language.</param>
    /// <param name="grouped">False leaves out the marks between thousands.</param>
    public static string Print(decimal value, int decimals, string language, bool grouped = true) =>
        IsEnglish(language) ? English(value, decimals, grouped) : Indonesian(value, decimals, grouped);

    /// <summary>In both languages.</summary>
    /// <inheritdoc cref="Indonesian" path="/param"/>
    public static Text Both(decimal value, int decimals, bool grouped = true) =>
        new(Indonesian(value, decimals, grouped), English(value, decimals, grouped));

    /// <summary>As it was typed: every decimal it carries is shown, and never fewer than <paramref name="minDecimals"/>. Nothing is rounded.</summary>
    /// <param name="value">The number; its scale is kept.</param>
    /// <param name="minDecimals">Decimals of the indicator.</param>
    /// <param name="language">Two-letter language.</param>
    /// <param name="grouped">False leaves out the marks between thousands.</param>
    public static string AsTyped(decimal value, int minDecimals, string language, bool grouped = true) =>
        Print(value, Math.Max(minDecimals, value.Scale), language, grouped);

    /// <summary>A number with its unit: <c>5,18 %</c> in Indonesian, <c>5.18%</c> in English, <c>Rp 1.000</c>, <c>12 orang</c>. The blank does not break.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">Decimals to show, 0–28.</param>
    /// <param name="unit">The unit as the indicator names it; null or blank when there is none.</param>
    /// <param name="language">Two-letter language.</param>
    public static string WithUnit(decimal value, int decimals, string? unit, string language)
    {
        var number = Print(value, decimals, language);
        return unit?.Trim() switch
        {
            null or "" => number,
            var u when Units.IsPercent(u) => IsEnglish(language) ? number + "%" : $"{number}{HardBlank}%",
            var u when Units.IsRupiah(u) => $"Rp{HardBlank}{number}",
            var u => $"{number}{HardBlank}{u}",
        };
    }

    /// <summary>A typed value: the number, or the words of its state, in both languages. Never blank and never zero for what is not a number.</summary>
    /// <param name="value">The value.</param>
    /// <param name="decimals">Decimals to show when it is a number, 0–28.</param>
    public static Text Both(TypedValue value, int decimals) => value.AmountOrNull is { } amount ? Both(amount, decimals) : StateText.Of(value);

    /// <summary>A typed value in one language.</summary>
    /// <param name="value">The value.</param>
    /// <param name="decimals">Decimals to show when it is a number, 0–28.</param>
    /// <param name="language">Two-letter language.</param>
    public static string Print(TypedValue value, int decimals, string language) => Both(value, decimals).In(language);

    private static bool IsEnglish(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
    }

    private static string Print(decimal value, int decimals, string group, char decimalMark)
    {
        decimals = Math.Clamp(decimals, 0, Rounding.MaxDecimals);
        var rounded = Rounding.HalfAwayFromZero(value, decimals);
        var digits = Math.Abs(rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var whole = decimals == 0 ? digits.Length : digits.Length - decimals - 1;
        var builder = new StringBuilder(digits.Length + (whole / 3) + 1);
        if (rounded < 0)
        {
            builder.Append(TrueMinus);
        }

        for (var i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0)
            {
                builder.Append(group);
            }

            builder.Append(digits[i]);
        }

        return decimals == 0 ? builder.ToString() : builder.Append(decimalMark).Append(digits, whole + 1, decimals).ToString();
    }
}
