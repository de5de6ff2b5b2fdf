using System.Net.Sockets;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Model;

namespace Kinerja.Front;

/// <summary>
/// Takes a request to another silo when the first one is gone. A request without effect (GET, HEAD, OPTIONS) is repeated as long as nothing of an answer has
/// been sent, also when a silo does not answer or breaks off in the middle; any other request only when it certainly reached nobody, because its connection was
/// refused. What cannot be repeated is answered in words.
/// </summary>
internal sealed partial class AnotherSilo(RequestDelegate next, FrontOptions options, TimeProvider time, ILogger<AnotherSilo> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task InvokeAsync(HttpContext context)
    {
        var proxy = context.GetReverseProxyFeature();
        var aborted = context.RequestAborted;
        var repeatable = IsRepeatable(context.Request);
        var began = time.GetTimestamp();
        var tried = new HashSet<DestinationState>();
        using var limit = new TryTime(options.TryLimit);
        context.Response.OnStarting(limit.Answered);
        while (true)
        {
            await (repeatable ? Try(context, limit, aborted) : next(context));
            if (context.Features.Get<IForwarderErrorFeature>() is not { } error || context.Response.HasStarted || aborted.IsCancellationRequested)
                return;

            if (!(repeatable || NeverSent(context.Request, error)) || time.GetElapsedTime(began) > options.Patience)
            {
                await Refusal.Write(context, known: repeatable || NeverSent(context.Request, error));
                return;
            }

            if (proxy.ProxiedDestination is { } silo)
            {
                tried.Add(silo);
                LogNext(logger, context.Request.Method, context.Request.Path, silo.DestinationId, error.Error);
            }

            if (Others(proxy, tried) is not { Count: > 0 } others)
            {
                // Everybody was asked: a silo that is being started again needs a moment.
                tried.Clear();
                await Task.Delay(Pause, time, aborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                others = Others(proxy, tried);
            }

            context.Features.Set<IForwarderErrorFeature>(null);
            context.Response.Clear();
            proxy.AvailableDestinations = others;
            proxy.ProxiedDestination = null;
        }
    }

    /// <summary>One silo is asked; a request that may be repeated does not wait long for its answer, and nobody sees half of one.</summary>
    private async Task Try(HttpContext context, TryTime limit, CancellationToken aborted)
    {
        var body = context.Response.Body;
        await using var held = new HeldAnswer(context.Response, options.HeldBytes);
        (context.RequestAborted, context.Response.Body) = (limit.Begin(aborted), held);
        try
        {
            await next(context);
            if (context.Features.Get<IForwarderErrorFeature>() is null)
                await held.Release(aborted);
        }
        finally
        {
            (context.RequestAborted, context.Response.Body) = (aborted, body);
            limit.End();
        }
    }

    private static List<DestinationState> Others(IReverseProxyFeature proxy, HashSet<DestinationState> tried)
    {
        List<DestinationState> healthy = [.. proxy.Route.Cluster!.DestinationsState.AvailableDestinations.Where(d => !tried.Contains(d))];
        return healthy.Count > 0 ? healthy : [.. proxy.AllDestinations.Where(d => !tried.Contains(d))];
    }

    private static bool IsRepeatable(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        && !HasBody(request)
        && !request.HttpContext.WebSockets.IsWebSocketRequest;

    /// <summary>
    /// True when the request certainly reached nobody. One without a body may have been sent on a kept connection before a second attempt was refused, and
    /// counts as sent.
    /// </summary>
    private static bool NeverSent(HttpRequest request, IForwarderErrorFeature error) => error.Error switch
    {
        ForwarderError.NoAvailableDestinations => true,
        ForwarderError.Request => HasBody(request)
            && error.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError, InnerException: SocketException },
        _ => false,
    };

    private static bool HasBody(HttpRequest request) => request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path}: {Silo} is gone ({Reason}); another one is asked.")]
    private static partial void LogNext(ILogger logger, string method, PathString path, string silo, ForwarderError reason);
}
