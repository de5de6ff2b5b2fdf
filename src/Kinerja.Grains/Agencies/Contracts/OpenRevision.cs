using Kinerja.Model.Plans.Versions;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>A revision of a signed plan that is being prepared: while it is, what indicators of its year mean may be changed.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Note">In words; null when not said.</param>
/// <param name="By">Who began it.</param>
/// <param name="At">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("kinerja.open-revision")]
public sealed record OpenRevision(
    [property: Id(0)] RevisionReason Reason, [property: Id(1)] string? Note, [property: Id(2)] string By, [property: Id(3)] DateTimeOffset At);
