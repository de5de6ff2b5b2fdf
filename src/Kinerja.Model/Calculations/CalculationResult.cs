using Kinerja.Model.Achievements;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>A figure with everything that explains it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.calculation-result")]
public sealed record CalculationResult
{
    /// <summary>The realisation for the period, unrounded.</summary>
    [Id(0)] public required TypedValue Realisation { get; init; }

    /// <summary>Running figure to date when the year is not complete (sum, average): shown beside, as such; null when it says nothing more.</summary>
    [Id(1)] public RunningFigure? Running { get; init; }

    /// <summary>Achievement in percent, floor applied, never capped: the raw value.</summary>
    [Id(2)] public required TypedValue Achievement { get; init; }

    /// <summary>Achievement after the cap, for averages.</summary>
    [Id(3)] public required TypedValue Capped { get; init; }

    /// <summary>The band of the raw achievement; null without a number.</summary>
    [Id(4)] public Band? Band { get; init; }

    /// <summary>True above 120 %: shown with <i>periksa target</i>.</summary>
    [Id(5)] public bool CheckTarget { get; init; }

    /// <summary>True for a quarter of a growth indicator, or a figure with a part that is not final.</summary>
    [Id(6)] public bool Provisional { get; init; }

    /// <summary>The way the figure came about.</summary>
    [Id(7)] public required Explanation Explanation { get; init; }

    /// <summary>What other accepted rules would give; the one used comes first.</summary>
    [Id(8)] public IReadOnlyList<Alternative> Alternatives { get; init; } = [];

    /// <summary>Remarks for the reader (component above the whole, achievement above 120 …).</summary>
    [Id(9)] public IReadOnlyList<Text> Notes { get; init; } = [];

    /// <summary>True when the figure was entered itself although there is a formula.</summary>
    [Id(10)] public bool IsDirect { get; init; }
}
