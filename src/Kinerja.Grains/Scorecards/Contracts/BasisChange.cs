using Kinerja.Model.Values;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>A frozen figure that would be another one today.</summary>
/// <param name="Indicator">Code.</param>
/// <param name="Name">Name as frozen.</param>
/// <param name="Kind">Why.</param>
/// <param name="Frozen">The realisation as frozen.</param>
/// <param name="Now">The realisation as it would be today.</param>
[GenerateSerializer, Immutable, Alias("kinerja.basis-change")]
public sealed record BasisChange(
    [property: Id(0)] string Indicator,
    [property: Id(1)] string Name,
    [property: Id(2)] BasisChangeKind Kind,
    [property: Id(3)] TypedValue Frozen,
    [property: Id(4)] TypedValue Now);
