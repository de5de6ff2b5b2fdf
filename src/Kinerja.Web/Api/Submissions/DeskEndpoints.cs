using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Web.Application;
using Kinerja.Web.Application.People;

namespace Kinerja.Web.Api.Submissions;

/// <summary>What people do around the periods of a year: <c>…/submissions/{year}/desk</c>, <c>…/{period}/ready</c> and <c>…/{period}/window</c>.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder agency)
    {
        var year = agency.MapGroup("/submissions/{year:int}").WithTags("Submissions");
        year.MapGet("/desk", Get).WithSummary("Which periods an operator called ready, and the windows that reviewers opened after closing.").Produces<DeskModel>();
        year.MapPut("/{period}/ready", SetReady)
            .WithSummary("An operator says that a period is ready for the head to submit, or takes it back.")
            .Accepts<ReadyBody>("application/json")
            .Produces<Receipt>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        year.MapPut("/{period}/window", SetWindow)
            .WithSummary("A reviewer opens a period after closing until a date, or ends that with null; the reason is written down.")
            .Accepts<WindowBody>("application/json")
            .Produces<Receipt>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Get(string region, string agency, int year, HttpContext context, IGrainFactory grains)
    {
        if (!SubmissionEndpoints.TryScorecard(region, agency, year, out var key, out var refusal))
            return refusal;
        var desk = await grains.PeriodDesk(key).Get();
        RequestFacts.SetRevision(context.Response, desk.Revision);
        return TypedResults.Ok(new DeskModel(
            desk.Ready.ToDictionary(r => r.Key.Code(), r => new ReadyModel(ShownNames.Of(r.Value.By), r.Value.At, r.Value.Note)),
            desk.Windows.ToDictionary(w => w.Key.Code(), w => w.Value.Select(o => new WindowModel(o.Until, o.Reason, ShownNames.Of(o.By), o.At)).ToList())));
    }

    [Needs(Right.EnterFigures)]
    private static async Task<IResult> SetReady(string region, string agency, int year, string period, ReadyBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!SubmissionEndpoints.TryScorecard(region, agency, year, out var key, out var refusal)
            || !RouteKeys.TryPeriod(period, out var asked, out refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal))
        {
            return refusal;
        }

        return Answer(context, await grains.PeriodDesk(key).SetReady(new() { OperationId = operation, Period = asked, IsReady = body.Ready, Note = body.Note, Actor = actor.Actor }));
    }

    [Needs(Right.ChangePeriod)]
    private static async Task<IResult> SetWindow(string region, string agency, int year, string period, WindowBody body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!SubmissionEndpoints.TryScorecard(region, agency, year, out var key, out var refusal)
            || !RouteKeys.TryPeriod(period, out var asked, out refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal))
        {
            return refusal;
        }

        return Answer(context, await grains.PeriodDesk(key).SetWindow(new() { OperationId = operation, Period = asked, Until = body.Until, Reason = body.Reason ?? "", Actor = actor.For(PeriodAct.Verify) }));
    }

    private static IResult Answer(HttpContext context, Outcome<Receipt> done) => done.ToWriteResult(context.Request, receipt =>
    {
        RequestFacts.SetRevision(context.Response, receipt.Revision);
        return TypedResults.Ok(receipt);
    });

    internal sealed record ReadyBody(bool Ready, string? Note);

    internal sealed record WindowBody(DateOnly? Until, string? Reason);

    internal sealed record DeskModel(IReadOnlyDictionary<string, ReadyModel> Ready, IReadOnlyDictionary<string, List<WindowModel>> Windows);

    internal sealed record ReadyModel(string By, DateTimeOffset At, string? Note);

    internal sealed record WindowModel(DateOnly? Until, string Reason, string By, DateTimeOffset At);
}
