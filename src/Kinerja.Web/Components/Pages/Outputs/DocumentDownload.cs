using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Access;
using Kinerja.Web.Application.Outputs;
using Kinerja.Web.Limits;
using Kinerja.Web.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace Kinerja.Web.Components.Pages.Outputs;

/// <summary><c>GET …/dokumen/{kind}/{year}[/{tw}].{docx|xlsx|csv|excel.csv}</c>: the document of the page at the same address, as a file.</summary>
internal static class DocumentDownload
{
    private const string Root = "/i/{region}/{agency}/dokumen/{kind}/{year:int}";

    public static void MapDocumentDownload(this IEndpointRouteBuilder app)
    {
        foreach (var (_, ending) in OutputForms.All)
        {
            Task<IResult> Year(string region, string agency, string kind, int year, HttpContext context, [FromServices] OutputFiles files) =>
                Answer(region, agency, kind, year, null, ending, context, files);
            Task<IResult> Quarter(string region, string agency, string kind, int year, string tw, HttpContext context, [FromServices] OutputFiles files) =>
                Answer(region, agency, kind, year, tw, ending, context, files);
            app.MapGet($"{Root}.{ending}", Year).Needs(Right.ReadAgency).RequireRateLimiting(OutputLimitNames.Build).ExcludeFromDescription();
            app.MapGet($"{Root}/{{tw:regex(^tw[1-4]$)}}.{ending}", Quarter).Needs(Right.ReadAgency).RequireRateLimiting(OutputLimitNames.Build).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Answer(string region, string agency, string kind, int year, string? tw, string ending, HttpContext context, OutputFiles files)
    {
        var query = context.Request.Query;
        return AgencyKey.TryParse($"{region}{KeyText.Separator}{agency}", out var key)
            && OutputRequest.TryRead(kind, year, tw, Only(query["indikator"]), Only(query["versi"]), out var request)
            && OutputForms.TryParse(ending, out var form)
            ? await files.Answer(key, request, form.Value, Languages.Current, context)
            : Results.NotFound();
    }

    private static string? Only(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
