namespace Kinerja.Grains.Audit.Contracts;

/// <summary>Entries that were looked for.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Before">Where an older page begins; null when all were looked at. A page may have fewer entries than fit and still have an older one.</param>
/// <param name="Total">Entries of the whole chain.</param>
[GenerateSerializer, Immutable, Alias("kinerja.audit-page")]
public sealed record AuditPage(
    [property: Id(0)] IReadOnlyList<AuditEntry> Entries, [property: Id(1)] long? Before, [property: Id(2)] long Total);
