using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Scorecards.Storage;

/// <summary>The row of the evidence that belongs to a submission, named by its hash: written again it is the same.</summary>
internal sealed record EvidenceListState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The pieces, by id.</summary>
    public IReadOnlyList<FrozenEvidence> Items { get; init; } = [];
}
