namespace Kinerja.Web.Components.Charts;

/// <summary>Round ends and steps of an axis: 1, 2, 2.5 or 5 times a power of ten, at most four lines.</summary>
internal sealed record NiceScale(double Low, double High, double Step)
{
    private const int MostSteps = 3;

    /// <summary>A scale that holds all numbers, and zero when asked.</summary>
    public static NiceScale Of(IEnumerable<decimal> numbers, bool withZero)
    {
        var all = numbers.Select(number => (double)number).ToList();
        if (withZero || all.Count == 0)
            all.Add(0);
        var (low, high) = (all.Min(), all.Max());
        if (low == high)
            (low, high) = low == 0 ? (0, 1) : low > 0 ? (withZero ? 0 : low - (low * 0.1), low * 1.1) : (low * 1.1, withZero ? 0 : low * 0.9);
        foreach (var step in Steps((high - low) / MostSteps))
        {
            var (from, to) = (Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step);
            if (Math.Round((to - from) / step) <= MostSteps)
                return new(from, to, step);
        }

        return new(low, high, (high - low) / MostSteps);
    }

    /// <summary>Values of the grid lines, from low to high.</summary>
    public IEnumerable<double> Lines()
    {
        var count = (int)Math.Round((High - Low) / Step);
        for (var i = 0; i <= count; i++)
        {
            var line = Low + (i * Step);
            yield return Math.Abs(line) < Step * 1e-6 ? 0 : line;
        }
    }

    private static IEnumerable<double> Steps(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        foreach (var factor in new[] { 1, 2, 2.5, 5, 10, 20, 25, 50 })
            if (factor * power >= least * (1 - 1e-9))
                yield return factor * power;
    }
}
