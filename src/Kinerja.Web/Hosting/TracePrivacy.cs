using System.Diagnostics;
using OpenTelemetry;

namespace Kinerja.Web.Hosting;

/// <summary>
/// What a trace may say: which route, which method of which kind of grain, which kind of storage request, how long and how it ended. Keys, addresses, queries, messages of exceptions and
/// whatever a library thinks of next are taken off, because only what is named here stays.
/// </summary>
internal sealed class TracePrivacy : BaseProcessor<Activity>
{
    /// <summary>Tag with the method of a request.</summary>
    public const string Method = "http.request.method";

    /// <summary>Tag with the route of a request.</summary>
    public const string Route = "http.route";

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        Method, Route, "http.response.status_code", "error.type", "rpc.system", "rpc.service", "rpc.method", StorageTimes.Service, StorageTimes.Operation, StorageTimes.Outcome,
    };

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Where(tag => !Kept.Contains(tag.Key)).ToList())
            data.SetTag(tag.Key, null);
        if (data.Status != ActivityStatusCode.Unset)
            data.SetStatus(data.Status);
        if (data.Source.Name == "Microsoft.AspNetCore")
            data.DisplayName = $"{data.GetTagItem(Method)} {data.GetTagItem(Route) ?? "?"}";
    }
}
