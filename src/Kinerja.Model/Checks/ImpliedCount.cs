using System.Numerics;

namespace Kinerja.Model.Checks;

/// <summary>
/// Which whole numbers a printed rate can come from: k of D things, times a factor, rounded half away from zero to the printed decimals. Exact, in
/// whole numbers of any size.
/// </summary>
public static class ImpliedCount
{
    /// <summary>Decimals of a figure that somebody printed; more come from a computation, of which nothing is said.</summary>
    public const int MaxDecimals = 6;

    private const decimal MaxPrinted = 1_000_000_000_000m;
    private const decimal MaxFactor = 1_000_000_000m;

    /// <summary>True when a whole number k gives <paramref name="printed"/> = round(<paramref name="factor"/> × k /
    /// <paramref name="denominator"/>).</summary>
    /// <param name="printed">The rate with the decimals that were printed (its scale); at most <see cref="MaxDecimals"/>, at most 10¹² in
    /// size.</param>
    /// <param name="factor">The display factor, above 0 and at most 10⁹; 100 for a percentage.</param>
    /// <param name="denominator">The number of things, a whole number above 0.</param>
    /// <returns>True also when nothing can be said because an argument is outside its range.</returns>
    public static bool Exists(decimal printed, decimal factor, decimal denominator)
    {
        if (printed == 0 || !CanSay(printed, factor, denominator))
        {
            return true;
        }

        // (2P − 1) / (2·10^d) ≤ F·k / (10^f·D) < (2P + 1) / (2·10^d), all multiplied out.
        var (p, unit) = Mantissa(Math.Abs(printed));
        var (f, factorUnit) = Mantissa(factor);
        var things = factorUnit * new BigInteger(denominator);
        var step = 2 * unit * f;
        var smallest = ((((2 * p) - 1) * things) + step - 1) / step;
        return smallest * step < ((2 * p) + 1) * things;
    }

    /// <summary>The whole numbers next to the printed rate, below and above in size, and what they would print.</summary>
    /// <param name="printed">As for <see cref="Exists"/>.</param>
    /// <param name="factor">As for <see cref="Exists"/>.</param>
    /// <param name="denominator">As for <see cref="Exists"/>.</param>
    /// <returns>Two counts with their rates; empty when an argument is outside its range.</returns>
    public static IReadOnlyList<(decimal Count, decimal Rate)> Nearest(decimal printed, decimal factor, decimal denominator)
    {
        if (!CanSay(printed, factor, denominator))
        {
            return [];
        }

        var (p, unit) = Mantissa(Math.Abs(printed));
        var (f, factorUnit) = Mantissa(factor);
        var things = factorUnit * new BigInteger(denominator);
        var below = p * things / (unit * f);
        return [Rate(below), Rate(below + 1)];

        (decimal, decimal) Rate(BigInteger count)
        {
            var rounded = ((2 * f * count * unit) + things) / (2 * things);
            var sign = printed < 0 ? -1 : 1;
            return (sign * (decimal)count, sign * WithScale((decimal)rounded, printed.Scale));
        }
    }

    private static bool CanSay(decimal printed, decimal factor, decimal denominator) =>
        printed.Scale <= MaxDecimals && Math.Abs(printed) <= MaxPrinted
        && factor is > 0 and <= MaxFactor
        && denominator > 0 && decimal.IsInteger(denominator) && denominator < factor * Power(printed.Scale); // from there on every rate has its count

    private static (BigInteger Number, BigInteger Unit) Mantissa(decimal amount)
    {
        var unit = BigInteger.Pow(10, amount.Scale);
        var whole = decimal.Truncate(amount);
        return ((new BigInteger(whole) * unit) + new BigInteger((amount - whole) * Power(amount.Scale)), unit);
    }

    private static decimal WithScale(decimal number, byte scale) => number * new decimal(1, 0, 0, false, scale);

    private static decimal Power(int scale) => (decimal)BigInteger.Pow(10, scale);
}
