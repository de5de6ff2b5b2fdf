using Kinerja.Grains.Storage;

namespace Kinerja.Grains.ApiKeys.Storage;

/// <summary>The row of the keys of an agency.</summary>
internal sealed record ApiKeysState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each command; a use that is noted is none.</summary>
    public long Revision { get; init; }

    /// <summary>Keys in the order in which they were made; those that ended make room for new ones.</summary>
    public IReadOnlyList<StoredKey> Keys { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
