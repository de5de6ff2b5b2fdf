using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Indicators.Storage;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Indicators;

/// <summary>
/// The history of an indicator-year: the newest entries in its row, older ones in pages of the same grain. A page is written before the row gives its
/// entries up; a crash between the two leaves them in both places, and the next change finds the page written and goes on.
/// </summary>
/// <param name="row">Makes a row of the grain by its name.</param>
internal sealed class HistoryPages(Func<string, StoredState<HistoryPageState>> row)
{
    /// <summary>Entries of a page row.</summary>
    public const int PageSize = 50;

    /// <summary>The row of the grain keeps at least so many newest entries, and fewer than this and one page more.</summary>
    public const int Kept = 100;

    /// <summary>Entries of a page that a reader gets, at most.</summary>
    public const int ReadSize = 100;

    /// <summary>The state with entries added, and with no more entries than it may keep; what it gave up is stored in pages.</summary>
    public async Task<IndicatorYearState> Append(IndicatorYearState state, IReadOnlyList<HistoryEntry> added)
    {
        IReadOnlyList<HistoryEntry> history = state.History;
        while (history.Count + added.Count >= Kept + PageSize)
        {
            await Store([.. history.Take(PageSize)]);
            history = [.. history.Skip(PageSize)];
        }

        return state with { History = [.. history, .. added], Sequence = state.Sequence + added.Count };
    }

    /// <summary>Entries before a sequence number, newest first.</summary>
    /// <param name="state">The row; null when there is none.</param>
    /// <param name="before">Null begins at the newest.</param>
    public async Task<HistoryPage> Read(IndicatorYearState? state, long? before)
    {
        var last = Math.Min((before ?? long.MaxValue) - 1, state?.Sequence ?? 0);
        if (state is null || last < 1)
            return new([], null, state?.Sequence ?? 0);

        var first = Math.Max(1, last - ReadSize + 1);
        var entries = new List<HistoryEntry>(ReadSize);
        var inRow = state.Sequence - state.History.Count + 1;
        for (var page = PageOf(first); page <= PageOf(last) && first < inRow && ((page - 1) * PageSize) + 1 < inRow; page++)
            entries.AddRange(await Load(page));
        entries.AddRange(state.History);

        var slice = entries.Where(e => e.Sequence >= first && e.Sequence <= last).OrderByDescending(e => e.Sequence).ToList();
        return new(slice, first > 1 ? first : null, state.Sequence);
    }

    private static long PageOf(long sequence) => ((sequence - 1) / PageSize) + 1;

    private async Task<IReadOnlyList<HistoryEntry>> Load(long page)
    {
        var stored = row(StorageNames.History(page));
        await stored.Load();
        return stored.Value?.Entries ?? throw new InvalidOperationException($"Page {page} of the history is not there.");
    }

    private async Task Store(IReadOnlyList<HistoryEntry> entries)
    {
        var stored = row(StorageNames.History(PageOf(entries[0].Sequence)));
        await stored.Load();
        if (stored.Value is null)
            await stored.Write(new() { Entries = entries });
    }
}
