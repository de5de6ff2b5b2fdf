using System.Text.Json.Serialization;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Overviews.Storage;

/// <summary>
/// The row of what an overview has pulled. It only saves pulls: without it, or with one of another shape, everything is pulled again. A small overview has all in it. Of
/// a large one it holds the heads of the children; what each child says, and what it adds up to, stands in rows of <see cref="OverviewPartsState"/>, and counts where its hash is the one
/// named here.
/// </summary>
internal sealed record OverviewSnapshotState : IDerivedRecord
{
    /// <summary>Version of the shape that is written, and of what it holds. Raise it when either changes its meaning.</summary>
    /// <remarks>2: what children say may stand in other rows. A row of version 1 has all of it and means the same.</remarks>
    public const int CurrentSchema = 2;

    /// <summary>Version of this row.</summary>
    public int Schema { get; init => field = value == 1 ? CurrentSchema : value; } = CurrentSchema;

    /// <summary>The largest number given when the row was written, so that the counter never goes back even when the children are not read.</summary>
    public long Sequence { get; init; }

    /// <summary>Snapshot by child.</summary>
    [JsonConverter(typeof(PackedJsonConverter<IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>>>))]
    public IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>> Children { get; init; } = new Dictionary<string, RollupSnapshot<OverviewChild>>();

    /// <summary>Ids of shared indicators by the number of the row that has what children say of them; empty when all stands here.</summary>
    [JsonConverter(typeof(PackedJsonConverter<IReadOnlyDictionary<int, IReadOnlyList<string>>>))]
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Places { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>
    /// The sums over the children as they are here, as if they were what a region says; they, too, may stand elsewhere. An indicator that is not among them is summed from the parts.
    /// Null when all stands here.
    /// </summary>
    [JsonConverter(typeof(PackedJsonConverter<OverviewChild>))]
    public OverviewChild? Totals { get; init; }

    /// <summary>Ids of shared indicators by the number of the row that has their sums; empty when those stand here.</summary>
    [JsonConverter(typeof(PackedJsonConverter<IReadOnlyDictionary<int, IReadOnlyList<string>>>))]
    public IReadOnlyDictionary<int, IReadOnlyList<string>> TotalPlaces { get; init; } = new Dictionary<int, IReadOnlyList<string>>();

    /// <summary>Makes ready what is written, see <see cref="PackedJsonConverter{T}.Prepare"/>.</summary>
    /// <returns>About how many bytes the row takes, never less than it does.</returns>
    public int Prepare() => 200
        + PackedJsonConverter<IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>>>.Prepare(Children)
        + PackedJsonConverter<IReadOnlyDictionary<int, IReadOnlyList<string>>>.Prepare(Places)
        + PackedJsonConverter<IReadOnlyDictionary<int, IReadOnlyList<string>>>.Prepare(TotalPlaces)
        + (Totals is null ? 0 : PackedJsonConverter<OverviewChild>.Prepare(Totals));
}
