using Kinerja.Model.Periods;

namespace Kinerja.Model.Overviews;

/// <summary>What an agency says about one shared indicator.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.indicator-contribution")]
public sealed record IndicatorContribution
{
    /// <summary>Code of the own indicator; null when nothing is tied to the shared one.</summary>
    [Id(0)] public string? Own { get; init; }

    /// <summary>Own name; null without an own indicator.</summary>
    [Id(1)] public string? OwnName { get; init; }

    /// <summary>Decimals to show of the own figure.</summary>
    [Id(2)] public int Decimals { get; init; } = 2;

    /// <summary>Why the grade, in the words of whoever confirmed it.</summary>
    [Id(3)] public string? Reason { get; init; }

    /// <summary>True when the figures rest on sample data.</summary>
    [Id(4)] public bool IsSample { get; init; }

    /// <summary>From when on what is absent is late, UTC, by period.</summary>
    [Id(5)] public IReadOnlyDictionary<Period, DateTimeOffset> LateFrom { get; init; } = new Dictionary<Period, DateTimeOffset>();

    /// <summary>
    /// Figures by period: of a period that was submitted those that were frozen, of an open one as they stand. A period without one is of another meaning of
    /// the indicator: the model has changed since it was frozen, or before.
    /// </summary>
    [Id(6)] public IReadOnlyDictionary<Period, AgencyFigure> Figures { get; init; } = new Dictionary<Period, AgencyFigure>();
}
