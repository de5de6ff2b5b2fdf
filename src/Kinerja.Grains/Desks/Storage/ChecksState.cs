using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Desks.Storage;

/// <summary>The row of what was looked at of one submission.</summary>
internal sealed record ChecksState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Grows by one with each change.</summary>
    public long Revision { get; init; }

    /// <summary>By code of the indicator.</summary>
    public IReadOnlyDictionary<string, SampleCheck> Checks { get; init; } = new Dictionary<string, SampleCheck>();

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
