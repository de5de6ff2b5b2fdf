using Kinerja.Model.Values;

namespace Kinerja.Model.Numbers;

/// <summary>
/// One reading of the digits while the text is still being read: digits and scale apart, so that a scale word can move the comma before any
/// bound is checked. The parts say what was assumed to get here, outermost first; none means nothing was assumed.
/// </summary>
internal sealed record NumberAlternative(string Digits, int Scale, bool Negative, IReadOnlyList<string> Parts)
{
    /// <summary>Most decimals a figure may carry.</summary>
    public const int MaxDecimals = 6;

    /// <summary>Most digits a figure may carry; a decimal holds them all exactly.</summary>
    public const int MaxDigits = 28;

    /// <summary>Makes one from plain digits: leading zeros go, <paramref name="scale"/> digits are decimals.</summary>
    public static NumberAlternative Of(string digits, int scale, params IReadOnlyList<string> parts)
    {
        var kept = digits.AsSpan().TrimStart('0');
        return new(kept.IsEmpty ? "0" : kept.ToString(), scale, false, parts);
    }

    /// <summary>The upper end of a range; null for a single number.</summary>
    public NumberAlternative? To { get; init; }

    /// <summary>The parts as one code, camelCase; <c>exact</c> when nothing was assumed.</summary>
    public string Code => Parts.Count == 0 ? "exact" : Parts[0] + string.Concat(Parts.Skip(1).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

    /// <summary>Decimals to show.</summary>
    public int Decimals => Math.Max(0, Scale);

    /// <summary>The code of the bound that is broken, or null.</summary>
    public string? Problem
    {
        get
        {
            var whole = Digits == "0" ? 0 : Math.Max(0, Digits.Length - Scale);
            return whole > MaxDigits ? NumberCodes.Overflow
                : Decimals > MaxDecimals ? NumberCodes.TooManyDecimals
                : whole + Decimals > MaxDigits ? NumberCodes.Overflow
                : null;
        }
    }

    /// <summary>The number; only when <see cref="Problem"/> is null. Zero carries no sign.</summary>
    public decimal Value
    {
        get
        {
            var amount = 0m;
            foreach (var digit in Digits)
            {
                amount = (amount * 10) + (digit - '0');
            }

            for (var i = Scale; i < 0 && amount != 0; i++)
            {
                amount *= 10;
            }

            var bits = decimal.GetBits(amount);
            return new decimal(bits[0], bits[1], bits[2], Negative && amount != 0, (byte)Decimals);
        }
    }

    /// <summary>The value with at most six decimals, half away from zero; null when the whole part alone is too long.</summary>
    public decimal? Rounded
    {
        get
        {
            // The seventh decimal decides; the rest is cut off before it can overflow.
            var cut = Math.Max(0, Scale - MaxDecimals - 1);
            var digits = cut >= Digits.Length ? "0" : Digits[..^cut];
            return Problem == NumberCodes.Overflow || digits.Length > MaxDigits
                ? null
                : Trim(Rounding.HalfAwayFromZero((this with { Digits = digits, Scale = Scale - cut }).Value, MaxDecimals));
        }
    }

    /// <summary>The same, with one more assumption around it.</summary>
    public NumberAlternative Assuming(string part) => this with { Parts = [part, .. Parts] };

    /// <summary>The same, times a power of ten.</summary>
    public NumberAlternative Times(int exponent) => this with { Scale = Scale - exponent };

    private static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;
}
