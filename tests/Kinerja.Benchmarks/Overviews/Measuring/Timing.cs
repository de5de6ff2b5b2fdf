using System.Globalization;

namespace Kinerja.Benchmarks.Overviews.Measuring;

/// <summary>What the repetitions of a question took.</summary>
/// <param name="Total">Milliseconds from the request to the last byte.</param>
/// <param name="Inside">Milliseconds inside the process that answered.</param>
/// <param name="Wall">From the first to the last; null where the rate means nothing.</param>
internal sealed record Timing(IReadOnlyList<double> Total, IReadOnlyList<double> Inside, TimeSpan? Wall = null)
{
    /// <summary>How many.</summary>
    public int Count => Total.Count;

    /// <summary>Answers in a second.</summary>
    public double? Rate => Wall is { } wall ? Count / wall.TotalSeconds : null;

    /// <summary>Median and 99th percentile, in brackets the same inside the process.</summary>
    public override string ToString()
    {
        var text = Count < 20
            ? $"{Text(At(Total, 0.5))} / {Text(Total.Max())} ({Text(At(Inside, 0.5))} / {Text(Inside.Max())})"
            : $"{Text(At(Total, 0.5))} / {Text(At(Total, 0.99))} ({Text(At(Inside, 0.5))} / {Text(At(Inside, 0.99))})";
        return Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{text}, {rate:F0}/s") : text;
    }

    /// <summary>A number of milliseconds with as many digits as mean something.</summary>
    public static string Text(double milliseconds) => milliseconds switch
    {
        < 0.1 => milliseconds.ToString("0.000", CultureInfo.InvariantCulture),
        < 10 => milliseconds.ToString("0.00", CultureInfo.InvariantCulture),
        < 100 => milliseconds.ToString("0.0", CultureInfo.InvariantCulture),
        _ => milliseconds.ToString("0", CultureInfo.InvariantCulture),
    };

    /// <summary>The value below which the given share of values lies (nearest rank).</summary>
    internal static double At(IReadOnlyList<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}
