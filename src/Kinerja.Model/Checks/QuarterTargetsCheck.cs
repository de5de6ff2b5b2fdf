using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 13: the targets of the quarters against the target of the year, by the accumulation of the indicator (domain rules, section 2). A sum has to give the year, an
/// average its mean; of a figure to date, a last value and a ratio the fourth quarter is the year; and a figure to date never falls. Growth has no rule: its quarters are
/// provisional.
/// </summary>
public sealed class QuarterTargetsCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 13;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        foreach (var indicator in index.Indicators)
        {
            foreach (var year in index.Cells(indicator.Code).GroupBy(c => c.Year))
            {
                var quarters = year.Where(c => c.Period.IsQuarter()).OrderBy(c => c.Period).ToList();
                if (quarters.Count == 0)
                {
                    continue;
                }

                foreach (var finding in Falls(indicator, quarters))
                {
                    yield return finding;
                }

                if (year.FirstOrDefault(c => c.Period == Period.Year) is { Value.IsNumber: true } whole && AgainstYear(indicator, quarters, whole) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private Finding? AgainstYear(PlanIndicator indicator, List<PlanTarget> quarters, PlanTarget whole) => indicator.Accumulation switch
    {
        Accumulation.Sum => Sum(indicator, quarters, whole),
        Accumulation.Average => Mean(indicator, quarters, whole),
        Accumulation.ToDate or Accumulation.Last or Accumulation.Ratio => Last(indicator, quarters, whole),
        _ => null,
    };

    private Finding? Sum(PlanIndicator indicator, List<PlanTarget> quarters, PlanTarget whole)
    {
        var numbers = quarters.Where(c => c.Value.IsNumber).ToList();
        if (numbers.Count == 0 || Sums.Of(numbers.Select(c => c.Value.Amount)) is not { } sum || Sums.Difference(sum, whole.Value.Amount) is not { } difference || difference == 0)
        {
            return null;
        }

        // Quarters that are not said yet may still make up for what is missing, but not for what is too much.
        var isComplete = quarters.Count == 4 && quarters.All(c => c.Value.IsNumber || c.Value.State == ValueState.NotApplicable);
        if (!isComplete && (difference < 0 || numbers.Any(c => c.Value.Amount < 0)))
        {
            return null;
        }

        var year = FindingId.Year(whole.Year);
        return Found(indicator, whole, [.. numbers, whole], isComplete
            ? new($"Jumlah target triwulan {Say.Name(indicator)} tidak sama dengan target tahun {year}.", $"The quarter targets of {Say.Name(indicator)} do not add up to the target of {year}.")
            : new($"Target triwulan {Say.Name(indicator)} yang sudah diisi melebihi target tahun {year}.", $"The quarter targets of {Say.Name(indicator)} so far exceed the target of {year}."),
            Arithmetic(numbers, Figures.Plain(sum), whole, Figures.Signed(difference)));
    }

    private Finding? Mean(PlanIndicator indicator, List<PlanTarget> quarters, PlanTarget whole)
    {
        if (quarters.Count < 4 || quarters.Any(c => !c.Value.IsNumber) || Sums.Of(quarters.Select(c => c.Value.Amount)) is not { } sum)
        {
            return null;
        }

        var mean = sum / 4;
        if (Sums.Difference(mean, whole.Value.Amount) is not { } difference || decimal.Abs(difference) <= Sums.HalfUnit(whole.Value.Amount))
        {
            return null;
        }

        var sumText = Terms(quarters);
        var printed = Figures.Rounded(mean, Math.Min(whole.Value.Amount.Scale + 1, Rounding.MaxDecimals), whole.Value.Amount);
        var (written, off) = (Figures.Plain(whole.Value.Amount), Figures.Signed(Rounding.HalfAwayFromZero(difference, Math.Min(whole.Value.Amount.Scale + 1, Rounding.MaxDecimals))));
        return Found(indicator, whole, [.. quarters, whole],
            new(
                $"Rata-rata target triwulan {Say.Name(indicator)} tidak sama dengan target tahun {FindingId.Year(whole.Year)}.",
                $"The mean of the quarter targets of {Say.Name(indicator)} is not the target of {FindingId.Year(whole.Year)}."),
            new($"({sumText.Id}) / 4 = {printed.Id}; tertulis {written.Id}; selisih {off.Id}", $"({sumText.En}) / 4 = {printed.En}; written {written.En}; difference {off.En}"));
    }

    private Finding? Last(PlanIndicator indicator, List<PlanTarget> quarters, PlanTarget whole)
    {
        if (quarters[^1] is not { Period: Period.Tw4, Value.IsNumber: true } last || Sums.Difference(last.Value.Amount, whole.Value.Amount) is not { } difference || difference == 0)
        {
            return null;
        }

        var (at, written, off) = (Figures.Plain(last.Value.Amount), Figures.Plain(whole.Value.Amount), Figures.Signed(difference));
        return Found(indicator, whole, [last, whole],
            new(
                $"Target TW IV {Say.Name(indicator)} harus sama dengan target tahun {FindingId.Year(whole.Year)}: {How(indicator.Accumulation).Id}.",
                $"The target of quarter 4 of {Say.Name(indicator)} has to be the target of {FindingId.Year(whole.Year)}: {How(indicator.Accumulation).En}."),
            new($"TW IV {at.Id}; setahun {written.Id}; selisih {off.Id}", $"Q4 {at.En}; full year {written.En}; difference {off.En}"));
    }

    private IEnumerable<Finding> Falls(PlanIndicator indicator, List<PlanTarget> quarters)
    {
        if (indicator.Accumulation != Accumulation.ToDate)
        {
            yield break;
        }

        PlanTarget? before = null;
        foreach (var cell in quarters.Where(c => c.Value.IsNumber))
        {
            if (before is not null && cell.Value.Amount < before.Value.Amount)
            {
                var (was, now) = (Figures.Plain(before.Value.Amount), Figures.Plain(cell.Value.Amount));
                var (from, to) = (before.Period.Name(), cell.Period.Name());
                yield return new()
                {
                    Id = FindingId.Of(Rule, [indicator.Code, .. FindingId.Period(cell)]),
                    Rule = Rule,
                    Severity = Severity.Different,
                    Indicators = [indicator.Code],
                    Years = [cell.Year],
                    Message = new(
                        $"Target {Say.Name(indicator)} turun dari {from.Id} ke {to.Id} {FindingId.Year(cell.Year)}, padahal angkanya kumulatif.",
                        $"The target of {Say.Name(indicator)} falls from {from.En} to {to.En} of {FindingId.Year(cell.Year)}, although its figures are to date."),
                    Arithmetic = new($"{from.Id} {was.Id}; {to.Id} {now.Id}", $"{from.En} {was.En}; {to.En} {now.En}"),
                    Sources = PlanIndex.Places([before, cell]),
                };
            }

            before = cell;
        }
    }

    private Finding Found(PlanIndicator indicator, PlanTarget whole, IReadOnlyList<PlanTarget> cells, Text message, Text arithmetic) => new()
    {
        Id = FindingId.Of(Rule, indicator.Code, FindingId.Year(whole.Year)),
        Rule = Rule,
        Severity = Severity.Different,
        Indicators = [indicator.Code],
        Years = [whole.Year],
        Message = message,
        Arithmetic = arithmetic,
        Sources = PlanIndex.Places(cells),
    };

    private static Text How(Accumulation accumulation) => accumulation switch
    {
        Accumulation.ToDate => new("angkanya kumulatif", "its figures are to date"),
        Accumulation.Ratio => new("rasio triwulan dihitung sampai dengan triwulan itu", "the ratio of a quarter is to date"),
        _ => new("angka setahun adalah angka akhir", "the year's figure is the last value"),
    };

    private static Text Arithmetic(List<PlanTarget> cells, Text sum, PlanTarget whole, Text difference)
    {
        var (terms, written) = (Terms(cells), Figures.Plain(whole.Value.Amount));
        return new(
            $"{terms.Id} = {sum.Id}; tertulis {written.Id}; selisih {difference.Id}", $"{terms.En} = {sum.En}; written {written.En}; difference {difference.En}");
    }

    private static Text Terms(List<PlanTarget> cells) => Say.Join(" + ", cells.Select(c => Figures.Operand(c.Value.Amount)));
}
