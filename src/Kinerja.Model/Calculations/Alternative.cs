using Kinerja.Model.Achievements;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>What another accepted rule would give for the same inputs.</summary>
/// <param name="Rule">Stable: <c>rOverT</c>, <c>twoTMinusR</c>, <c>tOverR</c>, <c>baseline</c>, <c>cap100</c>, <c>cap110</c>, <c>cap120</c>, <c>range</c>,
/// <c>difference</c>, <c>onePlusDifference</c>.</param>
/// <param name="Label">The rule as a formula.</param>
/// <param name="Expression">With the numbers put in; null when it cannot be computed.</param>
/// <param name="Achievement">In percent.</param>
/// <param name="Band">The band it would fall in; null without a number.</param>
/// <param name="IsUsed">True for the rule of the policy in force.</param>
/// <param name="When">When the rule applies, and that it does not here where that is so; null when the label says it all.</param>
[GenerateSerializer, Immutable, Alias("kinerja.alternative")]
public sealed record Alternative(
    [property: Id(0)] string Rule,
    [property: Id(1)] Text Label,
    [property: Id(2)] Text? Expression,
    [property: Id(3)] TypedValue Achievement,
    [property: Id(4)] Band? Band,
    [property: Id(5)] bool IsUsed,
    [property: Id(6)] Text? When = null);
