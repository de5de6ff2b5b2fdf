using Kinerja.Model.Achievements;
using Kinerja.Model.Formulas;
using Kinerja.Model.Indicators;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>Everything that a figure of one indicator, year and period depends on. The calculation is a pure function of it.</summary>
public sealed record CalculationRequest
{
    /// <summary>The formula; null when direct values are given.</summary>
    public Formula? Formula { get; init; }

    /// <summary>Direct values by period (no formula, or a person entered the figure itself); a direct value takes precedence over the formula for
    /// its period. Accumulated by <see cref="Accumulation"/> like a component.</summary>
    public IReadOnlyDictionary<Period, TypedValue> Direct { get; init; } = new Dictionary<Period, TypedValue>();

    /// <summary>How the indicator accumulates; ratio or growth for a formula.</summary>
    public Accumulation Accumulation { get; init; } = Accumulation.Last;

    /// <summary>The period asked for.</summary>
    public Period Period { get; init; } = Period.Year;

    /// <summary>Components of this year by folded name.</summary>
    public IReadOnlyDictionary<string, ComponentSeries> Components { get; init; } = new Dictionary<string, ComponentSeries>();

    /// <summary>Year figures of last year's components by folded name; absent means there is no previous year.</summary>
    public IReadOnlyDictionary<string, TypedValue> PreviousYear { get; init; } = new Dictionary<string, TypedValue>();

    /// <summary>Unit, for words in the explanation; null when unknown.</summary>
    public string? Unit { get; init; }

    /// <summary>Decimals to show, 0–6.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Confirmed direction; null gives no achievement (polarityUnconfirmed).</summary>
    public Polarity? Polarity { get; init; }

    /// <summary>Target of the period.</summary>
    public TypedValue Target { get; init; }

    /// <summary>Bounds when <see cref="Polarity"/> is a range.</summary>
    public TargetRange? Range { get; init; }

    /// <summary>Baseline B for the baseline forms.</summary>
    public TypedValue Baseline { get; init; }

    /// <summary>The policy in force.</summary>
    public AchievementPolicy Policy { get; init; } = AchievementPolicy.Default;

    /// <summary>True for a quarter whose due date has not come; used to tell not due from missing. Periods absent from the set are due.</summary>
    public IReadOnlySet<Period> NotDue { get; init; } = new HashSet<Period>();
}
