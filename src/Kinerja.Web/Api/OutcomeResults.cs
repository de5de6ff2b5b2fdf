using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Api;

/// <summary>Outcomes as HTTP answers.</summary>
internal static class OutcomeResults
{
    public static IResult ToResult<T>(this Outcome<T> outcome) => outcome.ToResult(value => TypedResults.Ok(value));

    public static IResult ToResult<T>(this Outcome<T> outcome, Func<T, IResult> ok) =>
        outcome.IsOk ? ok(outcome.Value) : new ProblemResult(outcome.Problems);

    public static IResult Refuse(string code, string id, string en, string? field = null, ProblemKind kind = ProblemKind.Invalid) =>
        new ProblemResult([new Problem(code, new(id, en), field, kind)]);
}
