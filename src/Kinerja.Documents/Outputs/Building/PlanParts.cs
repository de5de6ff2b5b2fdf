using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Parts of a plan in the order in which tables show them. What belongs to nothing comes first, because in a table a blank carries down what stands above.</summary>
internal static class PlanParts
{
    /// <summary>The objectives, and null before them where something belongs to none.</summary>
    public static IEnumerable<Objective?> Objectives(Plan plan, bool withProgrammes)
    {
        var known = plan.Objectives.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        bool IsLoose(string? code) => code is null || !known.Contains(code);
        var loose = plan.Indicators.Any(i => i.Level == IndicatorLevel.Key && IsLoose(i.Objective)) || (withProgrammes && plan.Programmes.Any(p => IsLoose(p.Objective)));
        return loose ? plan.Objectives.Prepend<Objective?>(null) : plan.Objectives;
    }

    /// <summary>The key indicators of an objective; of none for null.</summary>
    public static IReadOnlyList<PlanIndicator> Keys(Plan plan, Objective? objective) =>
        [.. plan.Indicators.Where(i => i.Level == IndicatorLevel.Key && Belongs(plan, i.Objective, objective))];

    /// <summary>The programmes of an objective; of none for null.</summary>
    public static IReadOnlyList<Programme> Programmes(Plan plan, Objective? objective) =>
        [.. plan.Programmes.Where(p => Belongs(plan, p.Objective, objective))];

    /// <summary>The goals of the agency, and null before them where something belongs to none.</summary>
    public static IEnumerable<Goal?> Goals(Plan plan)
    {
        var own = plan.Goals.Where(g => g.Level == GoalLevel.Agency).ToList();
        var codes = own.Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        var loose = plan.Indicators.Any(i => i.Level == IndicatorLevel.Goal && (i.Goal is null || !codes.Contains(i.Goal)))
            || Objectives(plan, withProgrammes: false).Any(o => o?.Goal is null || !codes.Contains(o.Goal));
        return loose || own.Count == 0 ? own.Prepend<Goal?>(null) : own;
    }

    /// <summary>
    /// The indicators under a goal: each of its own goes before the objective of the same place, as agencies lay their tables out, and what is left over at the end.
    /// </summary>
    public static IEnumerable<(PlanIndicator? Indicator, Objective? Objective)> Under(Plan plan, Goal? goal)
    {
        var codes = plan.Goals.Where(g => g.Level == GoalLevel.Agency).Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        bool IsHere(string? code) => goal is null ? code is null || !codes.Contains(code) : code == goal.Code;
        var own = plan.Indicators.Where(i => i.Level == IndicatorLevel.Goal && IsHere(i.Goal)).ToList();
        var objectives = Objectives(plan, withProgrammes: false).Where(o => IsHere(o?.Goal)).ToList();
        for (var i = 0; i < Math.Max(own.Count, objectives.Count); i++)
        {
            if (i < own.Count)
                yield return (own[i], null);
            if (i >= objectives.Count)
                continue;
            var keys = Keys(plan, objectives[i]);
            foreach (var key in keys)
                yield return (key, objectives[i]);
            if (keys.Count == 0 && objectives[i] is not null)
                yield return (null, objectives[i]);
        }
    }

    private static bool Belongs(Plan plan, string? code, Objective? objective) => objective is null
        ? code is null || plan.Objectives.All(o => o.Code != code)
        : code == objective.Code;
}
