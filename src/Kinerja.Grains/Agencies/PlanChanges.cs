using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Checks;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies;

/// <summary>What commands make of a plan. Pure.</summary>
internal static class PlanChanges
{
    /// <summary>A new plan.</summary>
    public static Outcome<AgencyChange> Replaced(AgencyState state, ApplyPlan command, DateTimeOffset now)
    {
        var plan = Kept(state.Plan, command.Plan);
        var problems = PlanRules.Check(plan).Concat(command.Decisions.SelectMany(d => DecisionRules.Check(d.Value))).ToList();
        if (problems.Count > 0)
            return Outcome.Refused<AgencyChange>(problems);
        var change = new AgencyChange
        {
            Plan = plan,
            Decisions = command.Decisions,
            Origin = new(command.Import, command.DocumentName, now, command.Actor.Name),
            Applied = command.OperationId,
            ChangesCascade = true,
            Actor = command.Actor,
            Document = command.DocumentName,
        };
        return command.IsUndoable ? Undoable(state, command, change, now) : change;
    }

    /// <summary>The plan without what an import changed; there is nothing that keeps it from going back.</summary>
    public static Outcome<AgencyChange> Undone(AgencyState state, UndoImport command, UndoneImport undo, DateTimeOffset now)
    {
        if (undo.Undone.Plan is { } plan && PlanRules.Check(plan) is { Count: > 0 } problems)
            return Outcome.Refused<AgencyChange>(problems);
        var (before, after) = (undo.Kept.DecisionsBefore, undo.Kept.DecisionsAfter);
        // Decisions that somebody has taken since stay.
        var decisions = state.Decisions.Where(d => after.GetValueOrDefault(d.Key) != d.Value).ToDictionary(StringComparer.Ordinal);
        foreach (var (finding, decision) in before)
            decisions.TryAdd(finding, decision);
        return new AgencyChange
        {
            Plan = undo.Undone.Plan,
            Decisions = decisions,
            Origin = undo.Kept.Origin,
            Applied = command.OperationId,
            ChangesCascade = true,
            Actor = command.Actor,
            Document = undo.Application.DocumentName,
            IsUndo = true,
            Applications = state.Applications.Undone(undo.Application, command.Actor.Name, now),
        };
    }

    /// <summary>Other targets of one indicator and year.</summary>
    public static Outcome<AgencyChange> WithTargets(AgencyState state, SetTargets command)
    {
        if (state.Plan is not { } plan)
            return Refusals.NoPlan();
        if (plan.Indicator(command.Indicator) is null)
            return Refusals.NoIndicator(command.Indicator);
        if (!plan.Header.Years.Contains(command.Year))
            return Refusals.NoPlanForYear(command.Year);
        if (command.Targets.Count == 0)
            return Refusals.Required("targets");
        if (command.Reason?.Length > Refusals.MaxReason)
            return Refusals.TooLong("reason", Refusals.MaxReason);
        if (command.Targets.Where(t => !Enum.IsDefined(t.Key) || !TargetRules.MaySet(t.Value)).Select(t => DecisionRules.TargetInvalid(t.Key)).ToList()
            is { Count: > 0 } problems)
        {
            return Outcome.Refused<AgencyChange>(problems);
        }

        var next = command.Targets.Aggregate(plan, (p, t) => p.WithTarget(command.Indicator, command.Year, t.Key, t.Value));
        return By(state, next, command.Actor, command.Reason, changesCascade: false);
    }

    /// <summary>Other targets of any indicators of a year.</summary>
    /// <param name="state">Before.</param>
    /// <param name="command">The cells.</param>
    /// <param name="wantsReason">True when the year has begun or a version of it is signed.</param>
    public static Outcome<AgencyChange> WithTargets(AgencyState state, SetPlanTargets command, bool wantsReason)
    {
        if (state.Plan is not { } plan)
            return Refusals.NoPlan();
        if (!plan.Header.Years.Contains(command.Year))
            return Refusals.NoPlanForYear(command.Year);
        var problems = TargetRules.Check(command, plan).ToList();
        if (wantsReason && string.IsNullOrWhiteSpace(command.Reason))
            problems.Add(Refusals.ReasonRequired("reason"));
        return problems.Count > 0
            ? Outcome.Refused<AgencyChange>(problems)
            : By(state, plan.WithTargets(command.Year, command.Cells), command.Actor, Clean(command.Reason), changesCascade: false);
    }

    /// <summary>A changed card.</summary>
    public static Outcome<AgencyChange> WithCard(AgencyState state, UpdateCard command)
    {
        if (state.Plan is not { } plan)
            return Refusals.NoPlan();
        if (plan.Indicator(command.Indicator) is not { } card)
            return Refusals.NoIndicator(command.Indicator);
        if (CardChanges.Apply(card, command) is var changed && !changed.IsOk)
            return Outcome.Refused<AgencyChange>(changed.Problems);
        if (CardPlaces.Check(plan, command) is { Count: > 0 } problems)
            return Outcome.Refused<AgencyChange>(problems);

        var next = CardPlaces.Put(plan, card, changed.Value, command);
        // What only describes an indicator cannot break a plan; what others read it by, and where it stands, can.
        return CardPlaces.Matters(command) && PlanRules.Check(next) is { Count: > 0 } broken
            ? Outcome.Refused<AgencyChange>([.. broken.Select(p => CardChanges.AtField(p, card.Code))])
            : By(state, next, command.Actor, Clean(command.Reason), changesCascade: true);
    }

    /// <summary>Another wording of a goal or an objective.</summary>
    public static Outcome<AgencyChange> WithWording(AgencyState state, UpdateWording command)
    {
        if (state.Plan is not { } plan)
            return Refusals.NoPlan();
        var worded = WordingChanges.Apply(plan, command);
        return worded.IsOk
            ? By(state, worded.Value, command.Actor, Clean(command.Reason), changesCascade: true)
            : Outcome.Refused<AgencyChange>(worded.Problems);
    }

    /// <summary>One more indicator.</summary>
    public static Outcome<AgencyChange> WithIndicator(AgencyState state, AddIndicator command)
    {
        if (state.Plan is not { } plan)
            return Refusals.NoPlan();
        var card = CardChanges.Cleaned(command.Card);
        if (plan.Indicator(card.Code) is not null)
            return CardChanges.CodeTaken(card.Code);
        var problems = CardChanges.Check(card).ToList();
        if (!CardChanges.Fits(card))
            problems.Add(CardChanges.AccumulationInvalid());
        if (command.Reason?.Length > Refusals.MaxReason)
            problems.Add(Refusals.TooLong("reason", Refusals.MaxReason));
        if (problems.Count > 0)
            return Outcome.Refused<AgencyChange>(problems);

        var next = plan with { Indicators = [.. plan.Indicators, card] };
        return PlanRules.Check(next) is { Count: > 0 } broken
            ? Outcome.Refused<AgencyChange>([.. broken.Select(p => CardChanges.AtField(p, card.Code))])
            : By(state, next, command.Actor, Clean(command.Reason), changesCascade: true);
    }

    /// <summary>A decision on a finding, with what it puts in place.</summary>
    public static Outcome<AgencyChange> WithDecision(AgencyState state, DecideFinding command, DateTimeOffset now)
    {
        if (state.Plan is not { } plan)
            return Refusals.NoPlan();
        if (PlanChecker.Run(plan).FirstOrDefault(f => f.Id == command.Finding) is not { } finding)
            return DecisionRules.NoFinding();
        if (DecisionRules.Check(command, plan) is { Count: > 0 } problems)
            return Outcome.Refused<AgencyChange>(problems);

        var decision = new FindingDecision(command.Kind, command.Reason, command.Actor.Name, now, finding.Message.Id);
        var change = By(state, command.Corrections.Aggregate(plan, WithCorrection), command.Actor, command.Reason, command.Corrections.Any(c => c.Unit is not null));
        return change with { Decisions = new Dictionary<string, FindingDecision>(state.Decisions) { [command.Finding] = decision } };
    }

    /// <summary>The agency after a change: what changed waits to be pushed, and takes over what waited of the same indicator-years.</summary>
    /// <param name="state">Before.</param>
    /// <param name="before">Its plan taken apart; null without a plan.</param>
    /// <param name="change">The change.</param>
    /// <param name="operation">The operation; revision and number are filled in.</param>
    public static (AgencyState Next, PlanCells Cells) Commit(AgencyState state, PlanCells? before, AgencyChange change, StoredOperation operation)
    {
        var revision = state.Revision + 1;
        var next = state with
        {
            Revision = revision,
            CascadeRevision = change.ChangesCascade ? revision : state.CascadeRevision,
            Plan = change.Plan,
            Decisions = change.Decisions,
            Origin = change.Origin,
            Applied = change.Applied,
            Applications = change.Applications ?? state.Applications,
            Adoptions = change.Adoptions ?? state.Adoptions,
            ModelVersions = change.ModelVersions ?? state.ModelVersions,
        };
        var cells = before is not null && ReferenceEquals(state.Plan, change.Plan) ? before : new PlanCells(next);
        var changed = ReferenceEquals(cells, before) ? [] : PlanCells.Changed(before, cells).ToHashSet();
        var pushes = state.Pushes.Select(p => p.Without(changed)).OfType<PlanPush>();
        var push = new PlanPush
        {
            OperationId = operation.Id,
            Actor = change.Actor,
            Reason = change.Reason,
            Origin = change.Document,
            IsUndo = change.IsUndo,
            Cells = PlanPush.ByYear(changed),
        };
        return (next with
        {
            Pushes = changed.Count > 0 ? [.. pushes, push] : [.. pushes],
            Operations = state.Operations.With(operation with { Revision = revision, Number = cells.All.Count }),
        }, cells);
    }

    /// <summary>The change with what was there before kept beside it, unless both plans are more than a row holds: then it is remembered as one that cannot be taken back.</summary>
    private static AgencyChange Undoable(AgencyState state, ApplyPlan command, AgencyChange change, DateTimeOffset now)
    {
        var kept = new AppliedPlanState
        {
            OperationId = command.OperationId,
            Before = state.Plan,
            After = change.Plan!,
            DecisionsBefore = state.Decisions,
            DecisionsAfter = change.Decisions,
            Origin = state.Origin,
        };
        var application = new StoredApplication
        {
            Import = command.Import,
            OperationId = command.OperationId,
            DocumentName = command.DocumentName,
            At = now,
            By = command.Actor.Name,
        };
        var (list, row) = state.Applications.With(application);
        return StorageJson.Bytes(kept).Length > RowLimits.MaxBytes
            ? change with { Applications = [.. list.Take(list.Count - 1), application] }
            : change with { Applications = list, Kept = (row, kept) };
    }

    private static AgencyChange By(AgencyState state, Plan plan, Actor actor, string? reason, bool changesCascade) => new()
    {
        Plan = plan,
        Decisions = state.Decisions,
        Origin = state.Origin,
        Applied = state.Applied,
        ChangesCascade = changesCascade,
        Actor = actor,
        Reason = reason,
    };

    private static Plan WithCorrection(Plan plan, Correction correction) => correction switch
    {
        { Year: { } year, Value: { } value } => plan.WithTarget(correction.Indicator, year, correction.Period, value),
        { Unit: { } unit } => WithCard(plan, plan.Indicator(correction.Indicator)! with { Unit = unit.Trim(), UnitProposed = false }),
        _ => plan,
    };

    /// <summary>A document knows nothing of what indicators meant before it, nor since when and until when each is valid: that stays.</summary>
    private static Plan Kept(Plan? before, Plan plan)
    {
        if (before is null || (before.Earlier.Count == 0 && before.Indicators.All(i => i is { FirstYear: null, LastYear: null, EvidenceWanted: null })))
            return plan;
        var cards = before.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        return plan with
        {
            Earlier = [.. before.Earlier.Where(e => plan.Indicator(e.Indicator) is not null)],
            Indicators =
            [
                .. plan.Indicators.Select(i => cards.TryGetValue(i.Code, out var was)
                    ? i with { FirstYear = i.FirstYear ?? was.FirstYear, LastYear = i.LastYear ?? was.LastYear, EvidenceWanted = i.EvidenceWanted ?? was.EvidenceWanted }
                    : i),
            ],
        };
    }

    /// <summary>Words that were typed, without blanks around them; null when there are none.</summary>
    internal static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Plan WithCard(Plan plan, PlanIndicator card) =>
        plan with { Indicators = [.. plan.Indicators.Select(i => i.Code == card.Code ? card : i)] };
}
