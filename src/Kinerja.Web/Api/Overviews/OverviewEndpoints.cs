using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Access;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Regions;
using Kinerja.Web.Access;
using Kinerja.Web.Application;
using Microsoft.AspNetCore.Mvc;

namespace Kinerja.Web.Api.Overviews;

/// <summary><c>GET /overviews/{region}?year=&amp;period=&amp;level=</c>, its explanation and its table.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverviews(this IEndpointRouteBuilder api)
    {
        var overview = api.MapGroup("/overviews/{region}").WithTags("Overviews");
        overview.MapGet("", Get)
            .WithSummary("Shared indicators of a regency, a province or the nation (id): the formula on the sums of components, with coverage; children with theirs.")
            .Produces<OverviewModel>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        overview.MapGet("/explanation", Explain)
            .WithSummary("How the figure of one shared indicator came about: sums, children, who is left out and why.")
            .Produces<OverviewExplanationModel>().ProducesProblem(StatusCodes.Status404NotFound);
        overview.MapGet("/absentees", Absentees)
            .WithSummary("Every agency below whose figure of one shared indicator is not in the sum, with why.")
            .Produces<IReadOnlyList<AbsenteeModel>>().ProducesProblem(StatusCodes.Status404NotFound);
        overview.MapGet("/export.csv", Csv).WithSummary("The figures of the region and of its children as comma-separated values.");
    }

    [Needs(Right.Public)]
    private static async Task<IResult> Get(
        string region,
        int year,
        [Description("tw1 to tw4 or year.")] string? period,
        [Description("Which states of reporting are summed: all, verified or published; left out, the widest that you may see.")] string? level,
        [Description("Id of one shared indicator, for instance koperasi-um.sehat.")] string? indicator,
        HttpContext context,
        IGrainFactory grains,
        [FromServices] AccessRules rules)
    {
        if (!TryRead(rules, region, year, period, level, indicator, out var key, out var question, out var refusal))
        {
            return refusal;
        }

        return (await grains.Overview(key).Get(question)).ToResult(view =>
        {
            RequestFacts.SetRevision(context.Response, view.Revision);
            return TypedResults.Ok(OverviewModel.Of(view, ApiLanguage.Of(context)));
        });
    }

    [Needs(Right.Public)]
    private static async Task<IResult> Explain(string region, int year, string indicator, string? period, string? level, HttpContext context, IGrainFactory grains, [FromServices] AccessRules rules)
    {
        if (!TryRead(rules, region, year, period, level, indicator, out var key, out var question, out var refusal))
        {
            return refusal;
        }

        return (await grains.Overview(key).Explain(question)).ToResult(explanation =>
        {
            RequestFacts.SetRevision(context.Response, explanation.Revision);
            return TypedResults.Ok(OverviewExplanationModel.Of(explanation, ApiLanguage.Of(context)));
        });
    }

    [Needs(Right.Public)]
    private static async Task<IResult> Absentees(string region, int year, string indicator, string? period, string? level, HttpContext context, IGrainFactory grains, [FromServices] AccessRules rules)
    {
        if (!TryRead(rules, region, year, period, level, indicator, out var key, out var question, out var refusal))
        {
            return refusal;
        }

        return (await grains.Overview(key).Absentees(question)).ToResult(list => TypedResults.Ok(list.Select(a => AbsenteeModel.Of(a, ApiLanguage.Of(context))).ToList()));
    }

    [Needs(Right.Public)]
    private static async Task<IResult> Csv(
        string region, int year, string? period, string? level, string? indicator, HttpContext context, IGrainFactory grains, [FromServices] AccessRules rules)
    {
        if (!TryRead(rules, region, year, period, level, indicator, out var key, out var question, out var refusal))
        {
            return refusal;
        }

        return (await grains.Overview(key).Get(question)).ToResult(view => TypedResults.File(
            Encoding.UTF8.GetBytes(OverviewCsv.Write(view, ApiLanguage.Of(context))), "text/csv; charset=utf-8", OverviewCsv.FileName(view)));
    }

    private static bool TryRead(
        AccessRules rules, string region, int year, string? period, string? level, string? indicator,
        [NotNullWhen(true)] out OverviewKey? key, [NotNullWhen(true)] out OverviewQuestion? question, [NotNullWhen(false)] out IResult? refusal)
    {
        (key, question) = (null, null);
        if (RegionCatalogue.Read(region, "region") is var found && !found.IsOk)
        {
            refusal = RouteKeys.NotFound("Wilayah", "Region", region);
            return false;
        }

        if (!KeyText.IsYear(year))
        {
            refusal = RouteKeys.NotFound("Tahun", "Year", $"{year}");
            return false;
        }

        if (!RouteKeys.TryPeriod(period, out var asked, out refusal))
        {
            return false;
        }

        // Whoever names no level gets the widest that they may see; whoever names one gets that or a refusal.
        if (!VisibilityExtensions.TryParse(level ?? rules.Widest(found.Value!.Code).Code(), out var visibility))
        {
            refusal = OutcomeResults.Refuse("levelUnknown", "level adalah all, verified, atau published.", "level is all, verified or published.", "level");
            return false;
        }

        if (indicator is not null && !SharedId.TryParse(indicator, out _))
        {
            refusal = RouteKeys.NotFound("Indikator bersama", "Shared indicator", indicator);
            return false;
        }

        (key, question) = (new(found.Value!.Code, year), new(asked, visibility, indicator));
        return true;
    }
}
