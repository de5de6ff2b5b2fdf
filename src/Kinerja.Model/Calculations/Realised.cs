using Kinerja.Model.Accumulations;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>The realisation of a period and where it came from.</summary>
internal sealed record Realised
{
    public required TypedValue Value { get; init; }

    public RunningFigure? Running { get; init; }

    /// <summary>The formula that gave it; null for a direct value.</summary>
    public FormulaFigure? Formula { get; init; }

    /// <summary>The accumulation of direct values that gave it; null for a formula.</summary>
    public AccumulationResult? Direct { get; init; }

    /// <summary>A quarter of a growth against a full year.</summary>
    public bool Provisional { get; init; }
}
