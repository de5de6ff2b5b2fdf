using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kinerja.Web.Hosting;

/// <summary>What the site itself counts and traces; grains have a meter of the same name.</summary>
internal static class WebMetrics
{
    /// <summary>Name of meter and traces.</summary>
    public const string Name = "Kinerja";

    /// <summary>The meter.</summary>
    public static Meter Meter { get; } = new(Name);

    /// <summary>Findings in documents that people brought, by the number of the rule.</summary>
    public static Counter<long> ImportFindings { get; } = Meter.CreateCounter<long>("kinerja.import.findings", "{finding}", "Findings in documents that were brought, by rule.");

    /// <summary>The source of traces.</summary>
    public static ActivitySource Activities { get; } = new(Name);
}
