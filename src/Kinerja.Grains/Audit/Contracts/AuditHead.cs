namespace Kinerja.Grains.Audit.Contracts;

/// <summary>How far a chain has come.</summary>
/// <param name="Sequence">Of the last entry; 0 for a chain that has none.</param>
/// <param name="Hash">Of the last entry; zeros for a chain that has none.</param>
/// <param name="At">Of the last entry.</param>
[GenerateSerializer, Immutable, Alias("kinerja.audit-head")]
public sealed record AuditHead([property: Id(0)] long Sequence, [property: Id(1)] string Hash, [property: Id(2)] DateTimeOffset At);
