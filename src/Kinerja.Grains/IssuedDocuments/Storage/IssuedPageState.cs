using Kinerja.Grains.Storage;

namespace Kinerja.Grains.IssuedDocuments.Storage;

/// <summary>A row of older entries of a register: exactly one page of them. It is written again only for what was said to its entries later.</summary>
internal sealed record IssuedPageState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The entries, oldest first.</summary>
    public IReadOnlyList<StoredIssue> Entries { get; init; } = [];
}
