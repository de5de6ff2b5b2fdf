using Kinerja.Model.Achievements;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Documents.Outputs.Building;

/// <summary>Figures of an indicator in a period.</summary>
public sealed record OutputRowFigures
{
    /// <summary>The card as the year has it.</summary>
    public required PlanIndicator Card { get; init; }

    /// <summary>Target of the period; the year's where it has none of its own.</summary>
    public TypedValue Target { get; init; }

    /// <summary>Realisation, unrounded.</summary>
    public TypedValue Realisation { get; init; }

    /// <summary>Achievement in percent, raw.</summary>
    public TypedValue Achievement { get; init; }

    /// <summary>Its band; null without a number.</summary>
    public Band? Band { get; init; }

    /// <summary>Targets by period, where given.</summary>
    public IReadOnlyDictionary<Period, TypedValue> Targets { get; init; } = new Dictionary<Period, TypedValue>();

    /// <summary>Realisations by period.</summary>
    public IReadOnlyDictionary<Period, TypedValue> Realisations { get; init; } = new Dictionary<Period, TypedValue>();

    /// <summary>True when the figure rests on sample data.</summary>
    public bool IsSample { get; init; }

    /// <summary>True when an achievement above 120 % asks for a look at the target.</summary>
    public bool CheckTarget { get; init; }
}
