using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports.Undo;

/// <summary>What a plan becomes when an import is taken back.</summary>
/// <param name="Plan">The plan; null when there was none before the import. Of use only without obstacles.</param>
/// <param name="Obstacles">What keeps the import from being taken back, each thing by name.</param>
public sealed record UndonePlan(Plan? Plan, IReadOnlyList<UndoObstacle> Obstacles)
{
    /// <summary>
    /// The indicator-years whose figures lose their indicator, its meaning or their target. A figure that was entered since for one of them would be out of sight, or
    /// be measured by something else than it was entered against.
    /// </summary>
    /// <param name="now">The plan as it is.</param>
    public IReadOnlyList<(string Indicator, int Year)> Figures(Plan now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var cards = (Plan?.Indicators ?? []).DistinctBy(i => i.Code, StringComparer.Ordinal).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var others = now.Indicators.Where(i => !cards.TryGetValue(i.Code, out var card) || !PlanMeaning.IsSame(i, card));
        // The base of a growth figure lies in the year before the plan.
        var years = now.Header.Years.Count == 0 ? [] : now.Header.Years.Prepend(now.Header.Years[0] - 1).ToList();
        var targets = (Plan?.Targets ?? []).GroupBy(PlanUndo.KeyOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var moved = now.Targets.Where(t => !targets.TryGetValue(PlanUndo.KeyOf(t), out var target) || target.Value != t.Value);
        var kept = now.Targets.Select(PlanUndo.KeyOf).ToHashSet(StringComparer.Ordinal);
        var back = (Plan?.Targets ?? []).Where(t => !kept.Contains(PlanUndo.KeyOf(t)));
        return [.. others.SelectMany(i => years.Select(y => (i.Code, y))).Concat(moved.Concat(back).Select(t => (t.Indicator, t.Year))).Distinct()];
    }
}
