using Kinerja.Model.Accumulations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>
/// Which figure is the realisation of a period. A direct value goes before the formula for its own period. The year of an indicator with a formula is the
/// formula's; where that gives no number and quarters were entered directly, it is what they accumulate to.
/// </summary>
internal static class RealisationFinder
{
    public static Realised Find(CalculationRequest request)
    {
        var direct = Accumulator.Figure(request.Accumulation, request.Direct, request.Period, request.NotDue);
        if (request.Formula is not { } formula)
        {
            return WithoutFormula(request, direct);
        }

        if (Entered(request, request.Period))
        {
            return FromDirect(request, direct);
        }

        var figure = FormulaFigure.At(formula, request, request.Period);
        var value = figure.Value();
        if (!value.IsNumber && request.Period == Period.Year && PeriodExtensions.Quarters.Any(q => Entered(request, q))
            && (direct.Value.IsNumber || !figure.AnythingReported))
        {
            return FromDirect(request, direct);
        }

        return new()
        {
            Value = value,
            Running = value.IsNumber || request.Period.IsQuarter() ? null : Running(request),
            Formula = figure,
            Provisional = value.IsNumber && request.Period.IsQuarter() && (formula.ReadsPreviousYear || request.Accumulation == Accumulation.Growth),
        };
    }

    /// <summary>Missing and not due are the absence of a value; anything else has been entered.</summary>
    private static bool Entered(CalculationRequest request, Period period) =>
        request.Direct.TryGetValue(period, out var value) && value.State is not (ValueState.Missing or ValueState.NotDue);

    private static Realised WithoutFormula(CalculationRequest request, AccumulationResult direct) =>
        request.Direct.Count == 0 && request.Accumulation is Accumulation.Ratio or Accumulation.Growth
            ? new() { Value = TypedValue.NotComputable(ReasonCodes.NoFormula), Direct = direct }
            : FromDirect(request, direct);

    private static Realised FromDirect(CalculationRequest request, AccumulationResult direct) => new()
    {
        Value = direct.Value,
        Running = direct.Running,
        Direct = direct,
        Provisional = direct.Value.IsNumber && request.Period.IsQuarter() && request.Accumulation == Accumulation.Growth,
    };

    /// <summary>The latest quarter of a year that is not complete; a direct value of a quarter goes before its formula.</summary>
    private static RunningFigure? Running(CalculationRequest request)
    {
        var quarters = PeriodExtensions.Quarters.Select(q => Find(request with { Period = q }).Value).ToList();
        var latest = quarters.FindLast(v => v.IsNumber);
        return latest.IsNumber
            ? new(latest, quarters.Count(v => v.IsNumber), quarters.Count(v => v.State != ValueState.NotApplicable))
            : null;
    }
}
