using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Models;
using Kinerja.Web.Application;

namespace Kinerja.Web.Api.Models;

/// <summary>The shared models of an agency: adoption, links proposed and confirmed.</summary>
internal static class AgencyModelEndpoints
{
    public static void MapAgencyModels(this IEndpointRouteBuilder agency)
    {
        var models = agency.MapGroup("/models").WithTags("Shared models");
        models.MapGet("/{year:int}", Get).WithSummary("Models adopted for a year, with links proposed and confirmed.").Produces<AgencyModels>();
        models.MapPut("/{model}", Adopt).WithSummary("Adopts a published version for some years; If-Match carries the revision of the agency.");
        models.MapPut("/{model}/links", Link).WithSummary("Ties own indicators to shared ones with grade and reason, or unties them.");
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Get(string region, string agency, int year, HttpContext context, IGrainFactory grains)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal))
        {
            return refusal;
        }

        if (!KeyText.IsYear(year))
        {
            return RouteKeys.NotFound("Tahun", "Year", $"{year}");
        }

        return (await grains.Agency(key).GetModels(year)).ToResult(models =>
        {
            RequestFacts.SetRevision(context.Response, models.Revision);
            return TypedResults.Ok(models);
        });
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> Adopt(
        string region, string agency, string model, AdoptBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var adopted = await grains.Agency(key).AdoptModel(new AdoptModel
        {
            OperationId = operation, Model = model, Version = body.Version, Years = body.Years ?? [], ExpectedRevision = revision, Actor = actor.Actor,
        });
        return adopted.ToWriteResult(context.Request, receipt => TypedResults.Ok(receipt));
    }

    [Needs(Right.EditPlan)]
    private static async Task<IResult> Link(
        string region, string agency, string model, LinkBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!RouteKeys.TryAgency(region, agency, out var key, out var refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var linked = await grains.Agency(key).LinkIndicators(new LinkIndicators
        {
            OperationId = operation,
            Model = model,
            Years = body.Years ?? [],
            Links = body.Links ?? [],
            Unlink = body.Unlink ?? [],
            ExpectedRevision = revision,
            Actor = actor.Actor,
        });
        return linked.ToWriteResult(context.Request, receipt => TypedResults.Ok(receipt));
    }

    internal sealed record AdoptBody(int Version, IReadOnlyList<int>? Years);

    internal sealed record LinkBody(IReadOnlyList<int>? Years, IReadOnlyList<IndicatorLink>? Links, IReadOnlyList<string>? Unlink);
}
