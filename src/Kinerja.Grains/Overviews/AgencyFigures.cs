using Kinerja.Grains.Indicators;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Accumulations;
using Kinerja.Model.Formulas;
using Kinerja.Model.Models;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// What an agency's own figure brings to a shared one, from the facts of its scorecard. Pure, and free of the calendar: everything is taken as if it were due.
/// </summary>
internal static class AgencyFigures
{
    /// <summary>Decimals of a component in a sum; so many fit the sums of a nation exactly.</summary>
    public const int Decimals = 9;

    private static readonly HashSet<Period> AllDue = [];

    /// <summary>The own figure of a period, its target and achievement, whatever it brings to a sum.</summary>
    public static AgencyFigure Own(CellSnapshot cell, Period period)
    {
        var result = CellCalculator.Figure(cell, period, AllDue);
        return new()
        {
            Standing = Standing.Listed,
            Value = result.Realisation,
            Target = CellCalculator.Target(cell, period),
            Achievement = result.Achievement,
            Band = result.Band?.Code,
        };
    }

    /// <summary>The own figure with what it brings to the sum.</summary>
    /// <param name="own">The own figure.</param>
    /// <param name="link">The link.</param>
    /// <param name="same">True when the own formula is the shared one; grade A counts only then.</param>
    /// <param name="definition">The shared indicator.</param>
    /// <param name="cells">Facts of the agency's rows.</param>
    /// <param name="period">Period.</param>
    /// <param name="conversion">Component codes by folded name, for grade B.</param>
    public static AgencyFigure Of(
        AgencyFigure own, IndicatorLink link, bool same, SharedDefinition definition, OwnCells cells, Period period, IReadOnlyDictionary<string, string> conversion)
    {
        own = own with { Grade = link.Grade };
        if (link.Grade is LinkGrade.C or LinkGrade.D)
            return own with { Why = link.Grade == LinkGrade.C ? ExclusionCodes.GradeC : ExclusionCodes.GradeD };
        if (link.Grade == LinkGrade.A && !same)
            return own with { Standing = Standing.NotComputable, Why = ExclusionCodes.LinkOutdated };
        if (FormulaMemory.Read(definition.Indicator.FormulaText) is not { } formula)
            return own with { Standing = Standing.NotComputable, Why = ReasonCodes.NoFormula };

        var parts = formula.Components.Select(c => link.Grade == LinkGrade.A ? Named(cells, link.Own, c, period) : Converted(cells, link, conversion, c, period)).ToList();
        return parts.Contains(null)
            ? own with { Standing = Standing.NotComputable, Why = ExclusionCodes.ConversionUnreadable }
            : Summed(own, link.Grade, formula, parts.ConvertAll(p => p!.Value));
    }

    private static AgencyFigure Summed(AgencyFigure own, LinkGrade grade, Formula formula, List<TypedValue> parts)
    {
        if (parts.TrueForAll(p => p.IsNumber))
        {
            var numbers = parts.ConvertAll(p => Rounded(p.Amount));
            // Only where the own indicator is the shared one does its target speak of the shared formula.
            var weight = grade == LinkGrade.A && own.Target.IsNumber ? RollupFigures.Weight(formula, numbers) : null;
            return own with
            {
                Standing = Standing.Counted,
                Parts = numbers,
                TargetWeight = weight is { } w ? Rounded(w) : 0,
                WeightedTarget = weight is { } known ? Weighted(own.Target.Amount, Rounded(known)) : null,
            };
        }

        if (parts.Exists(p => p.State == ValueState.NotApplicable) || own.Value.State == ValueState.NotApplicable)
            return own with { Standing = Standing.NotApplicable, Why = ExclusionCodes.NotApplicable };
        if (own.Value.IsNumber)
            return own with { Standing = Standing.NotComputable, Why = ExclusionCodes.DirectValue };
        return parts.Find(p => p.State == ValueState.NotComputable) is { State: ValueState.NotComputable } blocked
            ? own with { Standing = Standing.NotComputable, Why = blocked.Reason?.Code }
            : own with { Standing = Standing.Absent };
    }

    /// <summary>A component of the shared formula where the own formula is the same: the own input of that name, or the own figure itself.</summary>
    private static TypedValue? Named(OwnCells cells, string own, ComponentRef component, Period period)
    {
        if (cells.Row(own) is not { } cell)
            return TypedValue.Missing;
        if (!CellCalculator.IsDerived(cell))
            return component.YearOffset == 0 ? At(CellCalculator.AccumulationAsInput(cell), cell.Values, period) : TypedValue.Missing;
        return cell.Inputs.FirstOrDefault(i => i.Name == component.Name && i.Year == cell.Year + component.YearOffset) is { } input
            ? At(input, component.YearOffset, period)
            : TypedValue.Missing;
    }

    /// <summary>A component of the shared formula as the sum of own figures; null when one of them is not there any more.</summary>
    private static TypedValue? Converted(OwnCells cells, IndicatorLink link, IReadOnlyDictionary<string, string> conversion, ComponentRef component, Period period)
    {
        if (!conversion.TryGetValue(component.Name, out var code) || link.Conversion.FirstOrDefault(c => c.Component == code) is not { } terms)
            return null;
        TypedValue? sum = null;
        foreach (var term in terms.Terms)
        {
            if (cells.Input(term.Own, component.YearOffset) is not { } input)
                return null;
            var value = TypedMath.Multiply(At(input, component.YearOffset, period), TypedValue.Of(term.Factor));
            sum = sum is { } so ? TypedMath.Add(so, value) : value;
        }

        return sum;
    }

    private static TypedValue At(InputSnapshot input, int offset, Period period)
    {
        if (offset == 0)
            return At(input.Accumulation, input.Values, period);
        var before = Accumulator.Figure(input.Accumulation, CellCalculator.Plain(input.Values), Period.Year, AllDue).Value;
        return before.IsNumber || before.State == ValueState.NotApplicable ? before : TypedValue.NotComputable(ReasonCodes.NoPreviousYear);
    }

    private static TypedValue At(Model.Indicators.Accumulation accumulation, IReadOnlyDictionary<Period, EnteredValue> values, Period period) =>
        Accumulator.ToDate(accumulation, CellCalculator.Plain(values), period, AllDue).Value;

    private static decimal Rounded(decimal value) => decimal.Round(value, Decimals, MidpointRounding.AwayFromZero);

    private static decimal? Weighted(decimal target, decimal weight)
    {
        var product = TypedMath.Multiply(TypedValue.Of(target), TypedValue.Of(weight));
        return product.IsNumber && decimal.Abs(product.Amount) < ReportRules.Limit * 1_000m ? Rounded(product.Amount) : null;
    }
}
