using System.Diagnostics.CodeAnalysis;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Web.Api.Scorecards;
using Kinerja.Web.Application;

namespace Kinerja.Web.Api.Submissions;

/// <summary>Periods on their way: <c>…/submissions/{year}/{period}</c>.</summary>
internal static class SubmissionEndpoints
{
    public static void MapSubmissions(this IEndpointRouteBuilder agency)
    {
        var year = agency.MapGroup("/submissions/{year:int}").WithTags("Submissions");
        year.MapGet("", Periods).WithSummary("Where the periods of a year stand.").Produces<IReadOnlyList<PeriodModel>>();
        year.MapGet("/{period}", One)
            .WithSummary("Where a period stands, how it came there, and what a submission would find.")
            .Produces<PeriodAnswer>();
        year.MapGet("/{period}/frozen", Frozen)
            .WithSummary("The figures of a submission as they were frozen, with their hash; the last one unless a number is given.")
            .Produces<FrozenAnswer>();
        year.MapPost("/{period}/{act}", Change)
            .WithSummary("A step: submit, return, verify, publish, unlock or lock.")
            .WithDescription(
                "open → submitted → (returned) → verified → published → locked. Submitting freezes the figures; from then on entering figures of the period, or of "
                + "an earlier quarter that it rests on, is refused with 423. If-Match takes the revision of the periods.")
            .Accepts<ChangeBody>(isOptional: true, "application/json")
            .Produces<Receipt>()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Periods(string region, string agency, int year, HttpContext context, IGrainFactory grains)
    {
        if (!TryScorecard(region, agency, year, out var key, out var refusal))
        {
            return refusal;
        }

        var states = await grains.Submissions(key).GetPeriods();
        RequestFacts.SetRevision(context.Response, states[0].Revision);
        return TypedResults.Ok(states.Select(s => PeriodModel.Of(s, ApiLanguage.Of(context))).ToList());
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> One(string region, string agency, int year, string period, HttpContext context, IGrainFactory grains)
    {
        if (!TryScorecard(region, agency, year, out var key, out var refusal) || !RouteKeys.TryPeriod(period, out var asked, out refusal))
        {
            return refusal;
        }

        var state = (await grains.Submissions(key).GetPeriods()).Single(s => s.Period == asked);
        var review = state.Status.IsOpen() ? (await grains.Submissions(key).Review(asked)).Value : null;
        RequestFacts.SetRevision(context.Response, state.Revision);
        var language = ApiLanguage.Of(context);
        return TypedResults.Ok(new PeriodAnswer(PeriodModel.Of(state, language), review is null ? null : ReviewModel.Of(review, language)));
    }

    [Needs(Right.ReadAgency)]
    private static async Task<IResult> Frozen(string region, string agency, int year, string period, int? number, HttpContext context, IGrainFactory grains)
    {
        if (!TryScorecard(region, agency, year, out var key, out var refusal) || !RouteKeys.TryPeriod(period, out var asked, out refusal))
        {
            return refusal;
        }

        return (await grains.Submissions(key).GetFrozen(asked, number)).ToResult(frozen => TypedResults.Ok(new FrozenAnswer(
            frozen.Number, frozen.At, frozen.Hash, frozen.IsIntact, frozen.Comments, ScorecardModel.Of(frozen.View, ApiLanguage.Of(context)))));
    }

    [Needs(Right.ChangePeriod)]
    private static async Task<IResult> Change(
        string region, string agency, int year, string period, string act, ChangeBody? body, HttpContext context, IGrainFactory grains, CurrentActor actor)
    {
        if (!TryScorecard(region, agency, year, out var key, out var refusal)
            || !RouteKeys.TryPeriod(period, out var asked, out refusal)
            || !TryAct(act, out var step, out refusal)
            || !RequestFacts.TryOperation(context.Request, out var operation, out refusal)
            || !RequestFacts.TryRevision(context.Request, out var revision, out refusal))
        {
            return refusal;
        }

        var changed = await grains.Submissions(key).Change(new ChangePeriod
        {
            OperationId = operation,
            Period = asked,
            Act = step,
            Reason = body?.Reason,
            Comments = [.. (body?.Comments ?? []).Select(c => new CellComment(c.Indicator ?? "", c.Text ?? ""))],
            ExpectedRevision = revision,
            Actor = actor.For(step),
        });
        return changed.ToWriteResult(context.Request, receipt =>
        {
            RequestFacts.SetRevision(context.Response, receipt.Revision);
            return TypedResults.Ok(receipt);
        });
    }

    internal static bool TryScorecard(string region, string agency, int year, [NotNullWhen(true)] out ScorecardKey? key, [NotNullWhen(false)] out IResult? refusal)
    {
        key = RouteKeys.TryAgency(region, agency, out var office, out refusal) && KeyText.IsYear(year) ? new(office, year) : null;
        refusal ??= key is null ? RouteKeys.NotFound("Tahun", "Year", $"{year}") : null;
        return key is not null;
    }

    private static bool TryAct(string text, out PeriodAct act, [NotNullWhen(false)] out IResult? refusal)
    {
        PeriodAct? found = text switch
        {
            "submit" => PeriodAct.Submit,
            "return" => PeriodAct.Return,
            "verify" => PeriodAct.Verify,
            "publish" => PeriodAct.Publish,
            "unlock" => PeriodAct.Unlock,
            "lock" => PeriodAct.Lock,
            _ => null,
        };
        act = found ?? default;
        refusal = found is null ? RouteKeys.NotFound("Langkah", "Step", text) : null;
        return found is not null;
    }

    internal sealed record ChangeBody(string? Reason, IReadOnlyList<CommentBody>? Comments);

    internal sealed record CommentBody(string? Indicator, string? Text);

    internal sealed record PeriodAnswer(PeriodModel State, ReviewModel? Review);

    internal sealed record FrozenAnswer(int Number, DateTimeOffset At, string Hash, bool Intact, IReadOnlyList<CellComment> Comments, ScorecardModel Scorecard);
}
