using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Web.Application;
using Kinerja.Web.Application.Audit;
using Microsoft.AspNetCore.Mvc;

namespace Kinerja.Web.Components.Pages.Audit;

/// <summary><c>GET …/jejak/unduh.csv</c>: what the page of the same address shows, all of it.</summary>
internal static class AuditDownload
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static void MapAuditDownload(this IEndpointRouteBuilder app)
    {
        app.MapGet("/i/{region}/{agency}/jejak/unduh.csv", OfAgency).ExcludeFromDescription();
        app.MapGet("/w/{region}/jejak/unduh.csv", OfRegion).ExcludeFromDescription();
        app.MapGet("/admin/jejak/unduh.csv", OfPlatform).ExcludeFromDescription();
    }

    [Needs(Right.Manage)]
    private static async Task<IResult> OfAgency(string region, string agency, HttpContext context, [FromServices] AuditReader reader, [FromServices] IGrainFactory grains)
    {
        if (!AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out var key) || (await grains.Agency(key).GetProfile()).Value is not { } profile)
            return Results.NotFound();
        return await Answer(key.ToString(), ReportingZone.TryFind(profile.TimeZone, out var zone) ? zone : ReportingZone.Wib, context, reader);
    }

    [Needs(Right.Manage)]
    private static async Task<IResult> OfRegion(string region, HttpContext context, [FromServices] AuditReader reader) =>
        RegionCode.TryParse(region, out var code) && code.Level != RegionLevel.Nation ? await Answer(code.Value, ReportingZone.Wib, context, reader) : Results.NotFound();

    [Needs(Right.ManagePlatform)]
    private static Task<IResult> OfPlatform(HttpContext context, [FromServices] AuditReader reader) => Answer(AccessScope.Platform, ReportingZone.Wib, context, reader);

    private static async Task<IResult> Answer(string scope, ReportingZone zone, HttpContext context, AuditReader reader)
    {
        var query = AuditQuery.Read(name => context.Request.Query[name]);
        var entries = await reader.All(scope, query.Filter(zone));

        // Names of people: nobody between keeps it. The mark at the beginning tells a spreadsheet that they are in UTF-8.
        context.Response.Headers.CacheControl = "no-store";
        byte[] content = [.. WithMark.GetPreamble(), .. WithMark.GetBytes(AuditCsv.Write(entries))];
        return Results.File(content, "text/csv; charset=utf-8", $"jejak-{scope.Replace(KeyText.Separator, '-')}.csv");
    }
}
