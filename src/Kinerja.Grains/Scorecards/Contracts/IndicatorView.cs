using Kinerja.Model.Achievements;
using Kinerja.Model.Calculations;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>A row of the scorecard.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.indicator-view")]
public sealed record IndicatorView
{
    /// <summary>The card.</summary>
    [Id(0)] public required PlanIndicator Card { get; init; }

    /// <summary>Target of the period; the year's target where the period has none of its own.</summary>
    [Id(1)] public required TypedValue Target { get; init; }

    /// <summary>Realisation of the period.</summary>
    [Id(2)] public required TypedValue Realisation { get; init; }

    /// <summary>Raw achievement, percent.</summary>
    [Id(3)] public required TypedValue Achievement { get; init; }

    /// <summary>Achievement as it counts in averages.</summary>
    [Id(4)] public required TypedValue Capped { get; init; }

    /// <summary>Band; null without a number.</summary>
    [Id(5)] public Band? Band { get; init; }

    /// <summary>Above 120 %.</summary>
    [Id(6)] public bool CheckTarget { get; init; }

    /// <summary>Not final.</summary>
    [Id(7)] public bool Provisional { get; init; }

    /// <summary>Realisations by period, quarters and year.</summary>
    [Id(8)] public required IReadOnlyDictionary<Period, TypedValue> Realisations { get; init; }

    /// <summary>Targets by period, where given.</summary>
    [Id(9)] public required IReadOnlyDictionary<Period, TypedValue> Targets { get; init; }

    /// <summary>Running figure to date; null when it says nothing more.</summary>
    [Id(10)] public RunningFigure? Running { get; init; }

    /// <summary>True when the figure is a direct value although there is a formula.</summary>
    [Id(11)] public bool IsDirect { get; init; }

    /// <summary>True when the figure rests on sample data.</summary>
    [Id(12)] public bool IsSample { get; init; }

    /// <summary>Revision of the indicator-year.</summary>
    [Id(13)] public long Revision { get; init; }
}
