using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Audit.Storage;

/// <summary>The newest row of a chain.</summary>
internal sealed record AuditState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The newest entries, oldest first; the first of them follows the last full row.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; init; } = [];
}
