using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Checks;

/// <summary>Numbers inside findings, with the document's own decimals.</summary>
internal static class Figures
{
    /// <summary>The number with the decimals it carries.</summary>
    public static Text Plain(decimal amount) => NumberPrinter.Both(amount, amount.Scale);

    /// <summary>A difference: with its sign, + included.</summary>
    public static Text Signed(decimal amount) => amount > 0 ? Say.Both(t => "+" + t, Plain(amount)) : Plain(amount);

    /// <summary>The number after an operator: in brackets when below zero.</summary>
    public static Text Operand(decimal amount) => amount < 0 ? Say.Both(t => $"({t})", Plain(amount)) : Plain(amount);

    /// <summary>Rounded to <paramref name="decimals"/> (0–28), or to as many as are needed to keep it apart from <paramref name="bound"/>.</summary>
    public static Text Rounded(decimal amount, int decimals, decimal bound)
    {
        while (decimals < Rounding.MaxDecimals && Rounding.HalfAwayFromZero(amount, decimals) == bound && amount != bound)
        {
            decimals++;
        }

        return NumberPrinter.Both(amount, decimals);
    }
}
