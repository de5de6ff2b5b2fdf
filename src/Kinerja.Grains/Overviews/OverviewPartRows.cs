using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// The rows of what the children of a large overview say. A row is read once, when a question needs it, and written when what it has to hold is something else. What a child
/// says in a row counts where its hash is the one that the snapshot names; so the order in which rows and snapshot reach storage does not matter: after a crash in between a child is
/// pulled once more. The sums over the children are kept in the same way, as if they were what a child says. One per activation.
/// </summary>
/// <param name="rows">A row by its number.</param>
/// <param name="places">Which row has what.</param>
/// <param name="known">Those of whom something is known.</param>
/// <param name="splitFrom">Bytes from which a row is split.</param>
internal sealed class OverviewPartRows(Func<int, StoredState<OverviewPartsState>> rows, OverviewPlaces places, IEnumerable<(string Name, OverviewChild Child)> known, int splitFrom)
{
    private readonly Dictionary<int, (StoredState<OverviewPartsState> Row, Task Read)> _rows = [];
    private readonly Dictionary<int, IReadOnlyDictionary<string, string>> _stored = Named(known);

    /// <summary>What stands in these rows.</summary>
    public async Task<IReadOnlyDictionary<int, OverviewParts>> Read(IReadOnlyCollection<int> numbers)
    {
        await Task.WhenAll(numbers.Select(Read));
        return numbers.ToDictionary(n => n, Held);
    }

    /// <summary>Writes the rows whose content has changed.</summary>
    /// <param name="snapshots">What is known of each child; what happens meanwhile is not in it.</param>
    /// <param name="keep">Ids that keep their place though nobody speaks of them at this moment.</param>
    /// <returns>The same as heads, which name the hashes of what stands in the rows.</returns>
    public async Task<IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>>> Write(
        IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>> snapshots, params IReadOnlyCollection<string> keep)
    {
        var children = snapshots.ToDictionary(s => s.Key, s => s.Value.Value, StringComparer.Ordinal);
        places.Add(children.Values.SelectMany(c => c.Ids));
        foreach (var row in places.Rows.Where(row => !children.Values.Any(c => c.IsMissing(row))).ToList())
            places.Keep(row, id => keep.Contains(id) || children.Values.Any(c => c.Definition(id) is not null));

        var hashes = new Dictionary<int, IReadOnlyDictionary<string, string>>();
        var waiting = new Queue<int>(places.Rows);
        while (waiting.TryDequeue(out var row))
        {
            var ids = places.At(row);
            // What takes long to compute must not keep the overview from answering; all of it is of values that never change.
            hashes[row] = await Task.Run(() => Hashes(children, row, ids));
            if (SameAs(hashes[row], row))
                continue;
            await Read(row);
            if (SameAs(hashes[row], row))
                continue;
            var (parts, size) = await Task.Run(() => Parts(children, row, ids, Held(row)));
            if (size > splitFrom && ids.Count > 1 && !children.Values.Any(c => c.IsMissing(row)))
            {
                waiting.Enqueue(row);
                waiting.Enqueue(places.Split(row));
            }
            else if (size < RowLimits.MaxBytes)
            {
                // One that takes more is not written: then the children are pulled when somebody asks.
                await _rows[row].Row.Write(new() { Parts = parts });
                _stored[row] = Named(parts);
            }
        }

        return snapshots.ToDictionary(
            s => s.Key,
            s => new RollupSnapshot<OverviewChild>(s.Value.PulledAt, s.Value.Value.Head(hashes.Where(h => h.Value.ContainsKey(s.Key)).ToDictionary(h => h.Key, h => h.Value[s.Key]))),
            StringComparer.Ordinal);
    }

    private Task Read(int number)
    {
        if (_rows.TryGetValue(number, out var known) && !known.Read.IsFaulted && !known.Read.IsCanceled)
            return known.Read;
        var row = rows(number);
        var read = Load();
        _rows[number] = (row, read);
        return read;

        async Task Load()
        {
            await row.Load();
            // What the row has is known better from itself than from the snapshot.
            _stored[number] = Named(row.Value?.Parts ?? new());
        }
    }

    private OverviewParts Held(int row) => _rows[row].Row.Value?.Parts ?? new();

    private bool SameAs(IReadOnlyDictionary<string, string> hashes, int row) =>
        (_stored.GetValueOrDefault(row) ?? new Dictionary<string, string>()) is var stored && stored.Count == hashes.Count && hashes.All(h => stored.GetValueOrDefault(h.Key) == h.Value);

    private static Dictionary<string, string> Hashes(Dictionary<string, OverviewChild> children, int row, IReadOnlyList<string> ids) =>
        children.Select(c => (c.Key, Hash: c.Value.IsMissing(row) ? c.Value.Elsewhere![row] : PartHashes.Of(c.Value, ids))).Where(c => c.Hash is not null)
            .ToDictionary(c => c.Key, c => c.Hash!, StringComparer.Ordinal);

    /// <summary>The content of a row: what is in memory, and of whom it is not, what the row has.</summary>
    private static (OverviewParts Parts, int Size) Parts(Dictionary<string, OverviewChild> children, int row, IReadOnlyList<string> ids, OverviewParts held)
    {
        var parts = OverviewParts.Of(ids, children.Where(c => !c.Value.IsMissing(row)).ToDictionary());
        var kept = children.Where(c => c.Value.IsMissing(row) && held.Children.GetValueOrDefault(c.Key)?.Hash == c.Value.Elsewhere![row]).Select(c => c.Key).ToList();
        if (kept.Count > 0)
        {
            parts = new()
            {
                Definitions = [.. parts.Definitions.Concat(held.Definitions).DistinctBy(d => (d.Id, d.Version))],
                Children = parts.Children.Concat(kept.Select(name => KeyValuePair.Create(name, held.Children[name]))).ToDictionary(),
            };
        }

        return (parts, PackedJsonConverter<OverviewParts>.Prepare(parts));
    }

    private static Dictionary<string, string> Named(OverviewParts parts) => parts.Children.ToDictionary(c => c.Key, c => c.Value.Hash, StringComparer.Ordinal);

    private static Dictionary<int, IReadOnlyDictionary<string, string>> Named(IEnumerable<(string Name, OverviewChild Child)> known) => known
        .SelectMany(c => (c.Child.Elsewhere ?? new Dictionary<int, string>()).Select(e => (Row: e.Key, c.Name, Hash: e.Value))).GroupBy(e => e.Row)
        .ToDictionary(g => g.Key, g => (IReadOnlyDictionary<string, string>)g.ToDictionary(e => e.Name, e => e.Hash, StringComparer.Ordinal));
}
