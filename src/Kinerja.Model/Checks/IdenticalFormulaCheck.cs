using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;
using Kinerja.Model.Texts;
using Kinerja.Model.Values;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 2: indicators with the identical formula (canonical print) whose targets differ, one finding per period with different numbers. A number is
/// held against the one that stands first in the document for the period; with unequal decimals the finer one is rounded first. Indicators that state
/// different populations are not the same measure.
/// </summary>
public sealed class IdenticalFormulaCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 2;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        var groups = index.Indicators
            .Where(i => index.FormulaOf(i) is not null)
            .GroupBy(i => index.FormulaOf(i)!.Canonical, StringComparer.Ordinal)
            .Where(g => g.Count() > 1);
        return groups.SelectMany(g => Compare([.. g], index));
    }

    private IEnumerable<Finding> Compare(IReadOnlyList<PlanIndicator> same, PlanIndex index)
    {
        var numbers = same
            .OrderBy(i => index.RowOf(i) is [var place, ..] ? place : null, SourceOrder.Instance)
            .SelectMany(i => Numbers(i, index));
        foreach (var period in numbers.GroupBy(n => (n.Cell.Year, n.Cell.Period)).Select(g => g.ToList()))
        {
            for (var next = 1; next < period.Count; next++)
            {
                var other = period[next];
                var first = period.Find(n => n.Indicator == other.Indicator || SamePopulation(n.Population, other.Population));
                if (Differ(first.Cell.Value.Amount, other.Cell.Value.Amount))
                {
                    yield return Different(first.Indicator, first.Cell, other.Indicator, other.Cell);
                }
            }
        }
    }

    private static IEnumerable<(PlanIndicator Indicator, PlanTarget Cell, string Population)> Numbers(PlanIndicator indicator, PlanIndex index)
    {
        var population = TextFolding.Fold(indicator.Population);
        return index.Cells(indicator.Code).Where(c => c.Value.IsNumber).Select(c => (indicator, c, population));
    }

    /// <summary>Unless both state a population and they are not the same.</summary>
    private static bool SamePopulation(string a, string b) => a.Length == 0 || b.Length == 0 || string.Equals(a, b, StringComparison.Ordinal);

    /// <summary>1,6 and 1,58 are the same figure at one decimal; 1,20 and 1,21 are not.</summary>
    private static bool Differ(decimal a, decimal b)
    {
        var decimals = Math.Min(a.Scale, b.Scale);
        return Rounding.HalfAwayFromZero(a, decimals) != Rounding.HalfAwayFromZero(b, decimals);
    }

    private Finding Different(PlanIndicator first, PlanTarget cell, PlanIndicator other, PlanTarget otherCell)
    {
        var period = Say.PeriodOf(cell);
        return new()
        {
            Id = FindingId.Of(Rule, [first.Code, other.Code, .. FindingId.Period(cell)]),
            Rule = Rule,
            Severity = Severity.Different,
            Indicators = [first.Code, other.Code],
            Years = [cell.Year],
            Message = new(
                $"{Say.Name(first)} dan {Say.Name(other)} memakai rumus yang sama, tetapi angkanya berbeda untuk {period.Id}. "
                    + "Mohon periksa angkanya; bila populasinya memang berbeda, mohon sebutkan.",
                $"{Say.Name(first)} and {Say.Name(other)} have the same formula but different figures for {period.En}. "
                    + "Please check the figures; if their populations differ, please say so."),
            Arithmetic = Sums.Difference(cell.Value.Amount, otherCell.Value.Amount) is { } difference
                ? Subtraction(cell.Value.Amount, otherCell.Value.Amount, difference)
                : null,
            Sources = PlanIndex.Places([cell, otherCell]),
        };
    }

    private static Text Subtraction(decimal a, decimal b, decimal difference)
    {
        var (left, right, result) = (Figures.Plain(a), Figures.Operand(b), Figures.Signed(difference));
        return new($"{left.Id} − {right.Id} = {result.Id}", $"{left.En} − {right.En} = {result.En}");
    }
}
