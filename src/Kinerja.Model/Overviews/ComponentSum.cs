using Kinerja.Model.Values;

namespace Kinerja.Model.Overviews;

/// <summary>The sum of one component over the agencies counted.</summary>
/// <param name="Part">The component.</param>
/// <param name="Value">The sum; not a number when nobody is counted.</param>
[GenerateSerializer, Immutable, Alias("kinerja.component-sum")]
public sealed record ComponentSum([property: Id(0)] SharedPart Part, [property: Id(1)] TypedValue Value);
