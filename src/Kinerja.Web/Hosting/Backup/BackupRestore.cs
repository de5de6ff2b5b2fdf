using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Kinerja.Model.Keys;
using Kinerja.Web.Hosting.Tenants;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>
/// Brings an agency, or the platform, as it was at a moment into a table of its own beside the living rows, says what is different there, and puts it in the place of what lives. Past the grains: an agency is
/// suspended before its rows are exchanged; of the platform only what is not there any more is put back. Each step may be cut off and is gone on with by asking for it again.
/// </summary>
internal sealed class BackupRestore(GrainRows rows, TableServiceClient tables, BackupReader reader, BackupBlobs blobs, BackupFiles files, BackupTaker taker, TimeProvider time)
{
    /// <summary>Name of the table beside.</summary>
    public const string Table = "KinerjaRestored";

    private const int AtOnce = 8;
    private const string Description = "restore";

    private readonly GrainRows _beside = rows.In(Table);
    private readonly TableClient _descriptions = tables.GetTableClient(Table);

    /// <summary>Brings what there was at a moment beside what lives; nothing that lives is touched.</summary>
    /// <param name="scope">Whose.</param>
    /// <param name="at">The moment.</param>
    /// <param name="alone">From its copies alone, as if its rows were gone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidDataException">There is no copy of that time.</exception>
    public async Task<RestoreReport> Bring(CopyScope scope, DateTimeOffset at, bool alone, CancellationToken cancellationToken)
    {
        if (at > time.GetUtcNow())
            throw new InvalidDataException("That moment has not come yet.");
        var state = await reader.Read(scope, at, alone, cancellationToken);
        await _beside.Prepare(cancellationToken);
        await Forget(scope, cancellationToken);
        var known = state.Rows.Select(r => r.Row).ToHashSet();
        var there = await Beside(scope, cancellationToken);
        await Each(there.Where(r => !known.Contains((r.Type, r.Key, r.Name))), row => _beside.Remove(row, cancellationToken), cancellationToken);
        await Each(state.Rows.Select(Row), row => _beside.Put(row, cancellationToken), cancellationToken);

        var wanted = TenantHash.Of(state.Rows.Where(BackupRows.Counts).Select(Row));
        var brought = Content(await Beside(scope, cancellationToken));
        if (brought != wanted)
            throw new InvalidDataException("What was brought is not what the copies hold; ask for it again.");
        var entity = new TableEntity(Description, scope.ToString()) { ["At"] = at, ["Content"] = brought, ["Rows"] = state.Rows.Count, ["Uncertain"] = state.Uncertain.Count };
        if (state.From is { } from)
            entity["From"] = from;
        await _descriptions.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
        return await Compare(scope, cancellationToken) with { Uncertain = [.. state.Uncertain.Select(v => $"{v.Type} {v.Key} {v.Name}")] };
    }

    /// <summary>Compares what was brought with what lives.</summary>
    /// <exception cref="InvalidDataException">Nothing was brought, or not all of it.</exception>
    public async Task<RestoreReport> Compare(CopyScope scope, CancellationToken cancellationToken)
    {
        var description = await Describe(scope, cancellationToken);
        var (beside, living) = (await Beside(scope, cancellationToken), await Living(scope, cancellationToken));
        var here = living.ToDictionary(r => (r.Type, r.Key, r.Name));
        var differing = beside.Where(r => !IsDerived(r) && (!here.TryGetValue((r.Type, r.Key, r.Name), out var other) || !Same(r, other))).ToList();
        var there = beside.Select(r => (r.Type, r.Key, r.Name)).ToHashSet();
        return new(
            scope, description.GetDateTimeOffset("At")!.Value, description.GetDateTimeOffset("From"), beside.Count, Content(beside), Content(living),
            [.. differing.Select(Named)], [.. living.Where(r => !IsDerived(r) && !there.Contains((r.Type, r.Key, r.Name))).Select(Named)], [], description.GetInt32("Uncertain") ?? 0);
    }

    /// <summary>Puts what was brought in the place of what lives.</summary>
    /// <returns>Rows that were changed or removed.</returns>
    /// <exception cref="InvalidDataException">Nothing was brought, or the agency is in use.</exception>
    public async Task<int> Swap(CopyScope scope, CancellationToken cancellationToken)
    {
        await Describe(scope, cancellationToken);
        return scope.Agency is null ? await PutBack(scope, cancellationToken) : await Exchange(scope.Agency, cancellationToken);
    }

    /// <summary>
    /// Of the platform only what is not there any more comes back, beside running processes: people have changed passwords and roles since, so nothing that lives is replaced; and what was removed
    /// on purpose, which the copies know, stays away.
    /// </summary>
    private async Task<int> PutBack(CopyScope scope, CancellationToken cancellationToken)
    {
        var known = (await reader.Read(scope, time.GetUtcNow(), alone: false, cancellationToken)).Rows.ToDictionary(v => v.Row, v => v.ETag);
        var living = (await Living(scope, cancellationToken)).Select(r => (r.Type, r.Key, r.Name)).ToHashSet();
        var put = (await Beside(scope, cancellationToken)).Where(r => !living.Contains((r.Type, r.Key, r.Name)) && known.ContainsKey((r.Type, r.Key, r.Name))).ToList();
        await Each(put, row => rows.Add(row, cancellationToken), cancellationToken);
        await Tell(scope, put, [], known, cancellationToken);
        return put.Count;
    }

    /// <summary>An agency is copied whole before and after, so that the exchange itself can be taken back.</summary>
    private async Task<int> Exchange(AgencyKey agency, CancellationToken cancellationToken)
    {
        CopyScope scope = agency;
        var living = await Living(scope, cancellationToken);
        // An agency without a row of where it stands is in use; one of which nothing is left is not.
        if (living.Count > 0 && !(living.Find(r => r.Type == TenantTypes.Tenant) is { } tenant && IsShut(tenant)))
            throw new InvalidDataException("Suspend the agency first: nobody may enter anything while its rows are exchanged.");
        if (living.Exists(r => r.Type == TenantTypes.Tenant && IsDeleted(r)))
            throw new InvalidDataException("The agency was deleted. What was deleted does not come back into its place.");
        await taker.Take(scope, cancellationToken);

        var before = await ETags(scope, cancellationToken);
        var beside = await Beside(scope, cancellationToken);
        var (there, kept) = (beside.Select(r => (r.Type, r.Key, r.Name)).ToHashSet(), living.Select(r => r.Type).Where(BackupRows.Living.Contains).ToHashSet());
        var here = living.ToDictionary(r => (r.Type, r.Key, r.Name));
        var put = beside.Where(r => !kept.Contains(r.Type) && (!here.TryGetValue((r.Type, r.Key, r.Name), out var other) || !Same(r, other))).ToList();
        var gone = living.Where(r => !BackupRows.Living.Contains(r.Type) && !there.Contains((r.Type, r.Key, r.Name))).ToList();

        // What is listed is there: files before rows.
        await files.PutBack(agency, beside.Where(r => r.Type == TenantTypes.Evidence), cancellationToken);
        // Snapshots go first: a roll-up that remembers nothing looks at its children, one that remembers the future does not.
        await Each(gone.Where(r => r.Name == BackupRows.Snapshot), row => rows.Remove(row, cancellationToken), cancellationToken);
        await Each(put, row => rows.Put(row, cancellationToken), cancellationToken);
        await Each(gone.Where(r => r.Name != BackupRows.Snapshot), row => rows.Remove(row, cancellationToken), cancellationToken);
        await ForgetAbove(agency, cancellationToken);
        await Tell(scope, put, gone, before, cancellationToken);
        await taker.Take(scope, cancellationToken);
        return put.Count + gone.Count;
    }

    /// <summary>What the overviews of its region, province and nation have pulled is of another time: without it they look at their children again.</summary>
    private async Task ForgetAbove(AgencyKey agency, CancellationToken cancellationToken)
    {
        foreach (var key in await rows.Keys(TenantTypes.Overview, cancellationToken).Distinct().ToListAsync(cancellationToken))
        {
            if (OverviewKey.TryParse(key, out var above) && agency.Region.IsWithin(above.Region))
                await rows.Remove(new(TenantTypes.Overview, key, BackupRows.Snapshot, null), cancellationToken);
        }
    }

    /// <summary>The exchange is part of the log: each row that it changed with the version it replaced, each that it removed.</summary>
    private async Task Tell(CopyScope scope, List<GrainRow> put, List<GrainRow> gone, Dictionary<(string, string, string), string> before, CancellationToken cancellationToken)
    {
        var (changed, now) = (put.Select(r => (r.Type, r.Key, r.Name)).ToHashSet(), time.GetUtcNow());
        var versions = await taker.Rows(scope, cancellationToken).Where(v => changed.Contains(v.Row)).Select(v => v with { Was = before.GetValueOrDefault(v.Row, "") }).ToListAsync(cancellationToken);
        versions.AddRange(gone.Where(r => BackupRows.IsCopied(r.Name)).Select(r => new RowVersion(r.Type, r.Key, r.Name, now, "", before.GetValueOrDefault((r.Type, r.Key, r.Name)), null)));
        await blobs.Append(scope, versions, cancellationToken);
    }

    private async Task<Dictionary<(string, string, string), string>> ETags(CopyScope scope, CancellationToken cancellationToken) =>
        await taker.Rows(scope, cancellationToken).ToDictionaryAsync(v => v.Row, v => v.ETag, cancellationToken: cancellationToken);

    /// <summary>Removes what was brought.</summary>
    public async Task Drop(CopyScope scope, CancellationToken cancellationToken)
    {
        await _beside.Prepare(cancellationToken);
        await Forget(scope, cancellationToken);
        await Each(await Beside(scope, cancellationToken), row => _beside.Remove(row, cancellationToken), cancellationToken);
    }

    private static bool IsShut(GrainRow tenant)
    {
        using var row = JsonDocument.Parse(tenant.Content!);
        return row.RootElement.TryGetProperty("status", out var status) && status.GetString() is "suspended" or "closed";
    }

    /// <summary>What was deleted stays deleted, although copies of it are still there.</summary>
    private static bool IsDeleted(GrainRow tenant)
    {
        using var row = JsonDocument.Parse(tenant.Content!);
        return row.RootElement.TryGetProperty("steps", out var steps) && steps.EnumerateArray().Any(step => step.TryGetProperty("act", out var act) && act.GetString() == "delete");
    }

    private static bool IsDerived(GrainRow row) => TenantTypes.IsDerived(row.Name);

    private static bool Same(GrainRow left, GrainRow right) => left.Content!.ToMemory().Span.SequenceEqual(right.Content!.ToMemory().Span);

    private static string Named(GrainRow row) => $"{row.Type} {row.Key} {row.Name}";

    private static GrainRow Row(RowVersion version) => new(version.Type, version.Key, version.Name, version.Content);

    private static string Content(IEnumerable<GrainRow> all) => TenantHash.Of(all.Where(r => r.Type != TenantTypes.Audit && !IsDerived(r)));

    private static Task Each(IEnumerable<GrainRow> all, Func<GrainRow, Task> act, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (row, _) => await act(row));

    private Task<List<GrainRow>> Beside(CopyScope scope, CancellationToken cancellationToken) => RowsOf(_beside, scope, cancellationToken);

    private Task<List<GrainRow>> Living(CopyScope scope, CancellationToken cancellationToken) => RowsOf(rows, scope, cancellationToken);

    private static async Task<List<GrainRow>> RowsOf(GrainRows from, CopyScope scope, CancellationToken cancellationToken)
    {
        var all = new List<GrainRow>();
        foreach (var type in scope.Types)
            all.AddRange(await from.Versions(type, scope, cancellationToken).Where(v => v.Content is not null).Select(Row).ToListAsync(cancellationToken));
        return all;
    }

    private async Task<TableEntity> Describe(CopyScope scope, CancellationToken cancellationToken)
    {
        try
        {
            return (await _descriptions.GetEntityAsync<TableEntity>(Description, scope.ToString(), cancellationToken: cancellationToken)).Value;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new InvalidDataException("Nothing of it lies beside what lives, or not all of it. Ask for a moment first.", e);
        }
    }

    private async Task Forget(CopyScope scope, CancellationToken cancellationToken)
    {
        try
        {
            await _descriptions.DeleteEntityAsync(Description, scope.ToString(), ETag.All, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // There was none.
        }
    }
}
