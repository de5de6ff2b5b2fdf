using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Audit.Storage;

/// <summary>A full row of a chain; written once.</summary>
internal sealed record AuditPageState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Entries, oldest first.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; init; } = [];
}
