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

    /// <summary>Children that a look at an overview had to pull: 0 when nothing has changed since the last one.</summary>
    public static Histogram<int> OverviewPulls { get; } = Meter.CreateHistogram<int>("kinerja.overview.pulls", "{child}", "Children that a look at an overview pulled.");

    /// <summary>Commands of people and programs, by method and by how they ended.</summary>
    public static Counter<long> Commands { get; } = Meter.CreateCounter<long>("kinerja.commands", "{command}", "Commands by how they ended: done, replayed, conflict, refused, unavailable, failed.");

    /// <summary>Counts a command. Neither tag comes from what somebody sends.</summary>
    public static void CountCommand(string command, string outcome) =>
        Commands.Add(1, new KeyValuePair<string, object?>("command", command), new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Writes of stale marks.</summary>
    public static Counter<long> RollupMarkWrites { get; } = Meter.CreateCounter<long>("kinerja.rollup.mark_writes", "{write}", "Writes of stale marks.");
}
