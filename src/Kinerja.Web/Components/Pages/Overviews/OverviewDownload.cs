using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Regions;
using Kinerja.Web.Application.Overviews;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary><c>GET /w/{region}/unduh.csv</c>: what the page of the same address shows.</summary>
internal static class OverviewDownload
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static void MapOverviewDownload(this IEndpointRouteBuilder app) => app.MapGet("/w/{region}/unduh.csv", Get).ExcludeFromDescription();

    [Needs(Right.Public)]
    private static async Task<IResult> Get(string region, HttpRequest request, [FromServices] OverviewReader reader, [FromServices] IStringLocalizer<OverviewWords> words)
    {
        var found = RegionCatalogue.Read(region);
        if (!found.IsOk)
        {
            return Results.NotFound();
        }

        var sheet = await reader.Read(found.Value, OverviewQuery.Read(name => request.Query[name]));
        var pair = sheet.Query.Compare is null ? null : await reader.Compare(sheet);

        // The mark at the beginning tells a spreadsheet that names are in UTF-8.
        byte[] content = [.. WithMark.GetPreamble(), .. WithMark.GetBytes(new OverviewCsv(words).Write(sheet, pair))];
        return Results.File(content, "text/csv; charset=utf-8", $"ikhtisar-{sheet.Region.Code}-{sheet.Year}.csv");
    }
}
