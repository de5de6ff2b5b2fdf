using Kinerja.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace Kinerja.Web.Limits;

/// <summary>What is counted: calls of the API and whatever is sent; nothing that is looked at, no probe, and no error page that takes the place of an answer.</summary>
internal static class Counted
{
    /// <summary>True for a request that counts.</summary>
    public static bool Counts(HttpContext http) =>
        (AccessAnswers.IsApi(http.Request.Path) || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        && http.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null
        && http.Features.Get<IStatusCodeReExecuteFeature>() is null
        && http.Features.Get<IExceptionHandlerFeature>() is null;
}
