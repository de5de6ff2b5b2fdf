using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Kinerja.Web.Hosting;

/// <summary>
/// How long storage takes, from the first try of a request to its answer. As a measurement, as part of a trace, and as the last thousand of each kind for the page of the platform. By the kind
/// of request; nothing here knows which row it was about.
/// </summary>
internal sealed class StorageTimes
{
    /// <summary>Tag: table or blob.</summary>
    public const string Service = "storage.service";

    /// <summary>Tag: read, write or delete.</summary>
    public const string Operation = "storage.operation";

    /// <summary>Tag: how it ended.</summary>
    public const string Outcome = "storage.outcome";

    private static readonly Histogram<double> Duration =
        WebMetrics.Meter.CreateHistogram<double>("kinerja.storage.duration", "s", "Time from the first try of a storage request to its answer.");

    private readonly ConcurrentDictionary<string, RecentTimes> _recent = new(StringComparer.Ordinal);

    /// <summary>Times by kind of request, as <c>table write</c>.</summary>
    public IReadOnlyList<(string Kind, RecentTimes Times)> Recent => [.. _recent.Select(r => (r.Key, r.Value)).OrderBy(r => r.Key, StringComparer.Ordinal)];

    /// <summary>Gives a client of the account this watch.</summary>
    public void Install(ClientOptions options) => options.AddPolicy(new Watch(this, options is TableClientOptions ? "table" : "blob"), HttpPipelinePosition.PerCall);

    private static string Kind(RequestMethod method) =>
        method == RequestMethod.Get || method == RequestMethod.Head ? "read" : method == RequestMethod.Delete ? "delete" : "write";

    private static string Ended(HttpMessage message) => !message.HasResponse ? "unanswered" : message.Response.Status switch
    {
        < 300 => "done",
        304 or 404 => "missing",
        409 or 412 => "conflict",
        _ => "failed",
    };

    private void Take(HttpMessage message, string service, string operation, long began, Activity? span)
    {
        var (took, outcome) = (Stopwatch.GetElapsedTime(began), Ended(message));
        Duration.Record(took.TotalSeconds, new TagList { { Service, service }, { Operation, operation }, { Outcome, outcome } });
        span?.SetTag(Service, service).SetTag(Operation, operation).SetTag(Outcome, outcome);
        _recent.GetOrAdd($"{service} {operation}", _ => new()).Add(took);
    }

    private sealed class Watch(StorageTimes times, string service) : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var (operation, began) = (Kind(message.Request.Method), Stopwatch.GetTimestamp());
            using var span = WebMetrics.Activities.StartActivity($"storage {service} {operation}", ActivityKind.Client);
            try
            {
                await ProcessNextAsync(message, pipeline);
            }
            finally
            {
                times.Take(message, service, operation, began, span);
            }
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            var (operation, began) = (Kind(message.Request.Method), Stopwatch.GetTimestamp());
            using var span = WebMetrics.Activities.StartActivity($"storage {service} {operation}", ActivityKind.Client);
            try
            {
                ProcessNext(message, pipeline);
            }
            finally
            {
                times.Take(message, service, operation, began, span);
            }
        }
    }
}
