using System.Globalization;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Charts;

/// <summary>Short numbers at an axis: 2,5 jt. For reading off the drawing only; figures themselves are never shortened.</summary>
internal static class AxisText
{
    private static readonly (double From, string Word)[] Sizes =
    [
        (1e12, "Number.Trillion"), (1e9, "Number.Billion"), (1e6, "Number.Million"), (1e4, "Number.Thousand"),
    ];

    public static string Of(IStringLocalizer<SharedResource> words, double value)
    {
        var size = Math.Abs(value);
        if (size >= 1e16)
            return value.ToString("0.#E+0", CultureInfo.CurrentCulture);
        foreach (var (from, word) in Sizes)
            if (size >= from)
                return words[word, Digits(value / (word == "Number.Thousand" ? 1e3 : from))];
        return Digits(value);
    }

    private static string Digits(double value)
    {
        // As many decimals as a round step needs, no more.
        var format = Math.Abs(value) >= 1 || value == 0 ? "#,0.##" : "0.######";
        return value.ToString(format, CultureInfo.CurrentCulture).Replace('-', '−');
    }
}
