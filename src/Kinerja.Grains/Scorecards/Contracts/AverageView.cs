using Kinerja.Model.Achievements;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>An average of achievements, never without its coverage.</summary>
/// <param name="Value">Mean of the capped achievements, percent; not a number when none could be computed.</param>
/// <param name="Band">Its band; null without a number.</param>
/// <param name="Computable">How many count.</param>
/// <param name="Total">How many could; indicators not due or not applicable are not in it.</param>
[GenerateSerializer, Immutable, Alias("kinerja.average-view")]
public sealed record AverageView(
    [property: Id(0)] TypedValue Value, [property: Id(1)] Band? Band, [property: Id(2)] int Computable, [property: Id(3)] int Total);
