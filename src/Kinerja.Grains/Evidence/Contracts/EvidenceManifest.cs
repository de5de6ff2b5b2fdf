namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>What evidence belongs to a submission.</summary>
/// <param name="Hash">SHA-256 over the list, 64 hexadecimal digits: the same evidence has the same hash.</param>
/// <param name="Items">The pieces, by id.</param>
[GenerateSerializer, Immutable, Alias("kinerja.evidence-manifest")]
public sealed record EvidenceManifest([property: Id(0)] string Hash, [property: Id(1)] IReadOnlyList<FrozenEvidence> Items);
