using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Visits.Storage;

/// <summary>The row of visits to an agency.</summary>
internal sealed record VisitsState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>One for each person.</summary>
    public IReadOnlyList<StoredVisit> Visits { get; init; } = [];
}
