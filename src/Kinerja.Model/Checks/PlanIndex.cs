using Kinerja.Model.Formulas;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Checks;

/// <summary>The plan of a context, arranged for checks: indicators by code, cells by indicator. Of equal codes and equal cells the first
/// counts.</summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<string, PlanIndicator> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlanTarget>> _cells = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Formula> _formulas;
    private readonly ILookup<string, (int Year, Period Period, decimal Amount)> _realised;

    public PlanIndex(PlanCheckContext context)
    {
        _formulas = context.Formulas;
        _realised = context.Realisations.Where(r => r.Value.IsNumber)
            .OrderBy(r => r.Key.Year).ThenBy(r => r.Key.Period)
            .ToLookup(r => r.Key.Indicator, r => (r.Key.Year, r.Key.Period, r.Value.Amount), StringComparer.Ordinal);
        foreach (var indicator in context.Plan.Indicators)
        {
            _indicators.TryAdd(indicator.Code, indicator);
        }

        Indicators = [.. context.Plan.Indicators.DistinctBy(i => i.Code, StringComparer.Ordinal)];
        foreach (var group in context.Plan.Targets.GroupBy(t => t.Indicator, StringComparer.Ordinal))
        {
            // OrderBy is stable: of two cells for the same period the one that stands first comes first.
            _cells[group.Key] = [.. group.OrderBy(t => t.Year).ThenBy(t => t.Period)];
        }
    }

    /// <summary>Indicators in document order, one per code.</summary>
    public IReadOnlyList<PlanIndicator> Indicators { get; }

    /// <summary>The indicators that people are held to: of objectives and goals.</summary>
    public IEnumerable<PlanIndicator> Outcomes => Indicators.Where(IsOutcome);

    /// <summary>True for an indicator of an objective or a goal.</summary>
    public static bool IsOutcome(PlanIndicator indicator) => indicator.Level is Model.Indicators.IndicatorLevel.Key or Model.Indicators.IndicatorLevel.Goal;

    /// <summary>The indicator with a code, or null.</summary>
    public PlanIndicator? Find(string code) => _indicators.GetValueOrDefault(code);

    /// <summary>The formula of an indicator when it has one that could be read.</summary>
    public Formula? FormulaOf(PlanIndicator indicator) => _formulas.GetValueOrDefault(indicator.Code);

    /// <summary>All cells of an indicator by year and period, repeated ones included.</summary>
    public IReadOnlyList<PlanTarget> AllCells(string code) => _cells.TryGetValue(code, out var cells) ? cells : [];

    /// <summary>The cells of an indicator by year and period, one for each.</summary>
    public IReadOnlyList<PlanTarget> Cells(string code) => [.. AllCells(code).DistinctBy(c => (c.Year, c.Period))];

    /// <summary>The year cells of an indicator that hold a number, by year.</summary>
    public IReadOnlyList<PlanTarget> YearNumbers(string code) => [.. Cells(code).Where(c => c.Period == Period.Year && c.Value.IsNumber)];

    /// <summary>The cell of an indicator for a period, or null.</summary>
    public PlanTarget? Cell(string code, int year, Period period) =>
        AllCells(code).FirstOrDefault(c => c.Year == year && c.Period == period);

    /// <summary>The figures of an indicator as somebody gave them: targets (the base year included), then realisations, each by year and
    /// period.</summary>
    public IEnumerable<PrintedFigure> Printed(PlanIndicator indicator) => AllCells(indicator.Code)
        .Where(c => c.Value.IsNumber)
        .Select(c => new PrintedFigure(c.IsBase ? PrintedFigureKind.Base : PrintedFigureKind.Target, c.Year, c.Period, c.Value.Amount, c.Source))
        .Concat(_realised[indicator.Code].Select(r => new PrintedFigure(PrintedFigureKind.Realisation, r.Year, r.Period, r.Amount, null)));

    /// <summary>Where the indicator stands in the table with its targets; where it stands at all when it has none.</summary>
    public IReadOnlyList<SourceLocation> RowOf(PlanIndicator indicator)
    {
        var cells = AllCells(indicator.Code);
        IReadOnlyList<SourceLocation> row =
            [.. indicator.Sources.Where(s => cells.Any(c => c.Source is { } cell && SourceOrder.SameRow(s, cell)))];
        return row.Count > 0 ? row : indicator.Sources;
    }

    /// <summary>The places of cells that have one.</summary>
    public static IReadOnlyList<SourceLocation> Places(IEnumerable<PlanTarget?> cells) => [.. cells.Select(c => c?.Source).OfType<SourceLocation>()];
}
