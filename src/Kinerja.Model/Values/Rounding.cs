namespace Kinerja.Model.Values;

/// <summary>The one rounding of the product: half away from zero, for display only (domain rules, section 2). Stored values are never rounded.</summary>
public static class Rounding
{
    /// <summary>Most decimals a decimal can carry.</summary>
    public const int MaxDecimals = 28;

    /// <summary>Rounds half away from zero: 2,345 to 2,35 and −2,345 to −2,35.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="decimals">Decimals to keep; values outside 0–28 are brought to the nearest bound.</param>
    /// <returns>The rounded value; zero never carries a sign.</returns>
    public static decimal HalfAwayFromZero(decimal value, int decimals)
    {
        var rounded = Math.Round(value, Math.Clamp(decimals, 0, MaxDecimals), MidpointRounding.AwayFromZero);
        return rounded == 0 ? Math.Abs(rounded) : rounded;
    }
}
