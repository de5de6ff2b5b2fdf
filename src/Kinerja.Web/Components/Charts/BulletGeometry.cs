using Kinerja.Web.Components.Ui;

namespace Kinerja.Web.Components.Charts;

/// <summary>
/// Where the parts of a bullet chart lie, as shares of its width. All three forms put the target (or the upper end of a range) at 100 of 120,
/// so that ticks line up down a table.
/// </summary>
/// <param name="Zones">Ground, from left to right, without gaps.</param>
/// <param name="Bar">End of the bar; null when there is no value.</param>
/// <param name="Tick">The target; null when it is a range or there is none.</param>
/// <param name="Range">From and to of a range target.</param>
/// <param name="Over">The value lies beyond the right end.</param>
/// <param name="Under">The value lies beyond the left end.</param>
internal sealed record BulletGeometry(
    IReadOnlyList<BulletZone> Zones,
    double? Bar,
    double? Tick,
    (double From, double To)? Range,
    bool Over,
    bool Under)
{
    /// <summary>End of the scale, in percent of the target.</summary>
    public const decimal Top = 120;

    /// <summary>No value: an empty frame.</summary>
    public static BulletGeometry Empty { get; } = new([], null, null, null, false, false);

    /// <summary>Achievement in percent, for every polarity: longer is better. Thresholds are the lower ends of the bands above the lowest.</summary>
    public static BulletGeometry OfAchievement(decimal? achievement, IReadOnlyList<decimal> thresholds) => achievement is not { } value
        ? Empty
        : new(Ground(thresholds), Place(value), Place(100), null, value > Top, value < 0);

    /// <summary>A value against a range, in the indicator's unit.</summary>
    public static BulletGeometry OfRange(decimal? value, decimal from, decimal to)
    {
        if (value is not { } number)
            return Empty;
        var (low, high) = ((double)Math.Min(from, to), (double)Math.Max(from, to));
        var (start, end) = low >= 0 && high > 0 ? (0, high * 1.2) : (low - Spread(low, high), high + Spread(low, high));
        return new(
            [new(2, 0, 1)],
            Svg.Place(number, start, end),
            null,
            (Svg.Place(Math.Min(from, to), start, end), Svg.Place(Math.Max(from, to), start, end)),
            (double)number > end,
            (double)number < start);
    }

    private static double Spread(double low, double high) => high > low ? high - low : Math.Max(1, Math.Abs(high) * 0.2);

    private static double Place(decimal achievement) => Svg.Place(achievement, 0, (double)Top);

    private static List<BulletZone> Ground(IReadOnlyList<decimal> thresholds)
    {
        double[] ends = [0, .. thresholds.Order().Select(Place), 1];
        var zones = new List<BulletZone>();
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            if (ends[i + 1] > ends[i])
                zones.Add(new(ends.Length == 2 ? 2 : BandShade.Of(i + 1, ends.Length - 1), ends[i], ends[i + 1]));
        }

        return zones;
    }
}
