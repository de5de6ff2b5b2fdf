using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Model.Accumulations;
using Kinerja.Model.Calculations;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Indicators;

/// <summary>Figures of an indicator-year from its facts and a moment. Pure: the indicator's page and the scorecard get the same figure from the same facts.</summary>
internal static class CellCalculator
{
    private static readonly HashSet<Period> AllDue = [];

    /// <summary>The figure of a period with everything that explains it.</summary>
    public static CalculationResult Figure(CellSnapshot cell, Period period, DateTimeOffset now) => Figure(cell, period, NotDue(cell, now));

    /// <summary>Realisations of all periods.</summary>
    public static IReadOnlyDictionary<Period, TypedValue> Realisations(CellSnapshot cell, DateTimeOffset now) => Realisations(cell, NotDue(cell, now));

    /// <summary>The target that a period is held against: its own, or the year's where it has none.</summary>
    public static TypedValue Target(CellSnapshot cell, Period period) =>
        cell.Targets.TryGetValue(period, out var own) ? own : cell.Targets.GetValueOrDefault(Period.Year);

    /// <summary>The periods whose reporting date has not passed.</summary>
    public static IReadOnlySet<Period> NotDue(CellSnapshot cell, DateTimeOffset now) =>
        Calendar(cell).NotDue(cell.Year, now, cell.Card?.LagMonths ?? 0);

    /// <summary>The next moment at which a period falls due and figures may change by themselves; null when all are due.</summary>
    public static DateTimeOffset? NextDue(CellSnapshot cell, DateTimeOffset now)
    {
        var calendar = Calendar(cell);
        var lag = cell.Card?.LagMonths ?? 0;
        return calendar.NotDue(cell.Year, now, lag)
            .Select(p => calendar.DueDate(cell.Year, p, lag))
            .Select(date => (DateTimeOffset?)Midnight(calendar, date))
            .Min();
    }

    /// <summary>From when on each period is late when it has not been reported, UTC.</summary>
    public static IReadOnlyDictionary<Period, DateTimeOffset> LateFrom(CellSnapshot cell)
    {
        var calendar = Calendar(cell);
        return Enum.GetValues<Period>().ToDictionary(p => p, p => Midnight(calendar, calendar.DueDate(cell.Year, p, cell.Card?.LagMonths ?? 0)).ToUniversalTime());
    }

    /// <summary>True when the figure is computed: a derived cell has at least one input, and a measured one none, whatever its formula says.</summary>
    public static bool IsDerived(CellSnapshot cell) => cell.Inputs.Count > 0;

    /// <summary>How the values of a cell accumulate where a formula reads it. The figures of a derived one are given for each period.</summary>
    public static Accumulation AccumulationAsInput(CellSnapshot cell) =>
        cell.Card is { } card && !IsDerived(cell) ? Plain(card.Accumulation) : Accumulation.Last;

    /// <summary>
    /// The values of a cell as a formula reads them. Those of a derived one are computed as if every period were due, because facts do not depend on the
    /// moment: what was not reported is missing, and whether that means <i>not due</i> is for the reader to say.
    /// </summary>
    public static IReadOnlyDictionary<Period, EnteredValue> ValuesAsInput(CellSnapshot cell)
    {
        if (cell.Card is null)
            return new Dictionary<Period, EnteredValue>();
        if (!IsDerived(cell))
            return cell.Values;

        var sources = cell.Values.Values.Concat(cell.Inputs.SelectMany(i => i.Values.Values)).ToList();
        var by = string.Join(", ", sources.Select(v => v.By).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        // Of a value without an id nobody can say whose it is, so its reader is told none at all and goes by the names.
        IReadOnlyList<string>? ids = sources.TrueForAll(v => v.ByIds is not null) ? [.. sources.SelectMany(v => v.ByIds!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : null;
        var at = sources.Select(v => v.At).DefaultIfEmpty().Max();
        return Realisations(cell, AllDue).Where(r => r.Value.State != ValueState.Missing)
            .ToDictionary(r => r.Key, r => new EnteredValue(r.Value, null, null, by, at, cell.HasSampleData, ids));
    }

    private static Dictionary<Period, TypedValue> Realisations(CellSnapshot cell, IReadOnlySet<Period> notDue) =>
        Enum.GetValues<Period>().ToDictionary(p => p, p => Figure(cell, p, notDue).Realisation);

    /// <summary>The figure of a period while some periods are not due.</summary>
    internal static CalculationResult Figure(CellSnapshot cell, Period period, IReadOnlySet<Period> notDue)
    {
        var card = cell.Card;
        var formula = IsDerived(cell) && card?.FormulaText is { } text ? FormulaMemory.Read(text) : null;
        return Calculator.Calculate(new()
        {
            Formula = formula,
            Direct = Plain(cell.Values),
            Accumulation = formula is null ? Plain(card?.Accumulation ?? default) : card!.Accumulation,
            Period = period,
            Components = cell.Inputs.Where(i => i.Year == cell.Year).DistinctBy(i => i.Name).ToDictionary(
                i => i.Name, i => new ComponentSeries { Name = i.Name, Accumulation = i.Accumulation, Values = Plain(i.Values) }),
            PreviousYear = cell.Inputs.Where(i => i.Year < cell.Year).DistinctBy(i => i.Name)
                .Select(i => (i.Name, Accumulator.Figure(i.Accumulation, Plain(i.Values), Period.Year).Value))
                .Where(i => i.Value.State != ValueState.Missing)
                .ToDictionary(i => i.Name, i => i.Value),
            Unit = card?.Unit,
            Decimals = card?.Decimals ?? 2,
            Polarity = card?.Polarity,
            Target = Target(cell, period),
            Range = card?.Range,
            Baseline = cell.Baseline,
            Policy = cell.Policy,
            NotDue = notDue,
        });
    }

    /// <summary>Ratio and growth say how a formula accumulates; a measured figure under such a card is entered to date.</summary>
    private static Accumulation Plain(Accumulation accumulation) =>
        accumulation is Accumulation.Ratio or Accumulation.Growth ? Accumulation.ToDate : accumulation;

    /// <summary>Values without who entered them; what is missing is left out.</summary>
    internal static Dictionary<Period, TypedValue> Plain(IReadOnlyDictionary<Period, EnteredValue> values) =>
        values.Where(v => v.Value.Value.State != ValueState.Missing).ToDictionary(v => v.Key, v => v.Value.Value);

    /// <summary>The midnight after a date, in the zone of the calendar.</summary>
    private static DateTimeOffset Midnight(ReportingCalendar calendar, DateOnly date) =>
        new(date.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(calendar.Zone.Hours));

    private static ReportingCalendar Calendar(CellSnapshot cell) => new()
    {
        Zone = ReportingZone.TryFind(cell.TimeZone, out var zone) ? zone : ReportingZone.Wib,
        DueDays = cell.DueDays,
    };
}
