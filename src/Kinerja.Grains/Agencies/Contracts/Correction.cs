using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>One changed place: a target (year given) or a unit.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Year">Year of the target; null for a unit.</param>
/// <param name="Period">Period of the target.</param>
/// <param name="Value">The new target; null for a unit.</param>
/// <param name="Unit">The new unit; null for a target.</param>
[GenerateSerializer, Immutable, Alias("kinerja.correction")]
public sealed record Correction(
    [property: Id(0)] string Indicator,
    [property: Id(1)] int? Year = null,
    [property: Id(2)] Period Period = Period.Year,
    [property: Id(3)] TypedValue? Value = null,
    [property: Id(4)] string? Unit = null);
