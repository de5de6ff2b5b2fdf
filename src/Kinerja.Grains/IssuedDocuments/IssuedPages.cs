using Kinerja.Grains.IssuedDocuments.Storage;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.IssuedDocuments;

/// <summary>
/// The entries of a register, all in memory: the newest from its row, older ones from pages of the same grain, so that it is never full. A page is written before the row gives its
/// entries up; a crash between the two leaves them in both places, and the next change writes the page once more and goes on. What is said to an entry of a page later (it was
/// withdrawn) stands in the row, with the operation that said it, until there are so many that they are written into their pages.
/// </summary>
/// <param name="main">The row, not yet read.</param>
/// <param name="page">Makes the row of a page by its name.</param>
internal sealed class IssuedPages(StoredState<IssuedDocumentsState> main, Func<string, StoredState<IssuedPageState>> page)
{
    /// <summary>Entries of a page. The row keeps at least so many and fewer than twice as many, so that the longest of them fit it.</summary>
    public const int PageSize = 100;

    /// <summary>Changed entries of pages that the row holds, at most.</summary>
    public const int MaxAmended = 40;

    private readonly List<StoredIssue> _older = [];

    /// <summary>False for a register that nothing was ever written into.</summary>
    public bool Exists => main.Value is not null;

    /// <summary>The row; an empty one before the first entry.</summary>
    public IssuedDocumentsState State => main.Value ?? new();

    /// <summary>Every entry, oldest first. The place of an entry never changes.</summary>
    public IReadOnlyList<StoredIssue> All => [.. _older, .. State.Entries];

    /// <summary>Reads the row and its pages.</summary>
    public async Task Load()
    {
        await main.Load();
        var amended = State.Amended.ToDictionary(e => e.Code, StringComparer.Ordinal);
        foreach (var entries in await Task.WhenAll(Enumerable.Range(1, State.Pages).Select(Read)))
            _older.AddRange(entries.Select(e => amended.GetValueOrDefault(e.Code, e)));
    }

    /// <summary>Stores a new entry with the operation that it comes from.</summary>
    public async Task Add(StoredIssue entry, StoredOperation operation)
    {
        var (state, entries, pages) = (State, State.Entries, State.Pages);

        // More than one page: of a row from before there were pages.
        List<StoredIssue> given = [];
        while (entries.Count + 1 >= 2 * PageSize)
        {
            await Store(++pages, [.. entries.Take(PageSize)]);
            given.AddRange(entries.Take(PageSize));
            entries = [.. entries.Skip(PageSize)];
        }

        await main.Write(state with { Revision = operation.Revision, Pages = pages, Entries = [.. entries, entry], Operations = state.Operations.With(operation) });
        _older.AddRange(given);
    }

    /// <summary>Stores an entry in the place of the one that is there, with the operation that it comes from.</summary>
    /// <param name="at">The place.</param>
    /// <param name="entry">As it is from now on.</param>
    /// <param name="operation">The operation.</param>
    public async Task Change(int at, StoredIssue entry, StoredOperation operation)
    {
        var state = State with { Revision = operation.Revision, Operations = State.Operations.With(operation) };
        if (at >= _older.Count)
        {
            await main.Write(state with { Entries = [.. state.Entries.Select((e, i) => i == at - _older.Count ? entry : e)] });
            return;
        }

        var amended = state.Amended;
        if (amended.Count >= MaxAmended)
        {
            // Only what was acknowledged goes into pages: they hold no operations.
            await Fold(amended);
            amended = [];
        }

        await main.Write(state with { Amended = [.. amended.Where(e => e.Code != entry.Code), entry] });
        _older[at] = entry;
    }

    private async Task Fold(IReadOnlyList<StoredIssue> amended)
    {
        var codes = amended.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (entries, index) in _older.Chunk(PageSize).Select((entries, index) => (entries, index)))
        {
            if (entries.Any(e => codes.Contains(e.Code)))
                await Store(index + 1, entries);
        }
    }

    private async Task<IReadOnlyList<StoredIssue>> Read(int number)
    {
        var stored = page(StorageNames.Issued(number));
        await stored.Load();
        return stored.Value?.Entries ?? throw new InvalidOperationException($"Page {number} of the register is not there.");
    }

    private async Task Store(int number, IReadOnlyList<StoredIssue> entries)
    {
        var stored = page(StorageNames.Issued(number));
        await stored.Load();
        if (stored.Value is null || !StorageJson.Same(stored.Value.Entries, entries))
            await stored.Write(new() { Entries = entries });
    }
}
