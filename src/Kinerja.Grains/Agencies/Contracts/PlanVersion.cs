using Kinerja.Model.Plans;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>A signed version with its content.</summary>
/// <param name="Facts">What is known of it.</param>
/// <param name="Plan">The cards and targets of the year as they were signed; other years and personal data are not in it.</param>
/// <param name="IsIntact">True when the content has the hash that was kept beside it.</param>
[GenerateSerializer, Immutable, Alias("kinerja.plan-version")]
public sealed record PlanVersion([property: Id(0)] PlanVersionFacts Facts, [property: Id(1)] Plan Plan, [property: Id(2)] bool IsIntact);
