using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;

namespace Kinerja.Model.Imports;

/// <summary>
/// Gives a newly imported plan the codes of the plan that an agency already has, so that figures, history and links stay with their indicator.
/// Rows match by name and by what they stand under, never by number or by code: a document numbers anew.
/// </summary>
public static class CodeReconciler
{
    /// <summary>The incoming plan with known codes. What only people have said about a matched indicator, and the document leaves open, is kept.</summary>
    /// <param name="existing">The agency's plan.</param>
    /// <param name="incoming">The plan of the document.</param>
    public static Plan Reconcile(Plan existing, Plan incoming)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(incoming);
        var goals = CodeMatch.Of(Goals(existing), Goals(incoming));
        var objectives = CodeMatch.Of(Objectives(existing, c => c), Objectives(incoming, c => goals[c]));
        var programmes = CodeMatch.Of(Programmes(existing, c => c), Programmes(incoming, c => objectives[c]));
        var activities = CodeMatch.Of(Activities(existing, c => c), Activities(incoming, c => programmes[c]));
        var indicators = CodeMatch.Of(
            existing.Indicators.Select(i => Row(i, i.Objective, i.Goal, i.Activity ?? i.Programme)),
            incoming.Indicators.Select(i => Row(i, objectives[i.Objective], goals[i.Goal], activities[i.Activity] ?? programmes[i.Programme])));

        var known = existing.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code, StringComparer.Ordinal);
        return incoming with
        {
            Goals = [.. incoming.Goals.Select(g => g with { Code = goals[g.Code]! })],
            Objectives = [.. incoming.Objectives.Select(o => o with { Code = objectives[o.Code]!, Goal = goals[o.Goal] })],
            Programmes = [.. incoming.Programmes.Select(p => p with
            {
                Code = programmes[p.Code]!,
                Objective = objectives[p.Objective],
                Activities = [.. p.Activities.Select(a => a with { Code = activities[a.Code]!, Indicator = indicators[a.Indicator], Parent = activities[a.Parent] })],
            })],
            Indicators = [.. incoming.Indicators.Select(i => Keep(known.GetValueOrDefault(indicators[i.Code]!), i with
            {
                Code = indicators[i.Code]!,
                Objective = objectives[i.Objective],
                Goal = goals[i.Goal],
                Activity = activities[i.Activity],
                Programme = programmes[i.Programme],
            }))],
            Targets = KeptReasons.Apply(existing.Targets, [.. incoming.Targets.Select(t => t with { Indicator = indicators[t.Indicator]! })]),
            Header = incoming.Header with
            {
                BaseIsRealisation = incoming.Header.BaseIsRealisation ?? (existing.Header.BaseYear == incoming.Header.BaseYear ? existing.Header.BaseIsRealisation : null),
            },
        };
    }

    private static IEnumerable<MatchRow> Goals(Plan plan) => plan.Goals.Select(g => new MatchRow(g.Code, $"{g.Level}", $"{g.Level}", g.Name));

    private static IEnumerable<MatchRow> Objectives(Plan plan, Func<string?, string?> goal) =>
        plan.Objectives.Select(o => new MatchRow(o.Code, "", $"{goal(o.Goal)}", o.Name));

    private static IEnumerable<MatchRow> Programmes(Plan plan, Func<string?, string?> objective) =>
        plan.Programmes.Select(p => new MatchRow(p.Code, "", $"{objective(p.Objective)}", p.Name));

    private static IEnumerable<MatchRow> Activities(Plan plan, Func<string?, string?> programme)
    {
        foreach (var under in plan.Programmes)
        {
            var names = under.Activities.DistinctBy(a => a.Code).ToDictionary(a => a.Code, a => TextFolding.Fold(a.Name), StringComparer.Ordinal);
            foreach (var activity in under.Activities)
            {
                var parent = activity.Parent is null ? null : names.GetValueOrDefault(activity.Parent);
                yield return new(activity.Code, activity.Parent is null ? "activity" : "sub", $"{programme(under.Code)}|{parent}", activity.Name);
            }
        }
    }

    private static MatchRow Row(PlanIndicator indicator, string? objective, string? goal, string? activity) => new(
        indicator.Code,
        $"{indicator.Level}",
        indicator.Level switch
        {
            IndicatorLevel.Key => $"key|{objective}",
            IndicatorLevel.Goal => $"goal|{goal}",
            IndicatorLevel.Individual => $"individual|{activity}",
            _ => "component",
        },
        indicator.Name);

    /// <summary>A document that is silent takes nothing back: confirmed direction, unit, accumulation, owner, source and lag stay.</summary>
    private static PlanIndicator Keep(PlanIndicator? known, PlanIndicator now)
    {
        if (known is null)
        {
            return now;
        }

        var unitKept = now.Unit is null || (now.UnitProposed && !known.UnitProposed && now.UnitText == known.UnitText);
        return now with
        {
            Polarity = now.Polarity ?? known.Polarity,
            Range = now.Range ?? (now.Polarity is null ? known.Range : null),
            Unit = unitKept ? known.Unit : now.Unit,
            UnitProposed = unitKept ? known.UnitProposed : now.UnitProposed,
            Accumulation = now.AccumulationProposed && !known.AccumulationProposed ? known.Accumulation : now.Accumulation,
            AccumulationProposed = now.AccumulationProposed && known.AccumulationProposed,
            Population = now.Population ?? known.Population,
            DataSource = now.DataSource ?? known.DataSource,
            Owner = now.Owner ?? known.Owner,
            Rationale = now.Rationale ?? known.Rationale,
            LagMonths = now.LagMonths == 0 ? known.LagMonths : now.LagMonths,
        };
    }
}
