namespace Kinerja.Grains.Evidence.Contracts;

/// <summary>The room of an agency for files.</summary>
/// <param name="Used">Bytes in use.</param>
/// <param name="Quota">Bytes that there are.</param>
[GenerateSerializer, Immutable, Alias("kinerja.evidence-space")]
public sealed record EvidenceSpace([property: Id(0)] long Used, [property: Id(1)] long Quota)
{
    /// <summary>Bytes left.</summary>
    public long Left => Math.Max(0, Quota - Used);
}
