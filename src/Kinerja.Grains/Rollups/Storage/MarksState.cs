using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Rollups.Storage;

/// <summary>The row of stale marks.</summary>
internal sealed record MarksState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Number of the latest announced change, by child.</summary>
    public IReadOnlyDictionary<string, long> Marks { get; init; } = new Dictionary<string, long>();
}
