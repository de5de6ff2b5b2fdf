using System.Text.Json.Serialization;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Scorecards.Storage;

/// <summary>The row of snapshots. It only saves pulls: without it, or with one of another shape, everything is pulled again.</summary>
internal sealed record SnapshotState : IDerivedRecord
{
    /// <summary>Version of the shape that is written, and of what it holds. Raise it when either changes its meaning.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Version of this row.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The largest number given when the row was written, so that the counter never goes back even when the children are not read.</summary>
    public long Sequence { get; init; }

    /// <summary>Snapshot by child.</summary>
    [JsonConverter(typeof(PackedJsonConverter<IReadOnlyDictionary<string, RollupSnapshot<ScorecardChild>>>))]
    public IReadOnlyDictionary<string, RollupSnapshot<ScorecardChild>> Children { get; init; } = new Dictionary<string, RollupSnapshot<ScorecardChild>>();

    /// <summary>The row of these snapshots; without any where they do not fit a row, because then they are pulled again and nothing is lost.</summary>
    public static SnapshotState Of(IReadOnlyDictionary<string, RollupSnapshot<ScorecardChild>> children, long sequence)
    {
        var full = new SnapshotState { Sequence = sequence, Children = children };
        return StorageJson.Bytes(full).Length <= RowLimits.MaxBytes ? full : full with { Children = new Dictionary<string, RollupSnapshot<ScorecardChild>>() };
    }
}
