using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Access;

/// <summary>
/// Builds the caller of a request, once, and lets it into what its endpoint asks for. An endpoint that asks for nothing is not let into at all. Everything that the request
/// does afterwards, down to the last grain, is done as this caller.
/// </summary>
internal sealed class CallerMiddleware(RequestDelegate next, IEnumerable<ICallerSource> sources, AccessRules rules, TenantDoor door, AccessReports reports)
{
    private readonly ICallerSource[] _sources = [.. sources];

    public async Task InvokeAsync(HttpContext context)
    {
        var caller = await Find(context);
        // What somebody is shown because of who they are is kept by no browser and no proxy.
        if (caller.Kind != CallerKind.Anonymous)
            context.Response.Headers.CacheControl = "no-store, private";
        using (Callers.Use(caller))
        {
            if (await Refusal(context, caller) is { } denial)
            {
                reports.Refused(new(caller, context.Request.Method, context.Request.Path, denial));
                await AccessAnswers.Write(context, denial);
                return;
            }

            try
            {
                await next(context);
            }
            catch (AccessDeniedException refused) when (!context.Response.HasStarted)
            {
                await AccessAnswers.Write(context, refused.Denial);
            }
        }
    }

    private async Task<Caller> Find(HttpContext context)
    {
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "";
        foreach (var source in _sources)
        {
            if (await source.Find(context) is { } caller)
            {
                return caller with { Source = from };
            }
        }

        return Caller.Anonymous with { Source = from };
    }

    // What routing makes up itself (a method or a content type that nobody takes) reaches nothing.
    private async ValueTask<Denial?> Refusal(HttpContext context, Caller caller)
    {
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return null;
        }

        if (endpoint.Metadata.GetMetadata<NeedsAttribute>() is not { Right: var right })
        {
            return Denial.Hidden;
        }

        if (RouteScopes.Of(right, context.Request.RouteValues) is not { } scope)
        {
            return null;
        }

        // Whoever may not come in anyway learns nothing of where the agency stands, and costs nothing.
        return rules.Check(right, scope, caller)
            ?? (AgencyKey.TryParse(scope, out _) ? await door.Check(scope, right, HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) : null);
    }
}
