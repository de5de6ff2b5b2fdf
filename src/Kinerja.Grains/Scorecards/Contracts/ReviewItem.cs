using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>A finding on a period before it is submitted.</summary>
/// <param name="Kind">How grave it is.</param>
/// <param name="Code">Stable code: <c>missing</c>, <c>notComputable</c>, <c>notDue</c>, <c>shareOutOfBounds</c>, <c>farAboveTarget</c>, <c>directValue</c>, <c>sampleData</c>, <c>earlierNotSubmitted</c>.</param>
/// <param name="Indicator">Code of the indicator; null when it concerns the whole.</param>
/// <param name="Message">What and why.</param>
[GenerateSerializer, Immutable, Alias("kinerja.review-item")]
public sealed record ReviewItem(
    [property: Id(0)] ReviewKind Kind, [property: Id(1)] string Code, [property: Id(2)] string? Indicator, [property: Id(3)] Text Message);
