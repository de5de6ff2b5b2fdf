using System.Globalization;
using System.Text.Json;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Audit.Storage;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Audit;

/// <summary>The rows of a chain: <c>history-000001</c> holds the entries 1 to <see cref="PageSize"/> and is never written again, and so on; <c>state</c> holds the newest.</summary>
public static class AuditRows
{
    /// <summary>Entries of a full row.</summary>
    public const int PageSize = 50;

    private const string PagePrefix = "history-";

    /// <summary>Reads a row.</summary>
    /// <param name="name">Name of the row.</param>
    /// <param name="content">Its bytes; null for a row without any.</param>
    public static AuditRow Read(string name, BinaryData? content)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            var serializer = new StorageSerializer();
            return new(name, content is null ? null : name == StorageNames.State ? serializer.Deserialize<AuditState>(content).Entries : serializer.Deserialize<AuditPageState>(content).Entries);
        }
        catch (JsonException)
        {
            return new(name, null);
        }
    }

    /// <summary>Number of a full row, from 1; null for the newest and for what is none.</summary>
    internal static long? PageOf(string name) =>
        name.StartsWith(PagePrefix, StringComparison.Ordinal) && long.TryParse(name.AsSpan(PagePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && page > 0 && name == StorageNames.History(page) ? page : null;

    /// <summary>All entries in the order of the rows. What the newest row still holds of the row before, as a crash leaves it, is taken once.</summary>
    internal static IEnumerable<(string Row, AuditEntry Entry)> InOrder(string scope, IReadOnlyList<AuditRow> rows, List<AuditFinding> findings)
    {
        var pages = new SortedDictionary<long, IReadOnlyList<AuditEntry>>();
        IReadOnlyList<AuditEntry> newest = [];
        foreach (var row in rows)
        {
            if (row.Entries is null || (row.Name != StorageNames.State && PageOf(row.Name) is null))
                findings.Add(new(AuditFault.Unreadable, scope, 0, row.Name));
            else if (PageOf(row.Name) is { } page)
                pages[page] = row.Entries;
            else
                newest = row.Entries;
        }

        foreach (var (page, entries) in pages)
        {
            // The place of a row says which entries are in it; where they hang together is checked entry by entry.
            if (entries.Count != PageSize || entries[0].Sequence != ((page - 1) * PageSize) + 1)
                findings.Add(new(AuditFault.Order, scope, 0, StorageNames.History(page)));
            foreach (var entry in entries)
                yield return (StorageNames.History(page), entry);
        }

        if (pages.Count > 0 && newest.Count == 0)
            findings.Add(new(AuditFault.Gap, scope, 0, StorageNames.State));
        foreach (var entry in newest.Skip(Overlap(pages, newest)))
            yield return (StorageNames.State, entry);
    }

    /// <summary>Full rows are written before the newest row gives their entries up: a crash between leaves whole rows in both places, and nothing else does.</summary>
    private static int Overlap(SortedDictionary<long, IReadOnlyList<AuditEntry>> pages, IReadOnlyList<AuditEntry> newest)
    {
        var both = 0;
        while (both + PageSize <= newest.Count
            && pages.TryGetValue(((newest[both].Sequence - 1) / PageSize) + 1, out var page)
            && page.SequenceEqual(newest.Skip(both).Take(PageSize)))
        {
            both += PageSize;
        }

        return both;
    }
}
