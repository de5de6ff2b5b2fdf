using System.Security.Claims;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.ApiKeys;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Api;
using Kinerja.Web.Limits;
using Microsoft.Net.Http.Headers;

namespace Kinerja.Web.Access;

/// <summary>
/// API keys, under <c>/api/</c> alone: <c>Authorization: Bearer kc_…</c>. A key that is shown decides who calls, whatever cookie comes with it; one that is none is refused
/// whatever the endpoint asks, always in the same words. Keys that nobody has asked for lately cost a question, of
/// which a source has so many.
/// </summary>
internal sealed class ApiKeyMiddleware(RequestDelegate next, ApiKeyCallers callers, KeyLookups lookups, AccessReports reports)
{
    private const string Scheme = "Bearer";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || Shown(context.Request) is not { } text)
        {
            await next(context);
            return;
        }

        // None of the cookie's power goes with a key.
        context.User = new ClaimsPrincipal(new ClaimsIdentity());
        context.Response.Headers.CacheControl = "no-store";
        var isKey = ApiKeyText.TryParse(text, out var key);
        var caller = isKey ? callers.Remembered(key!) : null;
        if (caller is null && lookups.MustWait(context) is { } wait)
        {
            await LimitAnswers.Api(context, wait);
            return;
        }

        caller ??= isKey ? await callers.Find(key!) : null;
        if (caller is null)
        {
            await Refuse(context);
            return;
        }

        ApiKeyCallerSource.Set(context, caller);
        await next(context);
    }

    private static string? Shown(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString().Split(' ', 2) is [var scheme, .. var rest] && scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase) ? string.Concat(rest).Trim() : null;

    private Task Refuse(HttpContext context)
    {
        var nobody = Caller.Anonymous with { Source = context.Connection.RemoteIpAddress?.ToString() ?? "" };
        reports.Refused(new(nobody, $"{context.Request.Method} (API key)", context.Request.Path, Denial.NotSignedIn));
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return new ProblemResult(
            [new Problem("keyRefused", new("Kunci API ini tidak berlaku.", "This API key is not valid."))], StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }
}
