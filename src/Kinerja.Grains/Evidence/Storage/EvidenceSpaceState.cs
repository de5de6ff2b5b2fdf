using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Evidence.Storage;

/// <summary>The row of the room of an agency.</summary>
internal sealed record EvidenceSpaceState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Bytes by year and period, e.g. <c>2019|tw4</c>.</summary>
    public IReadOnlyDictionary<string, long> Periods { get; init; } = new Dictionary<string, long>();
}
