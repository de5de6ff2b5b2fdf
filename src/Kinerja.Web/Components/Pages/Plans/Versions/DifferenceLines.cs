using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Plans.Versions;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Pages.Plans.Targets;
using Kinerja.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace Kinerja.Web.Components.Pages.Plans.Versions;

/// <summary>A difference of two plans in words: targets first, for they are what a revision is mostly about.</summary>
internal sealed class DifferenceLines(
    Plan before, Plan after, IStringLocalizer<VersionWords> words, IStringLocalizer<SharedResource> shared, IStringLocalizer<TargetWords> targets)
{
    /// <summary>The rows.</summary>
    public IEnumerable<DifferenceLine> Of(PlanDifference difference) =>
    [
        .. difference.Targets.GroupBy(t => t.Row.Indicator, StringComparer.Ordinal).Select(Targets),
        .. difference.Indicators.Select(c => Row(c, c.Row.Name, words["What.Indicator"])),
        .. difference.Objectives.Select(c => Row(c, c.Row.Name, words["What.Objective"])),
        .. difference.Goals.Select(c => Row(c, c.Row.Name, words["What.Goal"])),
        .. difference.Programmes.Select(c => Row(c, c.Row.Name, words["What.Programme"])),
    ];

    private DifferenceLine Targets(IGrouping<string, RowChange<PlanTarget>> changes)
    {
        var all = changes.OrderBy(c => c.Row.Period == Period.Year ? 0 : (int)c.Row.Period).ToList();
        var kind = all.TrueForAll(c => c.IsAdded) ? "added" : all.TrueForAll(c => c.IsRemoved) ? "removed" : "changed";
        return new(kind, (after.Indicator(changes.Key) ?? before.Indicator(changes.Key))?.Name ?? changes.Key, words["What.Target"],
            [.. all.Select(c => new DifferenceField(words["Target.Of", targets["Period." + c.Row.Period].Value], Text(c.Before), Text(c.After)))]);
    }

    private static string? Text(PlanTarget? target) => target is null ? null
        : target.Value.Reason is { Code: ReasonCodes.Stated, About: { } why } ? $"{TargetBox.Shown(target)} ({why})"
        : TargetBox.Shown(target);

    private DifferenceLine Row<T>(RowChange<T> change, string name, string what)
        where T : class => new(
            change.IsAdded ? "added" : change.IsRemoved ? "removed" : "changed",
            name,
            what,
            [.. change.Fields.Select(f => new DifferenceField(words["Field." + f.Field], Value(f.Field, f.From, before), Value(f.Field, f.To, after)))]);

    private string? Value(PlanField field, string? value, Plan plan) => value is null ? null : field switch
    {
        PlanField.Polarity => shared["Polarity." + value],
        PlanField.Accumulation => targets["Accumulation." + value],
        PlanField.Level or PlanField.GoalLevel => words[$"{field}.{value}"],
        PlanField.Objective => plan.Objectives.FirstOrDefault(o => o.Code == value)?.Name ?? value,
        PlanField.Goal => plan.Goals.FirstOrDefault(g => g.Code == value)?.Name ?? value,
        PlanField.Programme => plan.Programmes.FirstOrDefault(p => p.Code == value)?.Name ?? value,
        PlanField.Activity => plan.Programmes.SelectMany(p => p.Activities).FirstOrDefault(a => a.Code == value)?.Name ?? value,
        _ => value,
    };
}
