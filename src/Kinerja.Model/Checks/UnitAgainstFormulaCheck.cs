using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 3: the unit against the formula. A formula that ends in <c>× 100 %</c> gives percent; <c>Unit</c> or a blank there is a finding with
/// <c>%</c> as its
/// suggestion. Percent on a formula that gives none is a finding too, and so is a target in figures without any unit. A unit that is only proposed
/// from the formula counts as not said; what the document wrote is judged.
/// </summary>
public sealed class UnitAgainstFormulaCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 3;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        return index.Indicators.Where(i => i.Level != IndicatorLevel.Component).Select(i => Check(i, index)).OfType<Finding>();
    }

    private Finding? Check(PlanIndicator indicator, PlanIndex index)
    {
        var formula = index.FormulaOf(indicator);
        var unit = indicator.UnitProposed ? indicator.UnitText : indicator.Unit ?? indicator.UnitText;
        if (string.IsNullOrWhiteSpace(unit))
        {
            return formula is not null && Given(formula) is { } given ? Missing(indicator, formula, given, index)
                : index.AllCells(indicator.Code).Any(c => c.Value.IsNumber) ? Without(indicator, index)
                : null;
        }

        return formula is null ? null
            : GivesPercent(formula, unit) && !MeasureWords.IsPercent(unit) ? Other(indicator, unit, formula, index)
            : GivesNoPercent(formula) && MeasureWords.IsPercent(unit) ? NotPercent(indicator, unit, formula, index)
            : null;
    }

    /// <summary>The unit that a formula gives: percent, <c>per 1.000 penduduk</c>, or null when its words do not say.</summary>
    private static string? Given(Formula formula) => formula switch
    {
        { Unit: MeasureWords.Percent } or { Unit: null, Factor: 100, IsRatio: true } => MeasureWords.Percent,
        { Unit: { } words } => $"per {Figures.Plain(formula.Factor).Id} {words}",
        _ => null,
    };

    /// <summary>× 100 with the sign gives percent; without it a share counted in <c>Unit</c> or <c>orang</c> can only mean percent, an index may
    /// mean itself.</summary>
    private static bool GivesPercent(Formula formula, string unit) =>
        formula.Unit == MeasureWords.Percent || (formula is { Factor: 100, IsRatio: true, Unit: null } && MeasureWords.IsCounting(unit));

    /// <summary>
    /// Percent needs a factor of 100 when counts are divided, or no division at all; a sum or mean of percentages is in percent by itself.
    /// </summary>
    private static bool GivesNoPercent(Formula formula) =>
        formula.Factor is not (1 or 100) || (formula.Factor == 1 && formula.Components.Count > 0 && formula.Components.All(c => MeasureWords.IsCount(c.Name)));

    private static Text Ending(Formula formula) => formula.Unit is null or MeasureWords.Percent
        ? Say.Both(factor => $"× {factor}{(formula.Unit is null ? "" : " %")}", Figures.Plain(formula.Factor))
        : Say.Both(factor => $"per {factor} {formula.Unit}", Figures.Plain(formula.Factor));

    private Finding Missing(PlanIndicator indicator, Formula formula, string suggestion, PlanIndex index)
    {
        var ending = Ending(formula);
        return Found(
            indicator,
            Severity.Incomplete,
            new(
                $"Satuan {Say.Name(indicator)} kosong, padahal rumusnya berakhir {ending.Id}. Satuan yang sesuai: {suggestion}.",
                $"The unit of {Say.Name(indicator)} is blank although its formula ends in {ending.En}. The unit that fits: {suggestion}."),
            new($"{ending.Id} → {suggestion}; tertulis (kosong)", $"{ending.En} → {suggestion}; written (blank)"),
            suggestion,
            index);
    }

    private Finding Other(PlanIndicator indicator, string unit, Formula formula, PlanIndex index)
    {
        var (ending, fits, written) = (Ending(formula), MeasureWords.Percent, Say.Quote(unit));
        return Found(
            indicator,
            Severity.Different,
            new(
                $"Satuan {Say.Name(indicator)} tertulis {written}, padahal rumusnya berakhir {ending.Id}. Satuan yang sesuai: {fits}.",
                $"The unit of {Say.Name(indicator)} is written as {written} although its formula ends in {ending.En}. The unit that fits: {fits}."),
            new($"{ending.Id} → {fits}; tertulis {written}", $"{ending.En} → {fits}; written {written}"),
            fits,
            index);
    }

    private Finding NotPercent(PlanIndicator indicator, string unit, Formula formula, PlanIndex index)
    {
        var ending = Ending(formula);
        var (id, en) = formula.Factor == 1 ? ("tidak memuat × 100 %", "has no × 100 %") : ($"berakhir {ending.Id}", $"ends in {ending.En}");
        return Found(
            indicator,
            Severity.Different,
            new(
                $"Satuan {Say.Name(indicator)} tertulis {Say.Quote(unit)}, padahal rumusnya {id}. Mohon perbaiki satuan atau rumusnya.",
                $"The unit of {Say.Name(indicator)} is written as {Say.Quote(unit)} although its formula {en}. Please correct the unit or the formula."),
            null,
            null,
            index);
    }

    private Finding Without(PlanIndicator indicator, PlanIndex index) => Found(
        indicator,
        Severity.Incomplete,
        new(
            $"Satuan {Say.Name(indicator)} kosong, padahal targetnya berupa angka. Mohon isi satuannya.",
            $"The unit of {Say.Name(indicator)} is blank although its targets are figures. Please state the unit."),
        null,
        null,
        index);

    private Finding Found(PlanIndicator indicator, Severity severity, Text message, Text? arithmetic, string? suggestion, PlanIndex index) => new()
    {
        Id = FindingId.Of(Rule, indicator.Code),
        Rule = Rule,
        Severity = severity,
        Indicators = [indicator.Code],
        Message = message,
        Arithmetic = arithmetic,
        Sources = index.RowOf(indicator),
        Suggestion = suggestion,
    };
}
