using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Application;

namespace Kinerja.Web.Api.Scorecards;

/// <summary><c>GET …/scorecards/{year}?period=</c>.</summary>
internal static class ScorecardEndpoints
{
    public static void MapScorecards(this IEndpointRouteBuilder agency) => agency.MapGet("/scorecards/{year:int}", Get)
        .WithTags("Scorecards")
        .WithSummary("Objectives with their indicators, targets, realisations, achievements and bands.")
        .Produces<ScorecardModel>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Get(string region, string agency, int year, string? period, HttpContext context, IGrainFactory grains)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal) || !RouteKeys.TryPeriod(period, out var asked, out refusal))
        {
            return refusal;
        }

        if (!KeyText.IsYear(year))
        {
            return RouteKeys.NotFound("Tahun", "Year", $"{year}");
        }

        return (await grains.Scorecard(new ScorecardKey(key, year)).Get(asked)).ToResult(view =>
        {
            RequestFacts.SetRevision(context.Response, view.Revision);
            return TypedResults.Ok(ScorecardModel.Of(view, ApiLanguage.Of(context)));
        });
    }
}
