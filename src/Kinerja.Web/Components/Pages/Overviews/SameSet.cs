using Kinerja.Model.Formulas;
using Kinerja.Model.Values;

namespace Kinerja.Web.Components.Pages.Overviews;

/// <summary>
/// A figure over the children that are summed on both sides. Where a region joins or falls silent, the whole moves although nobody's figure did; this
/// pair moves only with the figures.
/// </summary>
/// <param name="Left">Figure of the earlier year.</param>
/// <param name="Right">Figure of the later year.</param>
/// <param name="Count">Children in both.</param>
/// <param name="LeftOnly">Children in the earlier sum alone.</param>
/// <param name="RightOnly">Children in the later sum alone.</param>
public sealed record SameSet(TypedValue Left, TypedValue Right, int Count, int LeftOnly, int RightOnly)
{
    /// <summary>Null when both sides sum the same children, when they share none, or when the figure has no formula to sum by.</summary>
    public static SameSet? Of(OverviewSheet early, OverviewSheet late)
    {
        if (late.Indicator.Formula is not { } formula)
        {
            return null;
        }

        var before = Summed(early);
        var now = Summed(late);
        var both = before.Keys.Intersect(now.Keys, StringComparer.Ordinal).ToList();
        return both.Count == 0 || (both.Count == before.Count && both.Count == now.Count)
            ? null
            : new(Evaluate(formula, both.Select(code => before[code])), Evaluate(formula, both.Select(code => now[code])), both.Count, before.Count - both.Count, now.Count - both.Count);
    }

    private static Dictionary<string, FigureInfo> Summed(OverviewSheet sheet) => sheet.Rows
        .Where(row => row.State == RowState.Summed && row.Figure.Sums.Count > 0 && row.Figure.Sums.All(sum => sum.Value.IsNumber))
        .ToDictionary(row => row.Place.Code, row => row.Figure, StringComparer.Ordinal);

    private static TypedValue Evaluate(Formula formula, IEnumerable<FigureInfo> figures)
    {
        var sums = figures.SelectMany(figure => figure.Sums)
            .GroupBy(sum => (sum.Component.Name, sum.Component.YearOffset))
            .ToDictionary(group => group.Key, group => TypedMath.Sum(group.Select(sum => sum.Value)));
        return FormulaEvaluator.Evaluate(formula, component => sums.GetValueOrDefault((component.Name, component.YearOffset)));
    }
}
