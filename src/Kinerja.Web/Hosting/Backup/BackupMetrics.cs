using System.Diagnostics.Metrics;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>What can be seen of the copies from outside. No tag names an agency.</summary>
internal static class BackupMetrics
{
    /// <summary>Versions of rows that were copied.</summary>
    public static Counter<long> Copied { get; } = WebMetrics.Meter.CreateCounter<long>("kinerja.backup.copied", "{version}", "Versions of rows that were copied.");

    /// <summary>Versions that were let go because too many waited. Must stay 0 while the copies' storage answers.</summary>
    public static Counter<long> Dropped { get; } = WebMetrics.Meter.CreateCounter<long>("kinerja.backup.dropped", "{version}", "Versions of rows that could not be copied in time and were let go.");

    /// <summary>Rows that a look found without a copy, e.g. after a process was killed.</summary>
    public static Counter<long> Found { get; } = WebMetrics.Meter.CreateCounter<long>("kinerja.backup.looked_up", "{version}", "Rows that were copied because they had changed since the last look.");

    /// <summary>Agencies that were copied whole.</summary>
    public static Counter<long> Wholes { get; } = WebMetrics.Meter.CreateCounter<long>("kinerja.backup.wholes", "{copy}", "Agencies that were copied whole.");

    /// <summary>Files of evidence that were copied.</summary>
    public static Counter<long> Files { get; } = WebMetrics.Meter.CreateCounter<long>("kinerja.backup.files", "{file}", "Files of evidence that were copied.");

    /// <summary>Failed attempts to copy.</summary>
    public static Counter<long> Failures { get; } = WebMetrics.Meter.CreateCounter<long>("kinerja.backup.failures", "{attempt}", "Attempts to copy that failed and are repeated.");
}
