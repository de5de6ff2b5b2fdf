using System.Collections.Frozen;
using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Accumulations;

/// <summary>
/// How quarters become a year (domain rules, section 2). A missing quarter is never zero and a percentage is never averaged: a figure of a ratio or of
/// growth entered for a quarter is to date, so those accumulate like <see cref="Accumulation.ToDate"/>.
/// <para>Where several quarters stand in the way the strongest state is the answer: cannot be computed, then missing, then not due.</para>
/// </summary>
public static class Accumulator
{
    private static readonly FrozenSet<Period> AllDue = FrozenSet<Period>.Empty;

    /// <summary>
    /// The figure of a period as it is reported: for a quarter the value at that quarter; for the year by the accumulation, or the value entered for the
    /// year itself.
    /// </summary>
    /// <param name="accumulation">How the quarters become the year.</param>
    /// <param name="values">Values by period; an absent period is missing, or not due when it is in <paramref name="notDue"/>.</param>
    /// <param name="period">A quarter or the year.</param>
    /// <param name="notDue">Periods whose due date has not come; null when all are due.</param>
    /// <returns>
    /// A sum or mean of the year is a number only when every quarter is a number or not applicable. To date and last value take the fourth quarter; where
    /// it is not applicable, the last quarter that is. All quarters not applicable: not applicable. Beyond 28 digits: not computable (overflow).
    /// </returns>
    public static AccumulationResult Figure(
        Accumulation accumulation, IReadOnlyDictionary<Period, TypedValue> values, Period period, IReadOnlySet<Period>? notDue = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        return period.IsQuarter() ? At(values, period, notDue ?? AllDue) : Year(accumulation, values, notDue ?? AllDue);
    }

    /// <summary>
    /// The figure that a formula reads at a period: to date by the component's own accumulation. A flow counts the sum up to the quarter, a mean the mean
    /// up to it; the year is the same as <see cref="Figure"/>.
    /// </summary>
    /// <inheritdoc cref="Figure" path="/param"/>
    /// <inheritdoc cref="Figure" path="/returns"/>
    public static AccumulationResult ToDate(
        Accumulation accumulation, IReadOnlyDictionary<Period, TypedValue> values, Period period, IReadOnlySet<Period>? notDue = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        return (period.IsQuarter(), accumulation) switch
        {
            (false, _) => Year(accumulation, values, notDue ?? AllDue),
            (true, Accumulation.Sum or Accumulation.Average) => Together(accumulation, Parts(values, period, notDue ?? AllDue)),
            _ => At(values, period, notDue ?? AllDue),
        };
    }

    private static AccumulationResult Year(Accumulation accumulation, IReadOnlyDictionary<Period, TypedValue> values, IReadOnlySet<Period> notDue)
    {
        var entered = values.TryGetValue(Period.Year, out var year);
        var quarters = PeriodExtensions.Quarters.Any(values.ContainsKey);
        if (entered && (!quarters || year.State is not (ValueState.Missing or ValueState.NotDue)))
        {
            return At(values, Period.Year, notDue);
        }

        var parts = Parts(values, Period.Tw4, notDue);
        return accumulation is Accumulation.Sum or Accumulation.Average ? Together(accumulation, parts) : Latest(parts);
    }

    private static AccumulationResult At(IReadOnlyDictionary<Period, TypedValue> values, Period period, IReadOnlySet<Period> notDue)
    {
        var value = Read(values, period, notDue);
        return new() { Value = value, Parts = [new(period, value)] };
    }

    private static AccumulationResult Latest(IReadOnlyList<AccumulationPart> parts)
    {
        var last = parts.LastOrDefault(p => p.Value.State != ValueState.NotApplicable) ?? parts[^1];
        var reported = parts.LastOrDefault(p => p.Value.IsNumber);
        return new()
        {
            Value = last.Value,
            Running = last.Value.IsNumber || reported is null ? null : Running(reported.Value, parts),
            Parts = [last],
        };
    }

    private static AccumulationResult Together(Accumulation accumulation, IReadOnlyList<AccumulationPart> parts)
    {
        var numbers = parts.Where(p => p.Value.IsNumber).Select(p => p.Value).ToList();
        var counted = numbers.Count == 0 ? parts[^1].Value
            : accumulation == Accumulation.Average ? TypedMath.Average(numbers)
            : TypedMath.Sum(numbers);
        var blocked = Blocked(parts);
        return new()
        {
            Value = blocked ?? counted,
            Running = blocked is null || numbers.Count == 0 ? null : Running(counted, parts),
            Parts = parts,
            Together = accumulation,
        };
    }

    private static RunningFigure Running(TypedValue value, IReadOnlyList<AccumulationPart> parts) =>
        new(value, parts.Count(p => p.Value.IsNumber), parts.Count(p => p.Value.State != ValueState.NotApplicable));

    private static TypedValue? Blocked(IReadOnlyList<AccumulationPart> parts) =>
        parts.FirstOrDefault(p => p.Value.State == ValueState.NotComputable)?.Value
        ?? parts.FirstOrDefault(p => p.Value.State == ValueState.Missing)?.Value
        // Of several quarters not due the last one decides when the figure can be complete.
        ?? parts.LastOrDefault(p => p.Value.State == ValueState.NotDue)?.Value;

    private static List<AccumulationPart> Parts(IReadOnlyDictionary<Period, TypedValue> values, Period upTo, IReadOnlySet<Period> notDue) =>
        [.. PeriodExtensions.Quarters.Where(q => q <= upTo).Select(q => new AccumulationPart(q, Read(values, q, notDue)))];

    private static TypedValue Read(IReadOnlyDictionary<Period, TypedValue> values, Period period, IReadOnlySet<Period> notDue)
    {
        var value = values.TryGetValue(period, out var found) ? found : TypedValue.Missing;

        // The year falls due with its fourth quarter, so either name in the set means both.
        var open = notDue.Contains(period)
            || (period == Period.Tw4 && notDue.Contains(Period.Year))
            || (period == Period.Year && notDue.Contains(Period.Tw4));
        return value.State == ValueState.Missing && open ? TypedValue.NotDue() : value;
    }
}
