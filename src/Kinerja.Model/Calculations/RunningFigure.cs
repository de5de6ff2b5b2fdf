using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>A figure to date with its coverage.</summary>
/// <param name="Value">Sum or mean of the quarters reported; for a last value, a figure to date or a formula the latest one that is a number.</param>
/// <param name="Reported">Quarters that count, 0–4.</param>
/// <param name="Expected">Quarters that apply, 0–4.</param>
[GenerateSerializer, Immutable, Alias("kinerja.running-figure")]
public sealed record RunningFigure([property: Id(0)] TypedValue Value, [property: Id(1)] int Reported, [property: Id(2)] int Expected);
