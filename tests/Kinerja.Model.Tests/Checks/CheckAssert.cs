using Kinerja.Model.Checks;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Tests.Checks;

/// <summary>Short ways to say what a plan should give.</summary>
internal static class CheckAssert
{
    /// <summary>The findings of one rule.</summary>
    public static IReadOnlyList<Finding> Rule(this Plan plan, int rule) => [.. PlanChecker.Run(plan).Where(f => f.Rule == rule)];

    /// <summary>The ids of the findings of one rule.</summary>
    public static IEnumerable<string> Ids(this IEnumerable<Finding> findings) => findings.Select(f => f.Id);

    /// <summary>Lines and columns of the sources: <c>45:8</c>.</summary>
    public static IEnumerable<string> Places(this Finding finding) => finding.Sources.Select(s => s.Column is null ? $"{s.Line}" : $"{s.Line}:{s.Column}");

    /// <summary>The plan with one indicator changed.</summary>
    public static Plan With(this Plan plan, string code, Func<PlanIndicator, PlanIndicator> change) =>
        plan with { Indicators = [.. plan.Indicators.Select(i => i.Code == code ? change(i) : i)] };

    /// <summary>The plan with one year cell changed.</summary>
    public static Plan With(this Plan plan, string code, int year, Func<PlanTarget, PlanTarget> change) =>
        plan with { Targets = [.. plan.Targets.Select(t => t.Indicator == code && t.Year == year && t.Period == Period.Year ? change(t) : t)] };
}
