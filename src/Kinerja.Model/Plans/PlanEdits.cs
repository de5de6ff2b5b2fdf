using Kinerja.Model.Numbers;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Plans;

/// <summary>Changes of single places of a plan. Pure: a page that shows what a change would bring does the same as the command that stores it.</summary>
public static class PlanEdits
{
    /// <summary>The plan with some targets of a year changed; cells that are not named stay.</summary>
    public static Plan WithTargets(this Plan plan, int year, IEnumerable<TargetEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(edits);
        return edits.Aggregate(plan, (p, e) => e.Value is { } value ? p.WithTarget(e.Indicator, year, e.Period, value, e.Text) : p.WithoutTarget(e.Indicator, year, e.Period));
    }

    /// <summary>The plan with one target changed or added. The place in the source stays: the document still says there what it said.</summary>
    public static Plan WithTarget(this Plan plan, string indicator, int year, Period period, TypedValue value, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var written = string.IsNullOrWhiteSpace(text) ? value.IsNumber ? NumberPrinter.AsTyped(value.Amount, 0, "id") : "-" : text.Trim();
        var there = plan.Targets.FirstOrDefault(t => Is(t, indicator, year, period));
        var target = (there ?? new() { Indicator = indicator, Year = year, Period = period, Value = value, Text = written })
            with { Value = value, Text = written, Readings = [] };
        return plan with { Targets = there is null ? [.. plan.Targets, target] : [.. plan.Targets.Select(t => ReferenceEquals(t, there) ? target : t)] };
    }

    private static Plan WithoutTarget(this Plan plan, string indicator, int year, Period period) =>
        plan with { Targets = [.. plan.Targets.Where(t => !Is(t, indicator, year, period))] };

    private static bool Is(PlanTarget target, string indicator, int year, Period period) =>
        target.Indicator == indicator && target.Year == year && target.Period == period;
}
