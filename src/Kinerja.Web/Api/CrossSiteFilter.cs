using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Api;

/// <summary>
/// A page of another site may make a browser send requests here. Browsers say so in <c>Sec-Fetch-Site</c> or <c>Origin</c>; changes from elsewhere are refused.
/// No browser adds an API key by itself: whoever shows one means it.
/// </summary>
internal sealed class CrossSiteFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || Callers.Current.Kind == CallerKind.ApiKey || !IsCrossSite(request)
            ? next(context)
            : ValueTask.FromResult<object?>(OutcomeResults.Refuse(
                "crossSite",
                "Permintaan dari situs lain ditolak.",
                "A request made by another site is refused.",
                kind: ProblemKind.Forbidden));
    }

    private static bool IsCrossSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
