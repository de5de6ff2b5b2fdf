using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Agencies.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Storage;
using Kinerja.Model.Checks;
using Kinerja.Model.Numbers;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Agencies;

/// <summary>What commands make of a plan. Pure.</summary>
internal static class PlanChanges
{
    /// <summary>A new plan.</summary>
    public static Outcome<AgencyChange> Replaced(AgencyState state, ApplyPlan command, DateTimeOffset now)
    {
        var problems = PlanRules.Check(command.Plan).Concat(command.Decisions.SelectMany(d => DecisionRules.Check(d.Value))).ToList();
        return problems.Count > 0 ? Outcome.Refused<AgencyChange>(problems) : new AgencyChange
        {
            Plan = command.Plan,
            Decisions = command.Decisions,
            Origin = new(command.Import, command.DocumentName, now, command.Actor.Name),
            Applied = command.OperationId,
            ChangesCascade = true,
            Actor = command.Actor,
            Document = command.DocumentName,
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

        var next = command.Targets.Aggregate(plan, (p, t) => WithTarget(p, command.Indicator, command.Year, t.Key, t.Value));
        return By(state, next, command.Actor, command.Reason, changesCascade: false);
    }

    /// <summary>A changed card.</summary>
    public static Outcome<AgencyChange> WithCard(AgencyState state, UpdateCard command)
    {
        if (state.Plan is not { } plan)
            return Refusals.NoPlan();
        if (plan.Indicator(command.Indicator) is not { } card)
            return Refusals.NoIndicator(command.Indicator);
        return CardChanges.Apply(card, command) is var changed && changed.IsOk
            ? By(state, WithCard(plan, changed.Value), command.Actor, null, changesCascade: true)
            : Outcome.Refused<AgencyChange>(changed.Problems);
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
            Cells = PlanPush.ByYear(changed),
        };
        return (next with
        {
            Pushes = changed.Count > 0 ? [.. pushes, push] : [.. pushes],
            Operations = state.Operations.With(operation with { Revision = revision, Number = cells.All.Count }),
        }, cells);
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
        { Year: { } year, Value: { } value } => WithTarget(plan, correction.Indicator, year, correction.Period, value),
        { Unit: { } unit } => WithCard(plan, plan.Indicator(correction.Indicator)! with { Unit = unit.Trim(), UnitProposed = false }),
        _ => plan,
    };

    private static Plan WithCard(Plan plan, PlanIndicator card) =>
        plan with { Indicators = [.. plan.Indicators.Select(i => i.Code == card.Code ? card : i)] };

    /// <summary>The place in the source stays: the document still says there what it said.</summary>
    private static Plan WithTarget(Plan plan, string indicator, int year, Period period, TypedValue value)
    {
        var text = value.IsNumber ? NumberPrinter.AsTyped(value.Amount, 0, "id") : "-";
        var there = plan.Targets.FirstOrDefault(t => t.Indicator == indicator && t.Year == year && t.Period == period);
        var target = (there ?? new() { Indicator = indicator, Year = year, Period = period, Value = value, Text = text })
            with { Value = value, Text = text, Readings = [] };
        return plan with { Targets = there is null ? [.. plan.Targets, target] : [.. plan.Targets.Select(t => ReferenceEquals(t, there) ? target : t)] };
    }
}
