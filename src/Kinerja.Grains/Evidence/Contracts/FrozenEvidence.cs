namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>A piece of evidence as it belonged to a submission.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Code of the indicator or component.</param>
/// <param name="Kind">File, link or text.</param>
/// <param name="Name">Name or title.</param>
/// <param name="Size">Bytes of a file.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
[GenerateSerializer, Immutable, Alias("kinerja.frozen-evidence")]
public sealed record FrozenEvidence(
    [property: Id(0)] string Id,
    [property: Id(1)] string Code,
    [property: Id(2)] EvidenceKind Kind,
    [property: Id(3)] string Name,
    [property: Id(4)] long Size,
    [property: Id(5)] string Sha256);
