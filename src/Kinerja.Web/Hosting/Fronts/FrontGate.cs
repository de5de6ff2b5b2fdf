using System.Collections.Concurrent;
using System.Net;

namespace Kinerja.Web.Hosting.Fronts;

/// <summary>
/// Lets in what comes through the front and nothing else: the site speaks plain http with it, so somebody who reaches the port past the front would send passwords in the open and say
/// themselves where they come from. Probes of the platform come past the front and learn nothing but a status.
/// </summary>
internal sealed partial class FrontGate(RequestDelegate next, FrontSettings front, ILogger<FrontGate> logger)
{
    private const int MaxTold = 100;

    private readonly ConcurrentDictionary<IPAddress, bool> _told = new();

    public Task InvokeAsync(HttpContext context) =>
        front.Knows(context.Connection.RemoteIpAddress) || Probes.Are(context.Request) ? next(context) : Refuse(context);

    private Task Refuse(HttpContext context)
    {
        // Each once, and not without end: somebody who scans must not fill the log.
        if (context.Connection.RemoteIpAddress is { } address && _told.Count < MaxTold && _told.TryAdd(address, true))
            LogRefused(logger, address, FrontSettings.Section);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Situs ini hanya dibuka melalui alamat resminya.\nThis site is reached through its own address alone.\n", context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests from {Address} are refused: it is in no network of {Section}:Networks. If it is the front, name its network there.")]
    private static partial void LogRefused(ILogger logger, IPAddress address, string section);
}
