namespace Kinerja.Grains.Overviews;

/// <summary>Which row of parts has which shared indicators. Empty for an overview whose snapshot has all. One per overview.</summary>
internal sealed class OverviewPlaces
{
    private readonly SortedDictionary<int, IReadOnlyList<string>> _rows = [];
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.Ordinal);

    private readonly int _idsInRow;

    /// <summary>Begins from what the snapshot names.</summary>
    /// <param name="rows">Ids by the number of their row.</param>
    /// <param name="idsInRow">Ids that a row is begun with.</param>
    public OverviewPlaces(IReadOnlyDictionary<int, IReadOnlyList<string>> rows, int idsInRow)
    {
        _idsInRow = idsInRow;
        foreach (var (row, ids) in rows)
            Put(row, ids);
    }

    /// <summary>Numbers of the rows.</summary>
    public IReadOnlyCollection<int> Rows => _rows.Keys;

    /// <summary>All ids that have a row.</summary>
    public IReadOnlyCollection<string> Ids => _rowOf.Keys;

    /// <summary>The row of an id; null when it has none.</summary>
    public int? Of(string id) => _rowOf.TryGetValue(id, out var row) ? row : null;

    /// <summary>The ids of a row.</summary>
    public IReadOnlyList<string> At(int row) => _rows.GetValueOrDefault(row) ?? [];

    /// <summary>Rows with their ids, as they are now; those without any are left out.</summary>
    public Dictionary<int, IReadOnlyList<string>> Take() => _rows.Where(r => r.Value.Count > 0).ToDictionary();

    /// <summary>Gives a row to ids that have none: the last one while it has room, so that what came together stands together.</summary>
    public void Add(IEnumerable<string> ids)
    {
        var waiting = new Queue<string>(ids.Where(id => !_rowOf.ContainsKey(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        while (waiting.Count > 0)
        {
            var (row, known) = _rows.Count > 0 && _rows.Last() is var last && last.Value.Count < _idsInRow ? (last.Key, last.Value) : (Next(), []);
            Put(row, [.. known, .. Enumerable.Range(0, Math.Min(_idsInRow - known.Count, waiting.Count)).Select(_ => waiting.Dequeue())]);
        }
    }

    /// <summary>Moves the second half of the ids of a row into a row of its own.</summary>
    /// <returns>Its number.</returns>
    public int Split(int row)
    {
        var (ids, next) = (At(row), Next());
        Put(row, [.. ids.Take(ids.Count / 2)]);
        Put(next, [.. ids.Skip(ids.Count / 2)]);
        return next;
    }

    /// <summary>Takes ids away that nobody speaks of any more.</summary>
    public void Keep(int row, Func<string, bool> wanted)
    {
        if (At(row) is var ids && !ids.All(wanted))
            Put(row, [.. ids.Where(wanted)]);
    }

    private int Next() => _rows.Count > 0 ? _rows.Last().Key + 1 : 1;

    private void Put(int row, IReadOnlyList<string> ids)
    {
        foreach (var gone in At(row).Where(id => Of(id) == row).ToList())
            _rowOf.Remove(gone);
        _rows[row] = ids;
        foreach (var id in ids)
            _rowOf[id] = row;
    }
}
