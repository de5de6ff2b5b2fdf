using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Model.Models;
using Kinerja.Web.Application;

namespace Kinerja.Web.Api.Models;

/// <summary>Shared indicator models: versions, draft, publication.</summary>
internal static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder api)
    {
        var model = api.MapGroup("/models/{model}").WithTags("Shared models");
        model.MapGet("", Get).WithSummary("A shared model: its versions and what is being prepared.").Produces<ModelView>().ProducesProblem(StatusCodes.Status404NotFound);
        model.MapGet("/versions/{number:int}", Version).WithSummary("A published version; it never changes.").Produces<ModelVersion>().ProducesProblem(StatusCodes.Status404NotFound);
        model.MapPut("/draft", Draft).WithSummary("Keeps a draft of the next version; If-Match carries the revision of the model.");
        model.MapPost("/versions", Publish).WithSummary("Publishes the draft as the next version.");
    }

    [Needs(Right.Public)]
    private static async Task<IResult> Get(string model, HttpContext context, IGrainFactory grains)
    {
        if (!ModelRules.IsCode(model))
        {
            return RouteKeys.NotFound("Model", "Model", model);
        }

        return (await grains.IndicatorModel(model).Get()).ToResult(view =>
        {
            RequestFacts.SetRevision(context.Response, view.Revision);
            return TypedResults.Ok(view);
        });
    }

    [Needs(Right.Public)]
    private static async Task<IResult> Version(string model, int number, IGrainFactory grains) => ModelRules.IsCode(model)
        ? (await grains.IndicatorModel(model).GetVersion(number)).ToResult()
        : RouteKeys.NotFound("Model", "Model", model);

    [Needs(Right.ManagePlatform)]
    private static async Task<IResult> Draft(string model, DraftBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!ModelRules.IsCode(model))
        {
            return RouteKeys.NotFound("Model", "Model", model);
        }

        if (!RequestFacts.TryOperation(context.Request, out var operation, out var refusal) || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var saved = await grains.IndicatorModel(model).SaveDraft(new SaveModelDraft
        {
            OperationId = operation,
            Content = new ModelContent { Name = body.Name ?? "", Affair = body.Affair, Components = body.Components ?? [], Indicators = body.Indicators ?? [] },
            ExpectedRevision = revision,
            Actor = actor.Actor,
        });
        return saved.ToWriteResult(context.Request, receipt => TypedResults.Ok(receipt));
    }

    [Needs(Right.ManagePlatform)]
    private static async Task<IResult> Publish(string model, PublishBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!ModelRules.IsCode(model))
        {
            return RouteKeys.NotFound("Model", "Model", model);
        }

        if (!RequestFacts.TryOperation(context.Request, out var operation, out var refusal) || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var published = await grains.IndicatorModel(model).Publish(new PublishModel
        {
            OperationId = operation, Change = body.Change ?? "", ExpectedRevision = revision, Actor = actor.Actor,
        });
        return published.ToWriteResult(context.Request, receipt => TypedResults.Ok(receipt));
    }

    internal sealed record DraftBody(string? Name, string? Affair, IReadOnlyList<SharedComponent>? Components, IReadOnlyList<SharedIndicator>? Indicators);

    internal sealed record PublishBody(string? Change);
}
