using System.Globalization;
using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Checks;

/// <summary>Numbers inside findings, with the document's own decimals: comma in Indonesian, dot in English, a true minus.</summary>
internal static class Figures
{
    private static readonly NumberFormatInfo Indonesian = Format(",", ".");
    private static readonly NumberFormatInfo English = Format(".", ",");

    /// <summary>The number with the decimals it carries.</summary>
    public static Text Plain(decimal amount) => new(amount.ToString(Pattern(amount), Indonesian), amount.ToString(Pattern(amount), English));

    /// <summary>A difference: with its sign, + included.</summary>
    public static Text Signed(decimal amount) => amount > 0 ? Say.Both(t => "+" + t, Plain(amount)) : Plain(amount);

    /// <summary>The number after an operator: in brackets when below zero.</summary>
    public static Text Operand(decimal amount) => amount < 0 ? Say.Both(t => $"({t})", Plain(amount)) : Plain(amount);

    /// <summary>Rounded half away from zero to <paramref name="decimals"/> (0–28), or to as many as are needed to keep it apart from <paramref name="bound"/>.</summary>
    public static Text Rounded(decimal amount, int decimals, decimal bound)
    {
        var rounded = decimal.Round(amount, decimals, MidpointRounding.AwayFromZero);
        while (rounded == bound && amount != bound && decimals < 28)
        {
            rounded = decimal.Round(amount, ++decimals, MidpointRounding.AwayFromZero);
        }

        return Plain(rounded);
    }

    private static string Pattern(decimal amount) => "N" + amount.Scale.ToString(CultureInfo.InvariantCulture);

    private static NumberFormatInfo Format(string point, string group) => NumberFormatInfo.ReadOnly(
        new NumberFormatInfo { NumberDecimalSeparator = point, NumberGroupSeparator = group, NegativeSign = "−", NumberNegativePattern = 1 });
}
