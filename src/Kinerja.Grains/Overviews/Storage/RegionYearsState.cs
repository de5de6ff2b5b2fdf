using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Overviews.Storage;

/// <summary>The row of the years of a region.</summary>
internal sealed record RegionYearsState : IStoredRecord
{
    /// <summary>Version of the shape that is written.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Version of this row.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Years, ascending.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>True when overviews that are older than this row have been asked whether they have children.</summary>
    public bool IsComplete { get; init; }
}
