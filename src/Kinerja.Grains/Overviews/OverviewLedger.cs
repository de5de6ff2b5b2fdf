using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// The ledger of an overview; children are compared by their content, and what has changed since the sums were made is kept by indicator. What a child says in a row that was not
/// read is compared by its hash.
/// </summary>
internal sealed class OverviewLedger : RollupLedger<OverviewChild>
{
    private readonly OverviewPlaces _places;
    private HashSet<string> _changed;

    /// <summary>Begins from what the rows hold.</summary>
    /// <param name="marks">Stored marks by child.</param>
    /// <param name="snapshots">Stored snapshots by child.</param>
    /// <param name="stored">The largest number that is known to have been given.</param>
    /// <param name="places">Where parts are that are not in memory.</param>
    public OverviewLedger(IReadOnlyDictionary<string, long> marks, IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>> snapshots, long stored, OverviewPlaces places)
        : base(marks, snapshots, stored)
    {
        _places = places;
        _changed = new(snapshots.Values.SelectMany(s => s.Value.Ids).Concat(places.Ids), StringComparer.Ordinal);
    }

    /// <summary>The ledger of a snapshot; of none when it is of a shape that is not known.</summary>
    public static OverviewLedger Of(IReadOnlyDictionary<string, long> marks, OverviewSnapshotState? snapshot, OverviewPlaces places)
    {
        var known = snapshot is { Schema: OverviewSnapshotState.CurrentSchema } ? snapshot : new() { Sequence = snapshot?.Sequence ?? 0 };
        return new(marks, known.Children, known.Sequence, places);
    }

    /// <summary>Ids whose sums are no longer what the children say.</summary>
    public IReadOnlyCollection<string> Changed => _changed;

    /// <summary>The sums of these are known from the rows.</summary>
    public void Summed(IEnumerable<string> ids) => _changed.ExceptWith(ids);

    /// <summary>Children of whom something is known, by name.</summary>
    public List<(string Name, OverviewChild Child)> Known() => [.. Children.Where(c => Find(c) is not null).Select(c => (c, Find(c)!))];

    /// <summary>The sums are being made anew of what the children say at this moment.</summary>
    public IReadOnlyCollection<string> TakeChanged()
    {
        var changed = _changed;
        _changed = new(StringComparer.Ordinal);
        return changed;
    }

    /// <summary>What children say in rows has been read.</summary>
    /// <param name="rows">Parts by the number of their row.</param>
    /// <returns>Children whose parts in these rows are not those that their snapshots name: they have to be pulled.</returns>
    public IReadOnlyList<string> Complete(IReadOnlyDictionary<int, OverviewParts> rows)
    {
        var definitions = rows.ToDictionary(r => r.Key, r => r.Value.DefinitionsById());
        var missing = new List<string>();
        foreach (var (name, child) in Known().Where(c => rows.Keys.Any(c.Child.IsMissing)))
        {
            var read = rows.Where(r => child.IsMissing(r.Key) && r.Value.Children.GetValueOrDefault(name)?.Hash == child.Elsewhere![r.Key])
                .ToDictionary(r => r.Key, r => (r.Value.Children[name], definitions[r.Key]));
            var whole = child.With(read);
            Complete(name, whole);
            if (rows.Keys.Any(whole.IsMissing))
                missing.Add(name);
        }

        return missing;
    }

    /// <inheritdoc/>
    protected override bool Same(OverviewChild left, OverviewChild right)
    {
        if (ReferenceEquals(left, right))
            return true;
        var here = right.Ids.Where(id => !IsMissing(left, id)).ToList();
        return left.IsAs(right) && here.Count == left.Ids.Count() && here.TrueForAll(id => left.SaysOf(id, right))
            && (left.Elsewhere ?? new Dictionary<int, string>()).All(e => PartHashes.Of(right, _places.At(e.Key)) == e.Value);
    }

    /// <inheritdoc/>
    protected override void Accept(string name, Child child, RollupSnapshot<OverviewChild> snapshot)
    {
        _changed.UnionWith(child.Snapshot is { } before ? Differences(before.Value, snapshot.Value) : snapshot.Value.Ids);
        base.Accept(name, child, snapshot);
    }

    private IEnumerable<string> Differences(OverviewChild before, OverviewChild now) =>
    [
        .. now.Ids.Where(id => !IsMissing(before, id) && !now.AddsTo(id, before)),
        .. before.Ids.Where(id => now.Definition(id) is null),
        .. (before.Elsewhere ?? new Dictionary<int, string>()).Where(e => !SeenAlike(before, now) || PartHashes.Of(now, _places.At(e.Key)) != e.Value).SelectMany(e => _places.At(e.Key)),
    ];

    // Whether a figure of an agency may be seen hangs on where its period stands, which is in no row of parts.
    private static bool SeenAlike(OverviewChild before, OverviewChild now) => StorageJson.Same(before.Agency?.Statuses, now.Agency?.Statuses);

    private bool IsMissing(OverviewChild child, string id) => _places.Of(id) is { } row && child.IsMissing(row);
}
