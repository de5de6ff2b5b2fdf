namespace Kinerja.Model.Plans;

/// <summary>A range target a–b; exact when both are equal.</summary>
/// <param name="From">Lower bound, in the indicator's unit.</param>
/// <param name="To">Upper bound, not below <paramref name="From"/>.</param>
[GenerateSerializer, Immutable, Alias("kinerja.target-range")]
public sealed record TargetRange([property: Id(0)] decimal From, [property: Id(1)] decimal To);
