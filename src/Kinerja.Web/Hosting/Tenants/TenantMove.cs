using System.Text;
using System.Text.Json;
using Kinerja.Grains.Evidence;
using Kinerja.Model.Keys;
using Kinerja.Web.Hosting.Evidence;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>Carries an agency away, brings it to where there is none, and removes it. Past the grains: nobody may be let in meanwhile, which a suspended or closed tenant is for.</summary>
internal sealed class TenantMove(GrainRows rows, EvidenceBlobs files)
{
    /// <summary>Writes all of an agency into an archive; null when there is nothing of it.</summary>
    public async Task<TenantManifest?> Export(AgencyKey agency, Stream to, CancellationToken cancellationToken) =>
        await RowsOf(agency, cancellationToken) is { Count: > 0 } all
            ? await TenantArchive.Write(agency, all, await NamesOf(agency, cancellationToken), name => Open(agency, name, cancellationToken), to, cancellationToken) : null;

    /// <summary>Brings an archive to an installation that has nothing of the agency. One that was cut short goes on where it stopped.</summary>
    /// <exception cref="InvalidDataException">The archive is no good, or there is something else of the agency.</exception>
    public async Task<TenantManifest> Import(Stream from, CancellationToken cancellationToken)
    {
        var (manifest, all) = await TenantArchive.Read(from, cancellationToken);
        await rows.Prepare(cancellationToken);
        var known = all.Select(Name).ToHashSet();
        foreach (var there in await RowsOf(manifest.Agency, cancellationToken))
        {
            if (!known.Contains(Name(there)))
                throw new InvalidDataException("There is something of this agency already; nothing was changed.");
        }

        // Files before rows: what is listed is there.
        await TenantArchive.ReadFiles(from, (name, content) => Keep(manifest.Agency, name, content, cancellationToken), cancellationToken);
        foreach (var row in all)
        {
            if (!await rows.Add(row, cancellationToken))
                throw new InvalidDataException($"There is another row {row.Name} of {row.Type} {row.Key}; what was brought before it stays.");
        }

        var now = TenantArchive.Of(manifest.Agency, await RowsOf(manifest.Agency, cancellationToken), await FilesOf(manifest.Agency, cancellationToken));
        return now == manifest ? now : throw new InvalidDataException("What was brought is not what the archive holds.");
    }

    /// <summary>Removes all of a closed agency but its audit, its name and that it was closed, so that a deletion which was cut short can be gone on with.</summary>
    /// <returns>Rows and files that were removed.</returns>
    /// <exception cref="InvalidDataException">It is not closed.</exception>
    public async Task<int> Delete(AgencyKey agency, CancellationToken cancellationToken)
    {
        var all = await RowsOf(agency, cancellationToken);
        if (all.Find(row => row.Type == TenantTypes.Tenant && IsClosed(row.Content!)) is not { } tenant)
            throw new InvalidDataException("Only an agency that was closed is deleted.");
        var removed = all.Where(row => !TenantTypes.Kept.Contains(row.Type)).ToList();
        foreach (var row in removed)
            await rows.Remove(row, cancellationToken);
        var names = await files.Of(agency, cancellationToken);
        foreach (var name in names)
            await files.Remove(name, cancellationToken);
        await rows.Put(tenant with { Content = TenantEnd.Of(tenant.Content!) }, cancellationToken);
        return removed.Count + names.Count;
    }

    /// <summary>The grains that hold something of an agency and are removed with it.</summary>
    public async Task<IReadOnlyList<(string Type, string Key)>> Grains(AgencyKey agency, CancellationToken cancellationToken) =>
        [.. (await RowsOf(agency, cancellationToken)).Where(row => row.Type != TenantTypes.Audit).Select(row => (row.Type, row.Key)).Distinct()];

    /// <summary>Looks through the whole table for what still names an agency, beside its audit and its name: by the key of a row, or anywhere in its content.</summary>
    /// <returns>Each of them.</returns>
    public async Task<IReadOnlyList<TenantTrace>> Scan(AgencyKey agency, CancellationToken cancellationToken)
    {
        var marker = agency.ToString();
        var bytes = Encoding.UTF8.GetBytes(marker);
        var found = new List<TenantTrace>();
        await foreach (var row in rows.All(cancellationToken))
        {
            if (TenantTypes.Kept.Any(type => row.Key.EndsWith($"_{type}_{marker}", StringComparison.Ordinal)))
                continue;
            if (TenantTrace.IsIn(Encoding.UTF8.GetBytes(row.Key), bytes) || (row.Content is { } content && TenantTrace.IsIn(content.ToMemory().Span, bytes)))
                found.Add(new(TenantTraceKind.Row, row.Key, row.Name));
        }

        return found;
    }

    private async Task<IReadOnlyList<string>> NamesOf(AgencyKey agency, CancellationToken cancellationToken) =>
        [.. (await files.Of(agency, cancellationToken)).Select(name => name[EvidenceFile.Prefix(agency).Length..])];

    private async Task<IReadOnlyList<TenantFile>> FilesOf(AgencyKey agency, CancellationToken cancellationToken)
    {
        var all = new List<TenantFile>();
        foreach (var name in await NamesOf(agency, cancellationToken))
        {
            await using var content = await Open(agency, name, cancellationToken);
            all.Add(await TenantFile.Read(name, content, null, long.MaxValue, cancellationToken));
        }

        return all;
    }

    private async Task<Stream> Open(AgencyKey agency, string name, CancellationToken cancellationToken) =>
        await files.Open(EvidenceFile.Prefix(agency) + name, cancellationToken) ?? throw new InvalidDataException($"The file {name} is gone.");

    private async Task Keep(AgencyKey agency, string name, Stream content, CancellationToken cancellationToken)
    {
        var writer = files.Write(EvidenceFile.Prefix(agency) + name);
        await TenantFile.Read(name, content, piece => writer.Append(piece, cancellationToken), long.MaxValue, cancellationToken);
        await writer.Commit(cancellationToken);
    }

    private static bool IsClosed(BinaryData tenant)
    {
        using var row = JsonDocument.Parse(tenant);
        return row.RootElement.TryGetProperty("status", out var status) && status.GetString() == "closed";
    }

    private async Task<List<GrainRow>> RowsOf(AgencyKey agency, CancellationToken cancellationToken)
    {
        var all = new List<GrainRow>();
        foreach (var type in TenantTypes.Carried)
        {
            await foreach (var row in rows.Of(type, agency, cancellationToken))
            {
                if (row.Content is not null)
                    all.Add(row);
            }
        }

        return all;
    }

    private static (string, string, string) Name(GrainRow row) => (row.Type, row.Key, row.Name);
}
