using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Scorecards.Storage;

/// <summary>The row of the comments with which one submission was returned.</summary>
internal sealed record CommentsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The comments.</summary>
    public IReadOnlyList<CellComment> Comments { get; init; } = [];
}
