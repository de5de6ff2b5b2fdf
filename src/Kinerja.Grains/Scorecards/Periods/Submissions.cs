using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Scorecards.Storage;
using Kinerja.Grains.Storage;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards.Periods;

/// <summary>What the steps of a period make of the stored states. Pure.</summary>
internal static class Submissions
{
    /// <summary>Ids, and names, kept of those who entered figures.</summary>
    private const int MaxPeople = 500;

    /// <summary>What the figures say against a submission; empty when it may be begun.</summary>
    public static IReadOnlyList<Problem> Check(ScorecardView view, PeriodsState states, string? note, DateTimeOffset now)
    {
        var zone = ReportingZone.TryFind(view.Profile.TimeZone, out var found) ? found : ReportingZone.Wib;
        var ends = new ReportingCalendar { Zone = zone, DueDays = 0 }.DueDate(view.Year, view.Period);
        if (zone.LocalDate(now) <= ends)
            return [PeriodRefusals.NotOver(view.Period, view.Year, ends.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];

        var review = SubmissionReviews.Of(view, states);
        if (!review.MaySubmit)
            return [.. review.Items.Where(i => i.Kind == ReviewKind.Impossible).Select(PeriodRefusals.Impossible)];
        return review.WantsNote && string.IsNullOrWhiteSpace(note)
            ? [PeriodRefusals.NoteRequired(review.Items.Count(i => i.Kind == ReviewKind.Incomplete), review.Items.Count(i => i.Kind == ReviewKind.Suspicious))]
            : [];
    }

    /// <summary>The states with a submission begun: from here on no figure of the period changes.</summary>
    public static PeriodsState Begun(PeriodsState state, ChangePeriod command, string content, DateTimeOffset now)
    {
        var record = state.Of(command.Period);
        var begun = state.With(command.Period, record with
        {
            Status = PeriodStatus.Submitting,
            Pending = new(command.OperationId, record.Status, command.Actor, Clean(command.Reason), now),
        });
        return begun with { Operations = state.Operations.With(new(command.OperationId, content, begun.Revision + 1, now)) };
    }

    /// <summary>False when a figure that was entered in the last moment cannot be true.</summary>
    public static bool MayBeFrozen(FrozenFacts facts, PeriodsState state, int year, Period period) =>
        SubmissionReviews.Of(FrozenViews.View(facts, year, period, state.Of(period).Pending!.At), state).MaySubmit;

    /// <summary>The states with the submission ended.</summary>
    public static PeriodsState Ended(PeriodsState state, Period period, string hash, FrozenFacts facts, string? evidence = null)
    {
        var record = state.Of(period);
        var pending = record.Pending!;
        var entered = Entered(facts, period);
        return state.With(period, record with
        {
            Status = PeriodStatus.Submitted,
            Submissions = [.. record.Submissions, new(pending.At, hash, Evidence: evidence)],
            SubmittedBy = pending.Actor.Id,
            EnteredByIds = People(entered.SelectMany(v => v.ByIds ?? [])),
            EnteredBy = People(entered.Where(v => v.ByIds is null).SelectMany(v => v.By.Split(", "))),
            Pending = null,
            History = [.. record.History, StepOf(pending, PeriodStatus.Submitted, pending.At, record.Submissions.Count + 1)],
        });
    }

    /// <summary>The states with the submission given up: the plan of the year is gone, a figure cannot be true, or the figures do not fit a row.</summary>
    public static PeriodsState Abandoned(PeriodsState state, Period period, DateTimeOffset now)
    {
        var record = state.Of(period);
        var pending = record.Pending!;
        return state.With(period, record with
        {
            Status = pending.From,
            Pending = null,
            History = [.. record.History, StepOf(pending, pending.From, now, record.Submissions.Count)],
        }) with
        {
            Operations = [.. state.Operations.Where(o => o.Id != pending.OperationId)],
        };
    }

    /// <summary>The states after a step that is not a submission.</summary>
    public static PeriodsState Stepped(PeriodsState state, ChangePeriod command, string content, DateTimeOffset now)
    {
        var record = state.Of(command.Period);
        var to = PeriodRules.After(command.Act);
        var step = new PeriodStep(command.Act, record.Status, to, command.Actor.Id, command.Actor.Name, now, Clean(command.Reason), record.Submissions.Count, command.Actor.Role);
        var next = state.With(command.Period, record with
        {
            Status = to,
            Submissions = command.Comments.Count == 0 ? record.Submissions : [.. record.Submissions.SkipLast(1), record.Last! with { Comments = Operations.Fingerprint(command.Comments) }],
            History = [.. record.History, step],
        });
        return next with { Operations = state.Operations.With(new(command.OperationId, content, next.Revision, now)) };
    }

    /// <summary>A period as it is shown.</summary>
    public static PeriodState View(PeriodsState state, Period period, IReadOnlyList<BasisChange> changes, IReadOnlyList<CellComment> comments)
    {
        var record = state.Of(period);
        var isFrozen = record.Status.IsFrozen();
        return new()
        {
            Period = period,
            Status = record.Status,
            Revision = state.Revision,
            Submission = record.Submissions.Count,
            FrozenAt = isFrozen ? record.Last?.At : null,
            Hash = isFrozen ? record.Last?.Hash : null,
            History = record.History,
            Comments = comments,
            BasisChanges = changes,
            ClosedBy = record.Status.IsOpen() ? PeriodRules.ClosedBy(state, period) : null,
        };
    }

    /// <summary>Codes of the indicators of a submission and of all that they read.</summary>
    public static IReadOnlySet<string> Codes(FrozenFacts facts) =>
        facts.Cells.SelectMany(c => c.Inputs.Select(i => i.Code).Append(c.Code)).ToHashSet(StringComparer.Ordinal);

    private static PeriodStep StepOf(PendingSubmission pending, PeriodStatus to, DateTimeOffset at, int submission) =>
        new(PeriodAct.Submit, pending.From, to, pending.Actor.Id, pending.Actor.Name, at, pending.Note, submission, pending.Actor.Role);

    /// <summary>The values of the period and of those before it in the year.</summary>
    private static List<EnteredValue> Entered(FrozenFacts facts, Period period) =>
    [
        .. facts.Cells.SelectMany(c => c.Inputs.Where(i => i.Year == c.Year).SelectMany(i => i.Values).Concat(c.Values)).Where(v => v.Key <= period).Select(v => v.Value),
    ];

    private static IReadOnlyList<string> People(IEnumerable<string> people) => [.. people.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaxPeople)];

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
