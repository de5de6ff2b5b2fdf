using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Audit.Storage;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Audit;

/// <summary>
/// The rows of a chain. The newest row is written under its ETag; as soon as it holds a full row's entries, that row is written once, before the newest gives them up. A
/// crash between the two leaves them in both places, and the next write finds the full row there and goes on.
/// </summary>
/// <param name="row">Makes a row of the grain by its name.</param>
internal sealed class AuditPages(Func<string, StoredState<AuditPageState>> row)
{
    private const int AtOnce = 8;

    /// <summary>The newest row with entries added; what it gives up is stored before.</summary>
    public async Task<AuditState> Append(AuditState state, IReadOnlyList<AuditEntry> added)
    {
        IReadOnlyList<AuditEntry> kept = state.Entries;
        for (; kept.Count >= AuditRows.PageSize; kept = [.. kept.Skip(AuditRows.PageSize)])
            await Store([.. kept.Take(AuditRows.PageSize)]);
        return state with { Entries = [.. kept, .. added] };
    }

    /// <summary>All entries before a place, newest first, row by row.</summary>
    public async IAsyncEnumerable<AuditEntry> Backwards(AuditState state, long before)
    {
        foreach (var entry in state.Entries.Reverse().Where(e => e.Sequence < before))
            yield return entry;

        var page = (Math.Min(before, state.Entries[0].Sequence) - 2 + AuditRows.PageSize) / AuditRows.PageSize;
        while (page > 0)
        {
            var numbers = Enumerable.Range(0, (int)Math.Min(AtOnce, page)).Select(i => page - i).ToList();
            foreach (var entries in await Task.WhenAll(numbers.Select(Load)))
            {
                foreach (var entry in entries.Reverse().Where(e => e.Sequence < before))
                    yield return entry;
            }

            page -= numbers.Count;
        }
    }

    private async Task<IReadOnlyList<AuditEntry>> Load(long page)
    {
        var stored = row(StorageNames.History(page));
        await stored.Load();
        return stored.Value?.Entries ?? throw new InvalidOperationException($"Row {page} of the audit is not there.");
    }

    private async Task Store(IReadOnlyList<AuditEntry> entries)
    {
        var stored = row(StorageNames.History(((entries[0].Sequence - 1) / AuditRows.PageSize) + 1));
        await stored.Load();
        if (stored.Value is null)
            await stored.Write(new() { Entries = entries });
        else if (!stored.Value.Entries.SequenceEqual(entries))
            throw new InvalidOperationException($"The audit has other entries from {entries[0].Sequence} on than those that were stored: somebody has changed it.");
    }
}
