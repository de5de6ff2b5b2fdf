using Kinerja.Model.Calculations;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>A figure with its facts and its explanation at a moment.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.indicator-figure")]
public sealed record IndicatorFigure
{
    /// <summary>The facts.</summary>
    [Id(0)] public required CellSnapshot Cell { get; init; }

    /// <summary>The period asked for.</summary>
    [Id(1)] public required Period Period { get; init; }

    /// <summary>Target of the period.</summary>
    [Id(2)] public required TypedValue Target { get; init; }

    /// <summary>Realisation, achievement, band, explanation, alternatives.</summary>
    [Id(3)] public required CalculationResult Result { get; init; }

    /// <summary>Realisations of all periods, for the table beside.</summary>
    [Id(4)] public required IReadOnlyDictionary<Period, TypedValue> Realisations { get; init; }

    /// <summary>When it was computed, UTC.</summary>
    [Id(5)] public DateTimeOffset At { get; init; }
}
