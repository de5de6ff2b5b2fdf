using Kinerja.Model.Values;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>A realisation as stored for a period.</summary>
/// <param name="Value">The value.</param>
/// <param name="Text">As typed.</param>
/// <param name="Reason">Why, when said.</param>
/// <param name="By">Who entered it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsSample">True for sample data.</param>
/// <param name="ByIds">Ids of who entered it, several where it is computed from values of several; null in rows that were written before ids were kept.</param>
[GenerateSerializer, Immutable, Alias("kinerja.entered-value")]
public sealed record EnteredValue(
    [property: Id(0)] TypedValue Value,
    [property: Id(1)] string? Text,
    [property: Id(2)] string? Reason,
    [property: Id(3)] string By,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] bool IsSample,
    [property: Id(6)] IReadOnlyList<string>? ByIds = null);
