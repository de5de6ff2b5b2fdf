using Kinerja.Model.Checks;
using Kinerja.Model.Plans;

namespace Kinerja.Web.Components.Pages.Findings;

/// <summary>A finding that holds one figure against others as a row: a whole against its parts (rule 1), a figure against its twin (rule 2).</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Whole">The cell of the whole.</param>
/// <param name="Parts">The cells of the parts, in order.</param>
/// <param name="Sum">Sum of the parts, with the decimals they were written with.</param>
/// <param name="Difference">Written less sum: negative when the parts exceed the whole.</param>
internal sealed record SumRow(Finding Finding, PlanTarget Whole, IReadOnlyList<PlanTarget> Parts, decimal Sum, decimal Difference)
{
    /// <summary>The row; null when the finding is not of one year, or a cell is no number: it is then shown by its words.</summary>
    public static SumRow? Of(Finding finding, Plan plan)
    {
        if (finding is not ({ Rule: 1, Indicators.Count: > 2 } or { Rule: 2, Indicators.Count: 2 }) || finding.Years is not [var year])
        {
            return null;
        }

        // A quarter's finding names its period in its id only; the year's cell would be another one.
        var cells = finding.Indicators.Select(code => plan.TargetsOf(code).Where(t => t.Year == year).ToList()).ToList();
        return cells.All(c => c is [{ Value.IsNumber: true }]) ? Sums(finding, cells[0][0], [.. cells.Skip(1).Select(c => c[0])]) : null;
    }

    private static SumRow? Sums(Finding finding, PlanTarget whole, IReadOnlyList<PlanTarget> parts)
    {
        try
        {
            var sum = parts.Sum(p => p.Value.Amount);
            return new(finding, whole, parts, sum, whole.Value.Amount - sum);
        }
        catch (OverflowException)
        {
            return null; // a draft may hold figures of 28 digits
        }
    }
}
