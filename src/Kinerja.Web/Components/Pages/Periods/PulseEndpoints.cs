using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Application.Periods;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Kinerja.Web.Components.Pages.Periods;

/// <summary>
/// <c>GET …/denyut</c>: whether anything has changed since a page was made. The answer is the ETag alone, 304 while nothing has: a page that stays open costs a few hundred bytes a
/// minute and no connection.
/// </summary>
internal static class PulseEndpoints
{
    private const int MostYears = 5;

    public static void MapPulses(this IEndpointRouteBuilder app)
    {
        app.MapGet("/i/{region}/{agency}/denyut", OfAgency).ExcludeFromDescription();
        app.MapGet("/w/{region}/denyut", OfRegion).ExcludeFromDescription();
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> OfAgency(string region, string agency, string? tahun, HttpContext context, [FromServices] PulseReader reader)
    {
        var years = (tahun ?? "").Split(',').Select(y => KeyText.TryYear(y, out var year) ? year : 0).ToList();
        if (!AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out var key) || years.Count > MostYears || years.Contains(0))
            return Results.NotFound();
        return Answer(context, await reader.Agency(key, years));
    }

    [Needs(Right.Review)]
    private static async Task<IResult> OfRegion(string region, string? tahun, HttpContext context, [FromServices] QueueReader reader)
    {
        if (!RegionCode.TryParse(region, out var code) || code.Level == RegionLevel.Nation)
            return Results.NotFound();
        return Answer(context, (await reader.Read(code, KeyText.TryYear(tahun ?? "", out var year) ? year : null)).Pulse);
    }

    private static IResult Answer(HttpContext context, string pulse)
    {
        var tag = $"\"{pulse}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "no-cache, private";
        return context.Request.Headers[HeaderNames.IfNoneMatch].Contains(tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.NoContent();
    }
}
