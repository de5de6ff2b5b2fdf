using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Regions;
using Kinerja.Web.Application;

namespace Kinerja.Web.Api.Regions;

/// <summary><c>/regions/{region}/windows</c>: until when the agencies of a region may enter, submit and have verified.</summary>
internal static class WindowEndpoints
{
    public static void MapWindows(this IEndpointRouteBuilder api)
    {
        var windows = api.MapGroup("/regions/{region}/windows").WithTags("Regions");
        windows.MapGet("", Get).WithSummary("Days after the end of a period in which figures are entered, submitted and verified; null never closes.").Produces<WindowsModel>();
        windows.MapPut("", Set)
            .WithSummary("Sets all three; for reviewers of the region. If-Match takes the revision.")
            .Accepts<WindowsBody>("application/json")
            .Produces<Receipt>()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    [Needs(Right.Public)]
    private static async Task<IResult> Get(string region, IGrainFactory grains)
    {
        if (!RegionCode.TryParse(region, out var code) || RegionCatalogue.Find(code) is null)
            return RouteKeys.NotFound("Wilayah", "Region", region);
        var windows = await grains.ReportingWindows(code).Get();
        return TypedResults.Ok(new WindowsModel(windows.EntryDays, windows.SubmitDays, windows.VerifyDays));
    }

    [Needs(Right.Review)]
    private static async Task<IResult> Set(string region, WindowsBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!RegionCode.TryParse(region, out var code) || RegionCatalogue.Find(code) is null)
            return RouteKeys.NotFound("Wilayah", "Region", region);
        if (!RequestFacts.TryOperation(context.Request, out var operation, out var refusal) || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
            return refusal;
        var set = await grains.ReportingWindows(code).Set(new()
        {
            OperationId = operation,
            Windows = new ReportingWindows { EntryDays = body.Entry, SubmitDays = body.Submit, VerifyDays = body.Verify },
            Reason = body.Reason ?? "",
            ExpectedRevision = revision,
            Actor = actor.Actor,
        });
        return set.ToWriteResult(context.Request, receipt =>
        {
            RequestFacts.SetRevision(context.Response, receipt.Revision);
            return TypedResults.Ok(receipt);
        });
    }

    internal sealed record WindowsModel(int? Entry, int? Submit, int? Verify);

    internal sealed record WindowsBody(int? Entry, int? Submit, int? Verify, string? Reason);
}
