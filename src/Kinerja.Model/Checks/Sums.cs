namespace Kinerja.Model.Checks;

/// <summary>Sums of figures that somebody typed: beyond 28 digits there is no sum, and that is an answer.</summary>
internal static class Sums
{
    /// <summary>a + b, or null when it does not fit a decimal.</summary>
    public static decimal? Sum(decimal a, decimal b)
    {
        try
        {
            return a + b;
        }
        catch (OverflowException)
        {
            return null; // decimals have no checked "try" form
        }
    }

    /// <summary>a − b, or null when it does not fit a decimal.</summary>
    public static decimal? Difference(decimal a, decimal b) => Sum(a, -b);

    /// <summary>The sum of all, or null when it does not fit a decimal.</summary>
    public static decimal? Of(IEnumerable<decimal> amounts)
    {
        decimal? sum = 0m;
        foreach (var amount in amounts)
        {
            sum = sum is { } before ? Sum(before, amount) : null;
        }

        return sum;
    }

    /// <summary>Half a unit of the last decimal that the amount carries: how far a rounded figure may stand from the exact one.</summary>
    public static decimal HalfUnit(decimal amount) => new(5, 0, 0, false, (byte)Math.Min(amount.Scale + 1, 28));
}
