using Kinerja.Grains.Storage;

namespace Kinerja.Grains.IssuedDocuments.Storage;

/// <summary>The row of the register of an agency.</summary>
internal sealed record IssuedDocumentsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Entries in the order in which they were made.</summary>
    public IReadOnlyList<StoredIssue> Entries { get; init; } = [];

    /// <summary>Operations remembered; the number of each is the place of its entry.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
