using System.Collections.Concurrent;
using Kinerja.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kinerja.Web.Tests.Hosting.Front;

/// <summary>Something behind the front that answers, breaks off or hangs, as told, and remembers what arrived.</summary>
internal sealed class FakeSilo(string name) : IAsyncDisposable
{
    private readonly int _port = FreePorts.One();
    private WebApplication? _app;

    /// <summary>What it answers.</summary>
    public string Name => name;

    /// <summary>What it does with a request; "answer" unless told otherwise.</summary>
    public Func<HttpContext, Task>? Conduct { get; set; }

    /// <summary>Method, path and body of every request but probes.</summary>
    public ConcurrentQueue<string> Arrived { get; } = [];

    public string Address => $"http://127.0.0.1:{_port}";

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.Zero);
        _app = builder.Build();
        _app.Urls.Add(Address);
        _app.UseWebSockets();
        _app.MapGet("/health", () => "ok");
        _app.Map("/{**path}", Serve);
        await _app.StartAsync();
    }

    /// <summary>The process is gone: its port refuses.</summary>
    public async Task Stop()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await Stop();

    private async Task Serve(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Arrived.Enqueue($"{context.Request.Method} {context.Request.Path} {await reader.ReadToEndAsync()}".TrimEnd());
        if (Conduct is { } conduct)
            await conduct(context);
        if (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
            await context.Response.WriteAsync(name);
    }
}
