using System.Diagnostics.Metrics;

namespace Kinerja.Grains;

/// <summary>Counters of the product.</summary>
internal static class KinerjaMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Kinerja";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Children that counted as current and were not, found by the sweep of a roll-up. Must stay 0 outside a partition of the cluster.</summary>
    public static Counter<long> RollupCorrections { get; } =
        Meter.CreateCounter<long>("kinerja.rollup.corrections", "{child}", "Children of roll-ups that counted as current and were not.");

    /// <summary>Children pulled by roll-ups.</summary>
    public static Counter<long> RollupPulls { get; } = Meter.CreateCounter<long>("kinerja.rollup.pulls", "{child}", "Children pulled by roll-ups.");

    /// <summary>Counts a pull, by the level of who pulled.</summary>
    public static void CountPull(string level) => RollupPulls.Add(1, new KeyValuePair<string, object?>("level", level));

    /// <summary>Writes of stale marks.</summary>
    public static Counter<long> RollupMarkWrites { get; } = Meter.CreateCounter<long>("kinerja.rollup.mark_writes", "{write}", "Writes of stale marks.");
}
