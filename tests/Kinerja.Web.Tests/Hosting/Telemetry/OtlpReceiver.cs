using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kinerja.Web.Tests.Hosting.Telemetry;

/// <summary>A collector on this machine that takes what the OpenTelemetry protocol brings over HTTP, and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SemaphoreSlim _news = new(0);

    private OtlpReceiver(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>All spans so far.</summary>
    public ConcurrentQueue<Span> Spans { get; } = [];

    /// <summary>Names of all measurements so far, with their tags.</summary>
    public ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> Measurements { get; } = new(StringComparer.Ordinal);

    public static async Task<OtlpReceiver> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        var app = builder.Build();
        var receiver = new OtlpReceiver(app);
        app.Run(receiver.Take);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Waits until something holds, looking whenever something has come.</summary>
    public async Task Until(Func<bool> holds, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (!holds())
            await _news.WaitAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _news.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (context.Request.Path == "/v1/traces")
            TakeSpans(body.ToArray());
        if (context.Request.Path == "/v1/metrics")
            TakeMeasurements(body.ToArray());
        context.Response.ContentType = "application/x-protobuf";
        _news.Release();
    }

    private void TakeSpans(ReadOnlyMemory<byte> message)
    {
        foreach (var span in from resource in ProtoReader.All(message, 1) from scope in ProtoReader.All(resource, 2) from span in ProtoReader.All(scope, 2) select span)
        {
            Spans.Enqueue(new(Hex(span, 1), Hex(span, 2), Hex(span, 4), ProtoReader.Text(span, 5), [.. ProtoReader.All(span, 9).Select(Tag), .. ProtoReader.All(span, 11).SelectMany(e => ProtoReader.All(e, 3)).Select(Tag)]));
        }
    }

    private void TakeMeasurements(ReadOnlyMemory<byte> message)
    {
        foreach (var metric in from resource in ProtoReader.All(message, 1) from scope in ProtoReader.All(resource, 2) from metric in ProtoReader.All(scope, 2) select metric)
        {
            var tags = Measurements.GetOrAdd(ProtoReader.Text(metric, 1), _ => new(StringComparer.Ordinal));
            foreach (var point in ProtoReader.Fields(metric).Where(f => f.Number is 5 or 7 or 9 or 10).SelectMany(f => ProtoReader.All(f.Content, 1).Select(p => (Kind: f.Number, Point: p))))
            {
                foreach (var tag in ProtoReader.All(point.Point, point.Kind switch { 9 => 9, 10 => 1, _ => 7 }))
                    tags[Tag(tag)] = true;
            }
        }
    }

    private static string Tag(ReadOnlyMemory<byte> pair) => $"{ProtoReader.Text(pair, 1)}={string.Concat(ProtoReader.All(pair, 2).Select(value => ProtoReader.Text(value, 1)))}";

    private static string Hex(ReadOnlyMemory<byte> message, int number) => Convert.ToHexStringLower(ProtoReader.All(message, number).FirstOrDefault().Span);
}
