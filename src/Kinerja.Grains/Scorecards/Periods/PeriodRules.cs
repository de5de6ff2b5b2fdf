using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Periods;

/// <summary>The way of a period (domain rules, section 9). Pure.</summary>
internal static class PeriodRules
{
    /// <summary>Comments of one return.</summary>
    public const int MaxComments = 200;

    /// <summary>Characters of a comment.</summary>
    public const int MaxComment = 1_000;

    /// <summary>The five periods in order.</summary>
    public static IReadOnlyList<Period> All { get; } = [Period.Tw1, Period.Tw2, Period.Tw3, Period.Tw4, Period.Year];

    /// <summary>The status after a step.</summary>
    public static PeriodStatus After(PeriodAct act) => act switch
    {
        PeriodAct.Submit => PeriodStatus.Submitted,
        PeriodAct.Return => PeriodStatus.Returned,
        PeriodAct.Verify => PeriodStatus.Verified,
        PeriodAct.Publish => PeriodStatus.Published,
        PeriodAct.Lock => PeriodStatus.Locked,
        _ => PeriodStatus.Open,
    };

    /// <summary>
    /// The period that keeps figures of <paramref name="period"/> from being entered; null when they may be. A quarter is closed by itself, by every later
    /// quarter and by the year, because their figures to date rest on it.
    /// </summary>
    public static Period? ClosedBy(PeriodsState state, Period period)
    {
        foreach (var other in All)
        {
            if (other >= period && !state.Of(other).Status.IsOpen())
                return other;
        }

        return null;
    }

    /// <summary>Everything that stands in the way of a step, but for what only the figures can say.</summary>
    public static IReadOnlyList<Problem> Check(PeriodsState state, ChangePeriod command)
    {
        if (!Enum.IsDefined(command.Period) || !Enum.IsDefined(command.Act))
            return [PeriodRefusals.PeriodInvalid()];

        var record = state.Of(command.Period);
        if (!StartsFrom(command.Act).Contains(record.Status))
            return [PeriodRefusals.Status(command.Period, record, StartsFrom(command.Act))];
        if (!IsAllowed(command.Act, command.Actor.Role))
            return [PeriodRefusals.Role(command.Act)];
        if (command.Act == PeriodAct.Verify && IsOwn(record, command.Actor))
            return [PeriodRefusals.VerifiesOwn()];
        if (command.Act is PeriodAct.Return or PeriodAct.Unlock && ClosedBy(state, command.Period + 1) is { } later)
            return [PeriodRefusals.LaterClosed(command.Period, later)];
        return [.. Words(command)];
    }

    /// <summary>Nobody verifies what they entered or submitted. A stand-in for nobody in particular is no proof of that.</summary>
    private static bool IsOwn(PeriodRecord record, Actor actor) =>
        !actor.IsUnknown && (record.SubmittedBy == actor.Id || record.EnteredByIds.Contains(actor.Id) || record.EnteredBy.Contains(actor.Name));

    private static IReadOnlyList<PeriodStatus> StartsFrom(PeriodAct act) => act switch
    {
        PeriodAct.Submit => [PeriodStatus.Open, PeriodStatus.Returned],
        PeriodAct.Return or PeriodAct.Verify => [PeriodStatus.Submitted],
        PeriodAct.Publish => [PeriodStatus.Verified],
        PeriodAct.Lock => [PeriodStatus.Published],
        _ => [PeriodStatus.Verified, PeriodStatus.Published, PeriodStatus.Locked],
    };

    private static bool IsAllowed(PeriodAct act, ActorRole? role) => act switch
    {
        PeriodAct.Submit => role == ActorRole.Head,
        PeriodAct.Return => role is ActorRole.Head or ActorRole.Reviewer,
        _ => role == ActorRole.Reviewer,
    };

    private static IEnumerable<Problem> Words(ChangePeriod command)
    {
        if (command.Reason?.Length > Refusals.MaxReason)
            yield return Refusals.TooLong("reason", Refusals.MaxReason);
        if (string.IsNullOrWhiteSpace(command.Reason) && (command.Act == PeriodAct.Unlock || (command.Act == PeriodAct.Return && command.Comments.Count == 0)))
            yield return Refusals.ReasonRequired("reason");
        if (command.Comments.Count > 0 && command.Act != PeriodAct.Return)
            yield return PeriodRefusals.CommentsOnReturn();
        if (command.Comments.Count > MaxComments)
            yield return PeriodRefusals.TooManyComments(MaxComments);

        for (var i = 0; i < Math.Min(command.Comments.Count, MaxComments); i++)
        {
            var comment = command.Comments[i];
            if (!KeyText.IsCode(comment.Indicator))
                yield return Refusals.NoIndicator(comment.Indicator) with { Field = $"comments[{i}].indicator" };
            if (string.IsNullOrWhiteSpace(comment.Text))
                yield return Refusals.Required($"comments[{i}].text");
            if (comment.Text?.Length > MaxComment)
                yield return Refusals.TooLong($"comments[{i}].text", MaxComment);
        }
    }
}
