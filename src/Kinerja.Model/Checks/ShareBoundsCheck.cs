using Kinerja.Model.Formulas;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 9: a percentage below 0 or above 100 where the formula is a share (its numerator is a part of its denominator). Targets, the base year and
/// realisations are looked at. Growth and rates per 1.000 may pass these bounds.
/// </summary>
public sealed class ShareBoundsCheck : IPlanCheck
{
    private const decimal Whole = 100m;

    /// <inheritdoc/>
    public int Rule => 9;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        return index.Indicators
            .Where(i => index.FormulaOf(i) is { } formula && FormulaTraits.IsShare(formula))
            .SelectMany(i => index.Printed(i).Where(f => f.Amount is < 0 or > Whole).Select(f => Outside(i, f, index)));
    }

    private Finding Outside(PlanIndicator indicator, PrintedFigure figure, PlanIndex index)
    {
        var (id, en) = figure.Words;
        var period = Say.PeriodOf(figure.Year, figure.Period, figure.Kind == PrintedFigureKind.Base);
        var most = Figures.Plain(Whole);
        var amount = figure.Kind == PrintedFigureKind.Realisation ? Figures.Rounded(figure.Amount, ShownDecimals(figure), Whole) : Figures.Plain(figure.Amount);
        return new()
        {
            Id = FindingId.Of(Rule, [indicator.Code, .. figure.IdParts]),
            Rule = Rule,
            Severity = Severity.Impossible,
            Indicators = [indicator.Code],
            Years = [figure.Year],
            Message = new(
                $"{Say.Name(indicator)} adalah bagian dari keseluruhannya, jadi nilainya dari 0 sampai {most.Id}. "
                    + $"Tertulis {amount.Id} untuk {id} {period.Id}. Mohon periksa angka atau rumusnya.",
                $"{Say.Name(indicator)} is a part of its whole, so its value lies between 0 and {most.En}. "
                    + $"The {en} of {period.En} is written as {amount.En}. Please check the figure or the formula."),
            Arithmetic = figure.Amount < 0
                ? new($"{amount.Id} < 0", $"{amount.En} < 0")
                : new($"{amount.Id} > {most.Id}", $"{amount.En} > {most.En}"),
            Sources = figure.Source is { } place ? [place] : index.RowOf(indicator),
        };
    }

    /// <summary>A computed realisation carries more decimals than anybody reads.</summary>
    private static int ShownDecimals(PrintedFigure figure) => Math.Min(figure.Amount.Scale, (byte)2);
}
