using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Evidence.Storage;

/// <summary>The row of the evidence of a period.</summary>
internal sealed record EvidenceState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Number of the last event.</summary>
    public long Sequence { get; init; }

    /// <summary>The evidence in the order in which it was added, withdrawn pieces included.</summary>
    public IReadOnlyList<StoredEvidence> Items { get; init; } = [];

    /// <summary>Places that are given out.</summary>
    public IReadOnlyList<StoredUpload> Uploads { get; init; } = [];

    /// <summary>Names of files that are to be removed.</summary>
    public IReadOnlyList<string> Removals { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
