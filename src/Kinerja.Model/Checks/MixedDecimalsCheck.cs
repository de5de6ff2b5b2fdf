using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 6: numbers of one series with different decimals (<c>1,6</c> among <c>0,81</c>), one finding per indicator. What most numbers have is taken
/// for the rule, the finer of two for a tie; the others are named. <c>0</c> and <c>100</c> without decimals are bounds that people write plainly,
/// not a slip.
/// </summary>
public sealed class MixedDecimalsCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 6;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        return index.Indicators.Select(i => Check(i, index)).OfType<Finding>();
    }

    private Finding? Check(PlanIndicator indicator, PlanIndex index)
    {
        var numbers = index.AllCells(indicator.Code).Where(c => c.Value.IsNumber && !IsPlainBound(c.Value.Amount)).ToList();
        var usual = numbers.GroupBy(c => c.Value.Amount.Scale)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key)
            .FirstOrDefault()?.Key;
        var odd = numbers.Where(c => c.Value.Amount.Scale != usual).ToList();
        if (usual is null || odd.Count == 0)
        {
            return null;
        }

        var usually = Count(usual.Value);
        var listed = Say.Join("; ", [.. odd.Select(Arithmetic), new Text($"angka lain: {usually.Id}", $"other figures: {usually.En}")]);
        return new()
        {
            Id = FindingId.Of(Rule, indicator.Code),
            Rule = Rule,
            Severity = Severity.Suspicious,
            Indicators = [indicator.Code],
            Years = [.. odd.Select(c => c.Year).Distinct()],
            Message = new(
                $"Angka di belakang koma pada {Say.Name(indicator)} tidak sama banyak. Mohon periksa apakah ada angka yang tertinggal.",
                $"The figures of {Say.Name(indicator)} do not all have the same number of decimals. Please check whether a digit has been lost."),
            Arithmetic = listed,
            Sources = PlanIndex.Places(odd),
        };
    }

    private static bool IsPlainBound(decimal amount) => amount.Scale == 0 && amount is 0 or 100;

    private static Text Arithmetic(PlanTarget cell)
    {
        var (period, number, decimals) = (Say.PeriodOf(cell), Figures.Plain(cell.Value.Amount), Count(cell.Value.Amount.Scale));
        return new($"{period.Id}: {number.Id} ({decimals.Id})", $"{period.En}: {number.En} ({decimals.En})");
    }

    private static Text Count(int decimals) => decimals switch
    {
        0 => new("tanpa desimal", "no decimals"),
        1 => new("1 desimal", "1 decimal"),
        _ => new($"{FindingId.Year(decimals)} desimal", $"{FindingId.Year(decimals)} decimals"),
    };
}
