using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Storage;
using Kinerja.Model.Overviews;

namespace Kinerja.Grains.Overviews;

/// <summary>
/// What an overview knows: the ledger of its children, the sums over them, and the rows in which it stands. A small overview stands in its snapshot. Of a large one the sums are read
/// when it wakes, and what each child says when a question needs it. Free of Orleans. One per activation.
/// </summary>
internal sealed class OverviewBook
{
    /// <summary>How much children may say for all of it to stand in the snapshot: figures of one child and one indicator.</summary>
    public const int PartsInSnapshot = 1_500;

    // What 38 regions say of so many indicators is a fraction of what a row takes; one of half of that is split, so that reading a row stays quick.
    private const int IdsInParts = 32;
    private const int SplitPartsFrom = 400_000;

    // All of these rows are read at once: the fewer the better.
    private const int IdsInTotals = 600;
    private const string Total = "";

    private readonly int _partsInSnapshot;
    private readonly OverviewPlaces _places;
    private readonly OverviewPlaces _totalPlaces;
    private readonly OverviewPartRows _rows;
    private readonly OverviewPartRows _totalRows;
    private OverviewTotals _totals = new();

    private OverviewBook(
        IReadOnlyDictionary<string, long> marks, OverviewSnapshotState? snapshot, Func<string, StoredState<OverviewPartsState>> rows, int partsInSnapshot)
    {
        _partsInSnapshot = partsInSnapshot;
        _places = new(snapshot?.Places ?? new Dictionary<int, IReadOnlyList<string>>(), IdsInParts);
        _totalPlaces = new(snapshot?.TotalPlaces ?? new Dictionary<int, IReadOnlyList<string>>(), IdsInTotals);
        Ledger = OverviewLedger.Of(marks, snapshot, _places);
        _rows = new(n => rows(StorageNames.Parts(n)), _places, Ledger.Known(), SplitPartsFrom);
        _totalRows = new(n => rows(StorageNames.Totals(n)), _totalPlaces, snapshot?.Totals is { } sums ? [(Total, sums)] : [], RowLimits.MaxBytes);
    }

    /// <summary>The ledger.</summary>
    public OverviewLedger Ledger { get; }

    /// <summary>Begins from what the rows hold.</summary>
    /// <param name="marks">Stored marks by child.</param>
    /// <param name="snapshot">The snapshot; null when there is none.</param>
    /// <param name="rows">A row of parts by its name, not yet read.</param>
    /// <param name="partsInSnapshot">How much may stand in the snapshot.</param>
    public static async Task<OverviewBook> Open(
        IReadOnlyDictionary<string, long> marks, OverviewSnapshotState? snapshot, Func<string, StoredState<OverviewPartsState>> rows, int partsInSnapshot = PartsInSnapshot)
    {
        var book = new OverviewBook(marks, snapshot, rows, partsInSnapshot);
        if (snapshot?.Totals is { } totals)
            await book.Open(totals);
        return book;
    }

    /// <summary>Makes the sums of what has changed, and brings what children say of what is asked for into memory.</summary>
    /// <param name="asked">Ids of the indicators that are asked for, of the sums as they have become; null for all.</param>
    /// <param name="pull">Pulls children of whom the rows do not have what they should.</param>
    /// <returns>Sums and children of one moment; whatever comes in while somebody waits is not in them.</returns>
    public async Task<OverviewFacts> Gather(Func<RegionSums, IEnumerable<string>?> asked, Func<IReadOnlyList<string>, Task> pull)
    {
        while (true)
        {
            var children = Ledger.Known();
            var missing = Missing(children, Rows(Ledger.Changed));
            if (missing.Count == 0)
            {
                _totals.Settle(children.ConvertAll(c => c.Child.Sums), Ledger.TakeChanged());
                missing = Missing(children, Rows(asked(_totals.Sums)));
            }

            if (missing.Count == 0)
                return new(Ledger.Version, _totals.Sums, children);
            if (Ledger.Complete(await _rows.Read(missing)) is { Count: > 0 } outdated)
                await pull(outdated);
        }
    }

    /// <summary>The snapshot; the rows that it speaks of are written when it is there.</summary>
    /// <param name="snapshots">What is known of each child at the moment of the call.</param>
    /// <param name="sequence">The largest number given by then.</param>
    public async Task<OverviewSnapshotState> Snapshot(IReadOnlyDictionary<string, RollupSnapshot<OverviewChild>> snapshots, long sequence)
    {
        // Of this moment, as the snapshots are: what is not summed yet is summed by whoever reads the rows.
        var changed = Ledger.Changed.ToHashSet(StringComparer.Ordinal);
        var totals = new OverviewChild { Region = OverviewTotals.Without(_totals.Sums, changed) };
        var small = new OverviewSnapshotState { Sequence = sequence, Children = snapshots };
        if (_places.Ids.Count == 0 && snapshots.Values.Sum(s => s.Value.Ids.Count()) <= _partsInSnapshot && await Task.Run(small.Prepare) <= RowLimits.MaxBytes)
            return small;

        var large = new OverviewSnapshotState { Sequence = sequence, Children = await _rows.Write(snapshots), Places = _places.Take() };
        var whole = large with { Totals = totals };
        if (_totalPlaces.Ids.Count == 0 && await Task.Run(whole.Prepare) <= SplitPartsFrom)
            return whole;
        var heads = await _totalRows.Write(new Dictionary<string, RollupSnapshot<OverviewChild>> { [Total] = new(0, totals) }, changed);
        var rest = large with { Totals = heads[Total].Value, TotalPlaces = _totalPlaces.Take() };
        // Heads that fit no row: thousands of agencies in one region. Then all is pulled, and nothing is lost.
        return await Task.Run(rest.Prepare) <= RowLimits.MaxBytes ? rest : new() { Sequence = sequence };
    }

    private async Task Open(OverviewChild totals)
    {
        var read = await _totalRows.Read([.. _totalPlaces.Rows.Where(totals.IsMissing)]);
        // Those that are not what the snapshot names are of another moment, and are made again.
        var known = totals.With(read.Where(r => r.Value.Children.GetValueOrDefault(Total)?.Hash == totals.Elsewhere![r.Key])
            .ToDictionary(r => r.Key, r => (r.Value.Children[Total], r.Value.DefinitionsById())));
        _totals = new(known.Region);
        Ledger.Summed(known.Ids);
    }

    private IEnumerable<int> Rows(IEnumerable<string>? ids) => ids is null ? _places.Rows : ids.Select(_places.Of).OfType<int>();

    /// <summary>Those of the rows in which something stands that is not in memory.</summary>
    private static List<int> Missing(List<(string Name, OverviewChild Child)> children, IEnumerable<int> rows) =>
        [.. rows.Distinct().Where(row => children.Exists(c => c.Child.IsMissing(row)))];
}
