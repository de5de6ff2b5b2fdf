using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Kinerja.Web.Hosting;

/// <summary>
/// Measurements for whoever runs the site. They leave it only where they are asked for: to Application Insights by its connection string, to any collector by the address that OpenTelemetry's own
/// setting names. Numbers alone, without addresses of people or of pages; logs go to the console, and requests are not traced.
/// </summary>
public static class TelemetryExtensions
{
    /// <summary>Setting with the connection string of Application Insights, as Azure names it.</summary>
    public const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Setting with the address of a collector, as OpenTelemetry names it.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    internal static readonly string[] Meters = ["Kinerja", "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    /// <summary>Adds the measurements, when somebody takes them.</summary>
    public static WebApplicationBuilder AddKinerjaTelemetry(this WebApplicationBuilder builder)
    {
        var (insights, collector) = (builder.Configuration[Insights], builder.Configuration[Collector]);
        if (string.IsNullOrWhiteSpace(insights) && string.IsNullOrWhiteSpace(collector))
            return builder;
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        builder.Services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (!string.IsNullOrWhiteSpace(insights))
                metrics.AddAzureMonitorMetricExporter(options => options.ConnectionString = insights, storage.Credential());
            if (!string.IsNullOrWhiteSpace(collector))
                metrics.AddOtlpExporter();
        });
        return builder;
    }
}
