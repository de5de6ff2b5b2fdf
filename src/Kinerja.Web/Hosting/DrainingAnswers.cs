using Kinerja.Web.Hosting.Fronts;

namespace Kinerja.Web.Hosting;

/// <summary>
/// While a process drains, each answer ends its connection and each request is counted. A front keeps connections open and sends the next request on one of them; one that closes in that very
/// moment loses the request without anybody knowing how far it came.
/// </summary>
internal sealed class DrainingAnswers(RequestDelegate next, DrainState state)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!state.IsDraining || Probes.Are(context.Request))
            return next(context);
        state.Note();
        if (HttpProtocol.IsHttp11(context.Request.Protocol))
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.Connection = "close";
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
