using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Application.Cells;

/// <summary>Which indicators of a plan are computed from a figure. Pure.</summary>
internal static class CellUse
{
    /// <summary>Those whose formula names it, of the same year or of the year before, in document order.</summary>
    public static IReadOnlyList<PlanIndicator> Of(IReadOnlyList<PlanIndicator> plan, string code)
    {
        var graph = FormulaGraph.Of(plan.DistinctBy(i => i.Code).Select(i => new FormulaGraphNode(i.Code, NameOf(i), i.FormulaText is null ? null : FormulaParser.Parse(i.FormulaText).Formula)));
        return [.. plan.Where(i => i.Code != code && (graph.Reads(i.Code).Contains(code) || graph.ReadsOfPreviousYear(i.Code).Contains(code)))];
    }

    // A component may be named with its year mark or in quotes; only the formula language knows those.
    private static string NameOf(PlanIndicator indicator) =>
        indicator.Level == IndicatorLevel.Component && FormulaParser.Parse(indicator.Name) is { Formula: { Root: ComponentNode, Components: [var only] } } ? only.Name : indicator.Name;
}
