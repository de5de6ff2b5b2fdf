using Kinerja.Model.Indicators;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Models;

/// <summary>An indicator that many agencies measure, so that their figures may be added up.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.shared-indicator")]
public sealed record SharedIndicator
{
    /// <summary>Stable code within the model, without dots.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>Name.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>The formula over components of the model. A plain count is the name of its one component.</summary>
    [Id(2)] public required string FormulaText { get; init; }

    /// <summary>Unit, e.g. <c>%</c>.</summary>
    [Id(3)] public string? Unit { get; init; }

    /// <summary>Decimals to show, 0–6.</summary>
    [Id(4)] public int Decimals { get; init; } = 2;

    /// <summary>Which direction is good.</summary>
    [Id(5)] public required Polarity Polarity { get; init; }

    /// <summary>Bounds when the direction is a range.</summary>
    [Id(6)] public TargetRange? Range { get; init; }

    /// <summary>Population of the denominator, in words; null when the component's name says it.</summary>
    [Id(7)] public string? Population { get; init; }

    /// <summary>
    /// The version since which the definition is what it is (formula, unit, direction, population, components); given at publication, 1 upwards. Versions that
    /// change only words keep it, and figures of both are one series.
    /// </summary>
    [Id(8)] public int Since { get; init; }
}
