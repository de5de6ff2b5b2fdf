using Kinerja.Grains.Storage;

namespace Kinerja.Grains.IssuedDocuments.Storage;

/// <summary>The row of the register of an agency.</summary>
internal sealed record IssuedDocumentsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    /// <remarks>2: older entries lie in pages. A row of version 1 has none and means the same; a program that knows no pages would lose them.</remarks>
    public int Schema { get; init => field = Math.Max(value, 2); } = 2;

    /// <summary>Grows by one with each command.</summary>
    public long Revision { get; init; }

    /// <summary>Pages of older entries, each full.</summary>
    public int Pages { get; init; }

    /// <summary>Entries that are in no page, in the order in which they were made.</summary>
    public IReadOnlyList<StoredIssue> Entries { get; init; } = [];

    /// <summary>Entries of pages that were changed since the page was written; they take the place of those.</summary>
    public IReadOnlyList<StoredIssue> Amended { get; init; } = [];

    /// <summary>Operations remembered; the number of each is the place of its entry, pages included.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
