using Kinerja.Model.Keys;
using Kinerja.Web.Application;
using Kinerja.Web.Hosting.Evidence;
using Kinerja.Web.Hosting.Tenants;

namespace Kinerja.Web.Hosting.Platform;

/// <summary>Agencies a page at a time, with how many rows each has and when one was last written. Read past the grains and without what the rows hold: a look wakes nobody.</summary>
internal sealed class PlatformTenants(GrainRows rows, EvidenceBlobs files, IGrainFactory grains)
{
    /// <summary>Agencies on a page.</summary>
    public const int PageSize = 20;

    /// <summary>A page.</summary>
    /// <param name="after">The last agency of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The lines, and whether there are more.</returns>
    public async Task<(IReadOnlyList<TenantLine> Lines, bool More)> Read(AgencyKey? after, CancellationToken cancellationToken)
    {
        var found = new List<AgencyKey>();
        await foreach (var key in rows.KeysAfter("agency", after?.ToString(), cancellationToken))
        {
            if (AgencyKey.TryParse(key, out var agency) && !found.Contains(agency))
                found.Add(agency);
            if (found.Count > PageSize)
                break;
        }

        var page = found.Take(PageSize).ToList();
        if (page.Count == 0)
            return ([], false);
        var stamps = await Task.WhenAll(TenantTypes.Carried.Select(type => Stamps(type, page, cancellationToken)));
        var of = stamps.SelectMany(s => s).ToLookup(s => s.Agency, s => s.At);
        var sizes = await Task.WhenAll(page.Select(agency => files.Size(agency, cancellationToken)));
        var names = await Names(page);
        return (
            [.. page.Zip(sizes, (agency, size) => new TenantLine(
                agency, names.GetValueOrDefault(agency), of[agency].Count(), of[agency].Any() ? of[agency].Max() : null, size.Files, size.Bytes))],
            found.Count > PageSize);
    }

    private async Task<List<(AgencyKey Agency, DateTimeOffset At)>> Stamps(string type, List<AgencyKey> page, CancellationToken cancellationToken)
    {
        var (known, all) = (page.ToHashSet(), new List<(AgencyKey, DateTimeOffset)>());
        await foreach (var (key, at) in rows.Stamps(type, page, cancellationToken))
        {
            if (Backup.CopyScope.Of(type, key)?.Agency is { } agency && known.Contains(agency))
                all.Add((agency, at));
        }

        return all;
    }

    private async Task<Dictionary<AgencyKey, string>> Names(List<AgencyKey> page)
    {
        var lists = await Task.WhenAll(page.GroupBy(a => a.Region).Select(async region => (region.Key, Entries: await grains.Directory(region.Key.Value).List())));
        return lists.SelectMany(l => l.Entries.Select(e => (Key: new AgencyKey(l.Key, e.Code), e.Name))).Where(e => page.Contains(e.Key)).DistinctBy(e => e.Key).ToDictionary(e => e.Key, e => e.Name);
    }
}
