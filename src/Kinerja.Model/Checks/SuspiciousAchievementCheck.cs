using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 11: an achievement above <see cref="PlausibleAchievement"/> percent (the target wants a look), and a realisation that equals its target to
/// the last decimal in all four quarters (copied rather than measured). Four times exactly 0 or 100 is an ordinary result and no finding.
/// </summary>
public sealed class SuspiciousAchievementCheck : IPlanCheck
{
    /// <summary>Percent of achievement above which the target is to be checked (domain rules, section 5).</summary>
    public const decimal PlausibleAchievement = 120m;

    private const int ShownDecimals = 2;

    /// <inheritdoc/>
    public int Rule => 11;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        var above = context.Achievements
            .Where(a => a.Value.IsNumber && a.Value.Amount > PlausibleAchievement)
            .Select(a => Above(a.Key.Indicator, a.Key.Year, a.Value.Amount, index));
        var copied = index.Indicators.SelectMany(i => index.Cells(i.Code).GroupBy(c => c.Year).Select(year => Copied(i, [.. year], context)));
        return above.Concat(copied.OfType<Finding>());
    }

    private Finding Above(string code, int year, decimal achievement, PlanIndex index)
    {
        var indicator = index.Find(code);
        var shown = Figures.Rounded(achievement, ShownDecimals, PlausibleAchievement);
        var cell = index.Cell(code, year, Period.Year);
        var name = indicator is null ? Say.Quote(code) : Say.Name(indicator);
        return new()
        {
            Id = FindingId.Of(Rule, code, FindingId.Year(year), "above"),
            Rule = Rule,
            Severity = Severity.Suspicious,
            Indicators = [code],
            Years = [year],
            Message = new(
                $"Capaian {name} tahun {FindingId.Year(year)} melebihi 120 %. Mohon periksa target: mungkin terlalu rendah.",
                $"The achievement of {name} in {FindingId.Year(year)} is above 120%. Please check the target: it may be too low."),
            Arithmetic = new($"capaian {shown.Id} % > 120 %", $"achievement {shown.En}% > 120%"),
            Sources = cell?.Source is { } place ? [place] : indicator is null ? [] : index.RowOf(indicator),
        };
    }

    private Finding? Copied(PlanIndicator indicator, IReadOnlyList<PlanTarget> cells, PlanCheckContext context)
    {
        var quarters = cells.Where(c => c.Period.IsQuarter() && Equal(c, context)).ToList();
        if (quarters.Count < PeriodExtensions.Quarters.Count || quarters.All(c => c.Value.Amount == 0) || quarters.All(c => c.Value.Amount == 100))
        {
            return null;
        }

        var year = quarters[0].Year;
        return new()
        {
            Id = FindingId.Of(Rule, indicator.Code, FindingId.Year(year), "equal"),
            Rule = Rule,
            Severity = Severity.Suspicious,
            Indicators = [indicator.Code],
            Years = [year],
            Message = new(
                $"Realisasi {Say.Name(indicator)} tahun {FindingId.Year(year)} sama persis dengan target di keempat triwulan. "
                    + "Mohon pastikan angkanya hasil pengukuran, bukan salinan target.",
                $"The realisation of {Say.Name(indicator)} in {FindingId.Year(year)} equals its target exactly in all four quarters. "
                    + "Please make sure that it was measured and not copied from the target."),
            Arithmetic = Say.Join("; ", quarters.Select(Arithmetic)),
            Sources = PlanIndex.Places(quarters),
        };
    }

    private static bool Equal(PlanTarget cell, PlanCheckContext context) =>
        cell.Value.IsNumber
        && context.Realisations.TryGetValue((cell.Indicator, cell.Year, cell.Period), out var realised)
        && realised.IsNumber && realised.Amount == cell.Value.Amount;

    private static Text Arithmetic(PlanTarget cell)
    {
        var (period, number) = (Say.PeriodOf(cell), Figures.Plain(cell.Value.Amount));
        return new($"{period.Id}: target {number.Id} = realisasi {number.Id}", $"{period.En}: target {number.En} = realisation {number.En}");
    }
}
