using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Plans;

/// <summary>One changed cell of the targets of a year.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Period">A quarter or the year.</param>
/// <param name="Value">What is promised; null takes the cell out of the plan.</param>
/// <param name="Text">As a person wrote it, so that trailing zeros stay; null writes the value plainly.</param>
[GenerateSerializer, Immutable, Alias("kinerja.target-edit")]
public sealed record TargetEdit(
    [property: Id(0)] string Indicator,
    [property: Id(1)] Period Period,
    [property: Id(2)] TypedValue? Value,
    [property: Id(3)] string? Text = null);
