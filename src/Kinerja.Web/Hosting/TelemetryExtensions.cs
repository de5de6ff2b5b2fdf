using System.Diagnostics;
using System.Globalization;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Kinerja.Web.Hosting;

/// <summary>
/// Measurements for whoever runs the site. They leave it only where they are asked for: to Application Insights by its connection string, to any collector by the address that OpenTelemetry's own
/// setting names. Numbers alone, without addresses of people or of pages; logs go to the console. Requests are traced where somebody sets which share of them, and then without any key either
/// (<see cref="TracePrivacy"/>).
/// </summary>
public static class TelemetryExtensions
{
    /// <summary>Setting with the connection string of Application Insights, as Azure names it.</summary>
    public const string Insights = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Setting with the address of a collector, as OpenTelemetry names it.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Setting with the share of requests that are traced, from 0 to 1; none when it is not given.</summary>
    public const string TracedShare = "Kinerja:Telemetry:TracedShare";

    internal static readonly string[] Meters =
        [WebMetrics.Name, "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Runtime"];

    internal static readonly string[] Sources = [WebMetrics.Name, "Microsoft.AspNetCore", "Microsoft.Orleans*"];

    /// <summary>Adds the measurements, when somebody takes them.</summary>
    public static WebApplicationBuilder AddKinerjaTelemetry(this WebApplicationBuilder builder)
    {
        var (insights, collector) = (builder.Configuration[Insights], builder.Configuration[Collector]);
        if (string.IsNullOrWhiteSpace(insights) && string.IsNullOrWhiteSpace(collector))
            return builder;
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var telemetry = builder.Services.AddOpenTelemetry().WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (!string.IsNullOrWhiteSpace(insights))
                metrics.AddAzureMonitorMetricExporter(options => options.ConnectionString = insights, storage.Credential());
            if (!string.IsNullOrWhiteSpace(collector))
                metrics.AddOtlpExporter();
        });
        if (!IsTraced(builder.Configuration, out var share))
            return builder;
        telemetry.WithTracing(traces =>
        {
            traces.AddSource(Sources);
            // By the number of the trace, so that all silos agree; whether a stranger's request says that it is traced does not matter.
            traces.SetSampler(new TraceIdRatioBasedSampler(share));
            traces.AddProcessor(new TracePrivacy());
            if (!string.IsNullOrWhiteSpace(insights))
                traces.AddAzureMonitorTraceExporter(options => options.ConnectionString = insights, storage.Credential());
            if (!string.IsNullOrWhiteSpace(collector))
                traces.AddOtlpExporter();
        });
        return builder;
    }

    /// <summary>Names each traced request by its route, which holds no names.</summary>
    public static void UseTracedRoutes(this WebApplication app)
    {
        if (!IsTraced(app.Configuration, out _))
            return;
        app.Use(async (context, next) =>
        {
            await next(context);
            if (Activity.Current is { } request && context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route })
                request.SetTag(TracePrivacy.Method, context.Request.Method).SetTag(TracePrivacy.Route, route);
        });
    }

    /// <summary>True when a share of the requests is traced, for somebody who takes the traces.</summary>
    internal static bool IsTraced(IConfiguration configuration, out double share) =>
        double.TryParse(configuration[TracedShare], NumberStyles.Float, CultureInfo.InvariantCulture, out share) && share > 0
        && !(string.IsNullOrWhiteSpace(configuration[Insights]) && string.IsNullOrWhiteSpace(configuration[Collector]));
}
