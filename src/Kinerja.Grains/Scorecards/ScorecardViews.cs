using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Indicators;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Achievements;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Grains.Scorecards;

/// <summary>A scorecard from the facts of its children at a moment. Pure.</summary>
internal static class ScorecardViews
{
    /// <summary>Revisions of figures that fit between two revisions of the plan.</summary>
    private const long PlanStep = 1_000_000_000;

    /// <summary>The scorecard of a period.</summary>
    public static ScorecardView View(YearPlan plan, int year, Period period, IReadOnlyCollection<CellSnapshot> cells, DateTimeOffset now)
    {
        var byCode = cells.ToDictionary(c => c.Code, StringComparer.Ordinal);
        var rows = plan.Indicators.Where(IndicatorYearChanges.IsShown)
            .Select(card => Row(byCode.GetValueOrDefault(card.Code) ?? new() { Code = card.Code, Year = year }, card, period, now)).ToList();
        var key = rows.Where(r => r.Card.Level == IndicatorLevel.Key).ToList();
        return new()
        {
            Profile = plan.Profile,
            Year = year,
            Period = period,
            Revision = Revision(plan, cells),
            Objectives = [.. Objectives(plan, key)],
            Goals =
            [
                .. plan.Goals.Select(g => new GoalView(g, [.. rows.Where(r => r.Card.Level == IndicatorLevel.Goal && r.Card.Goal == g.Code)]))
                    .Where(g => g.Goal.Level == GoalLevel.Agency || g.Indicators.Count > 0),
            ],
            Average = Average(key, plan.Policy),
            Policy = plan.Policy,
            HasSampleData = rows.Any(r => r.IsSample),
            At = now,
        };
    }

    /// <summary>
    /// Grows with every change of the plan and of any figure or input, and says the same on every silo: each part only grows, and what an indicator takes
    /// along when it leaves the plan is less than one revision of the plan.
    /// </summary>
    public static long Revision(YearPlan plan, IEnumerable<CellSnapshot> cells) =>
        (plan.Revision * PlanStep) + cells.Sum(c => c.Revision + c.Inputs.Sum(i => i.Revision));

    private static IndicatorView Row(CellSnapshot cell, PlanIndicator card, Period period, DateTimeOffset now)
    {
        cell = cell.Card is null ? cell with { Card = card } : cell; // it has not taken its part of the plan yet
        var result = CellCalculator.Figure(cell, period, now);
        return new()
        {
            Card = cell.Card!,
            Target = CellCalculator.Target(cell, period),
            Realisation = result.Realisation,
            Achievement = result.Achievement,
            Capped = result.Capped,
            Band = result.Band,
            CheckTarget = result.CheckTarget,
            Provisional = result.Provisional,
            Realisations = CellCalculator.Realisations(cell, now),
            Targets = cell.Targets,
            Running = result.Running,
            IsDirect = CellCalculator.IsDerived(cell) && result.Explanation.FormulaText is null,
            IsSample = cell.HasSampleData,
            Revision = cell.Revision,
        };
    }

    private static IEnumerable<ObjectiveView> Objectives(YearPlan plan, List<IndicatorView> key)
    {
        foreach (var objective in plan.Objectives)
        {
            var own = key.Where(r => r.Card.Objective == objective.Code).ToList();
            if (own.Count > 0)
                yield return new(objective, own, Average(own, plan.Policy));
        }

        var codes = plan.Objectives.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        if (key.Where(r => r.Card.Objective is not { } o || !codes.Contains(o)).ToList() is { Count: > 0 } others)
            yield return new(null, others, Average(others, plan.Policy));
    }

    private static AverageView Average(IEnumerable<IndicatorView> rows, AchievementPolicy policy)
    {
        var average = AverageAchievement.Of(rows.Select(r => r.Capped), policy.Bands);
        return new(average.Value, average.Band, average.Coverage.Computable, average.Coverage.Total);
    }
}
