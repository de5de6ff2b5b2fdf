using Kinerja.Model.Formulas;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Checks;

/// <summary>What checks run over: the plan, its formulas read once, and realisations where there are some.</summary>
public sealed record PlanCheckContext
{
    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Formulas by indicator code, for those that could be read.</summary>
    public required IReadOnlyDictionary<string, Formula> Formulas { get; init; }

    /// <summary>Realisations by indicator, year and period; empty at import.</summary>
    public IReadOnlyDictionary<(string Indicator, int Year, Period Period), TypedValue> Realisations { get; init; } =
        new Dictionary<(string, int, Period), TypedValue>();

    /// <summary>Achievements by indicator and year, raw; empty at import.</summary>
    public IReadOnlyDictionary<(string Indicator, int Year), TypedValue> Achievements { get; init; } =
        new Dictionary<(string, int), TypedValue>();

    /// <summary>The periods whose reporting date has passed, by indicator: the caller knows the calendar, the lag of the figure and the time zone.
    /// Empty at import.</summary>
    public IReadOnlySet<(string Indicator, int Year, Period Period)> DuePeriods { get; init; } =
        new HashSet<(string, int, Period)>();

    /// <summary>Year figures of components that a person or the document states outside the plan's own cells, by folded component name
    /// (<c>ComponentRef.Name</c>) and year, e.g. the number of cooperatives assessed. Empty when none is stated.</summary>
    public IReadOnlyDictionary<(string Component, int Year), decimal> StatedComponents { get; init; } =
        new Dictionary<(string, int), decimal>();
}
