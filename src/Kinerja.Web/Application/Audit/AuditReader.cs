using Kinerja.Grains.Audit.Contracts;

namespace Kinerja.Web.Application.Audit;

/// <summary>Reads the audit of a scope for people: a page full where there is one, and everything that a filter takes.</summary>
public sealed class AuditReader(IGrainFactory grains)
{
    /// <summary>Entries of a download, at most.</summary>
    public const int MaxRows = 10_000;

    // A page looks at a few thousand entries at most; rare ones are looked for a while longer.
    private const int MaxLooks = 10;

    /// <summary>A page of entries, newest first; one that is empty although there is an older one has looked at a part only.</summary>
    public async Task<AuditPage> Page(string scope, AuditFilter filter, long? before)
    {
        var page = await grains.AuditLog(scope).Read(filter, before);
        for (var looks = 1; page is { Entries.Count: 0, Before: { } older } && looks < MaxLooks; looks++)
            page = await grains.AuditLog(scope).Read(filter, older);
        return page;
    }

    /// <summary>The newest entries that a filter takes, at most <see cref="MaxRows"/>.</summary>
    public async Task<IReadOnlyList<AuditEntry>> All(string scope, AuditFilter filter)
    {
        var entries = new List<AuditEntry>();
        for (long? before = null; ;)
        {
            var page = await grains.AuditLog(scope).Read(filter, before);
            entries.AddRange(page.Entries.Take(MaxRows - entries.Count));
            if ((before = page.Before) is null || entries.Count == MaxRows)
                return entries;
        }
    }
}
