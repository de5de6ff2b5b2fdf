using System.Text.Json.Serialization;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Overviews.Storage;

/// <summary>The row of what an overview has pulled. It only saves pulls: without it, or with one of another shape, everything is pulled again.</summary>
internal sealed record OverviewSnapshotState : IDerivedRecord
{
    /// <summary>Version of the shape that is written, and of what it holds. Raise it when either changes its meaning.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Version of this row.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The largest number given when the row was written, so that the counter never goes back even when the children are not read.</summary>
    public long Sequence { get; init; }

    /// <summary>Snapshot by child.</summary>
    [JsonConverter(typeof(PackedJsonConverter<IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>>>))]
    public IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>> Children { get; init; } = new Dictionary<string, RollupSnapshot<OverviewChild>>();

    /// <summary>The row of these snapshots; those that do not fit are left out, because then they are pulled again and nothing is lost.</summary>
    public static OverviewSnapshotState Of(IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>> children, long sequence)
    {
        var row = new OverviewSnapshotState { Sequence = sequence, Children = children };
        while (row.Children.Count > 0 && StorageJson.Bytes(row).Length > RowLimits.MaxBytes)
            row = row with { Children = row.Children.Take(row.Children.Count * 3 / 4).ToDictionary() };
        return row;
    }
}
