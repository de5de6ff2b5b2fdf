using Kinerja.Model.Formulas;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>
/// Rule 10: a printed rate that no whole number of things can give for the denominator that is known for its period. Targets are held against planned
/// denominators, realisations against realised ones, the base year against either. Nothing is said without a denominator, and nothing about
/// quantities that are measured rather than counted.
/// </summary>
public sealed class ImpliedCountCheck : IPlanCheck
{
    /// <inheritdoc/>
    public int Rule => 10;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(PlanCheckContext context)
    {
        var index = new PlanIndex(context);
        var known = new ComponentFigures(context, index);
        foreach (var indicator in index.Indicators)
        {
            if (index.FormulaOf(indicator) is not { Root: BinaryNode { Operator: FormulaOperator.Divide } share } formula || !IsCount(share.Left, known))
            {
                continue;
            }

            foreach (var figure in index.Printed(indicator))
            {
                if (Denominator(share.Right, figure, known) is { } things && !ImpliedCount.Exists(figure.Amount, formula.Factor, things))
                {
                    yield return NoCount(indicator, formula, share.Right, figure, things, index);
                }
            }
        }
    }

    /// <summary>A number of things, or the difference or sum of such numbers: always whole, and in steps of one.</summary>
    private static bool IsCount(FormulaNode node, ComponentFigures known) => node switch
    {
        ComponentNode component => known.IsCount(component.Component.Name),
        BinaryNode { Operator: FormulaOperator.Add or FormulaOperator.Subtract } sum => IsCount(sum.Left, known) && IsCount(sum.Right, known),
        _ => false,
    };

    private static decimal? Denominator(FormulaNode node, PrintedFigure figure, ComponentFigures known) => node switch
    {
        ComponentNode { Component: var component } => Figure(component, figure, known),
        BinaryNode { Operator: FormulaOperator.Add } sum =>
            Denominator(sum.Left, figure, known) is { } left && Denominator(sum.Right, figure, known) is { } right ? Sums.Sum(left, right) : null,
        _ => null,
    };

    private static decimal? Figure(ComponentRef component, PrintedFigure figure, ComponentFigures known)
    {
        var (year, period) = component.YearOffset == 0 ? (figure.Year, figure.Period) : (figure.Year + component.YearOffset, Period.Year);
        return figure.Kind switch
        {
            PrintedFigureKind.Target => known.Planned(component.Name, year, period),
            PrintedFigureKind.Realisation => known.Realised(component.Name, year, period),
            _ => known.Known(component.Name, year, period),
        };
    }

    private Finding NoCount(PlanIndicator indicator, Formula formula, FormulaNode denominator, PrintedFigure figure, decimal things, PlanIndex index)
    {
        var of = denominator is ComponentNode { Component.Text: var words } ? Say.Both(t => $"{t} ({words})", Figures.Plain(things)) : Figures.Plain(things);
        var period = Say.PeriodOf(figure.Year, figure.Period, figure.Kind == PrintedFigureKind.Base);
        var (id, en) = figure.Words;
        var written = Figures.Plain(figure.Amount);
        var nearest = ImpliedCount.Nearest(figure.Amount, formula.Factor, things).Select(n => Rate(n.Count, n.Rate, formula.Factor, things));
        return new()
        {
            Id = FindingId.Of(Rule, [indicator.Code, .. figure.IdParts]),
            Rule = Rule,
            Severity = Severity.Impossible,
            Indicators = [indicator.Code],
            Years = [figure.Year],
            Message = new(
                $"Tidak ada jumlah bulat dari {of.Id} yang menghasilkan {written.Id} untuk {id} {Say.Name(indicator)}, {period.Id}. "
                    + "Mohon periksa angkanya atau penyebutnya.",
                $"No whole number out of {of.En} gives {written.En} for the {en} of {Say.Name(indicator)}, {period.En}. "
                    + "Please check the figure or its denominator."),
            Arithmetic = Say.Join("; ", [.. nearest, new($"tertulis {written.Id}", $"written {written.En}")]),
            Sources = figure.Source is { } place ? [place] : index.RowOf(indicator),
        };
    }

    private static Text Rate(decimal count, decimal rate, decimal factor, decimal things)
    {
        var (k, d, f, r) = (Figures.Plain(count), Figures.Plain(decimal.Truncate(things)), Figures.Plain(factor), Figures.Plain(rate));
        return factor == 1
            ? new($"{k.Id} / {d.Id} = {r.Id}", $"{k.En} / {d.En} = {r.En}")
            : new($"{k.Id} / {d.Id} × {f.Id} = {r.Id}", $"{k.En} / {d.En} × {f.En} = {r.En}");
    }
}
