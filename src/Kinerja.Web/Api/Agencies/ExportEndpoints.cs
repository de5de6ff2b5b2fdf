using System.ComponentModel;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Application.Outputs;
using Kinerja.Web.Limits;
using Microsoft.AspNetCore.Mvc;

namespace Kinerja.Web.Api.Agencies;

/// <summary><c>GET …/export.{csv,xlsx,docx,json}</c>: documents of an agency, as the pages hand them out.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this RouteGroupBuilder agency) => agency.MapGet("/export.{form}", Export)
        .WithTags("Agencies")
        .WithSummary("A document of an agency as csv, xlsx, docx or json.")
        .WithDescription("kind: iku, rencana-kerja, perjanjian-kinerja, rencana-aksi, laporan-triwulan (with a quarter as period), lkjip, penjelasan (with indicator). "
            + "What the caller may not see is not in it; name and number of the signatory are shown to people of the agency and its reviewers alone.")
        .Produces<DocumentModel>()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .RequireRateLimiting(OutputLimitNames.Build);

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Export(
        string region,
        string agency,
        string form,
        [Description("Which document; iku when left out.")] string? kind,
        [Description("A year of the plan; its last when left out.")] int? year,
        [Description("tw1 to tw4 or year.")] string? period,
        [Description("Code of the indicator, for penjelasan.")] string? indicator,
        [Description("Number of a signed version, for perjanjian-kinerja and rencana-aksi.")] int? version,
        HttpContext context,
        IGrainFactory grains,
        [FromServices] OutputFiles files,
        [FromServices] OutputReader reader)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal))
        {
            return refusal;
        }

        var isJson = form == "json";
        if (!OutputForms.TryParse(isJson ? "csv" : form, out var known))
        {
            return RouteKeys.NotFound("Bentuk", "Form", form);
        }

        var profile = await Application.GrainAccess.Agency(grains, key).GetProfile();
        if (profile.Value is not { } found)
        {
            return new ProblemResult(profile.Problems);
        }

        if (!OutputRequest.TryRead(kind ?? OutputKind.IndicatorTable.Code(), year ?? (found.Years.Count > 0 ? found.Years[^1] : 0), period, indicator, version?.ToString(System.Globalization.CultureInfo.InvariantCulture), out var request))
        {
            return OutcomeResults.Refuse(
                "documentUnknown",
                "Tidak ada dokumen seperti itu: periksa kind, year, period, indicator, dan version.",
                "There is no such document: check kind, year, period, indicator and version.",
                "kind");
        }

        if (await reader.Read(key, request, ApiLanguage.Of(context), files.Site(context.Request)) is not { } sheet)
        {
            return RouteKeys.NotFound("Dokumen", "Document", request.Path);
        }

        return isJson ? TypedResults.Ok(DocumentModel.Of(sheet)) : await files.File(key, sheet, known.Value, context.Response);
    }
}
