using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Kinerja.Model.Keys;
using Kinerja.Web.Hosting.Tenants;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>
/// Brings an agency as it was at a moment into a table of its own beside the living rows, says what is different there, and puts it in the place of what lives. Past the grains: an agency is
/// suspended before its rows are exchanged. Each step may be cut off and is gone on with by asking for it again.
/// </summary>
internal sealed class TenantRestore(GrainRows rows, TableServiceClient tables, BackupReader reader, BackupBlobs blobs, BackupTaker taker, TimeProvider time)
{
    /// <summary>Name of the table beside.</summary>
    public const string Table = "KinerjaRestored";

    private const int AtOnce = 8;
    private const string Description = "restore";

    private readonly GrainRows _beside = rows.In(Table);
    private readonly TableClient _descriptions = tables.GetTableClient(Table);

    /// <summary>Brings the agency as it was at a moment beside the living one; nothing that lives is touched.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="at">The moment.</param>
    /// <param name="alone">From its copies alone, as if its rows were gone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="InvalidDataException">There is no copy of that time.</exception>
    public async Task<RestoreReport> Bring(AgencyKey agency, DateTimeOffset at, bool alone, CancellationToken cancellationToken)
    {
        if (at > time.GetUtcNow())
            throw new InvalidDataException("That moment has not come yet.");
        var state = await reader.Read(agency, at, alone, cancellationToken);
        await _beside.Prepare(cancellationToken);
        await Forget(agency, cancellationToken);
        var known = state.Rows.Select(r => r.Row).ToHashSet();
        var there = await Beside(agency, cancellationToken);
        await Each(there.Where(r => !known.Contains((r.Type, r.Key, r.Name))), row => _beside.Remove(row, cancellationToken), cancellationToken);
        await Each(state.Rows.Select(Row), row => _beside.Put(row, cancellationToken), cancellationToken);

        var wanted = TenantHash.Of(state.Rows.Where(BackupRows.Counts).Select(Row));
        var brought = Content(await Beside(agency, cancellationToken));
        if (brought != wanted)
            throw new InvalidDataException("What was brought is not what the copies hold; ask for it again.");
        var entity = new TableEntity(Description, agency.ToString()) { ["At"] = at, ["Content"] = brought, ["Rows"] = state.Rows.Count, ["Uncertain"] = state.Uncertain.Count };
        if (state.From is { } from)
            entity["From"] = from;
        await _descriptions.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
        return await Compare(agency, cancellationToken) with { Uncertain = [.. state.Uncertain.Select(v => $"{v.Type} {v.Key} {v.Name}")] };
    }

    /// <summary>Compares what was brought with what lives.</summary>
    /// <exception cref="InvalidDataException">Nothing was brought, or not all of it.</exception>
    public async Task<RestoreReport> Compare(AgencyKey agency, CancellationToken cancellationToken)
    {
        var description = await Describe(agency, cancellationToken);
        var (beside, living) = (await Beside(agency, cancellationToken), await Living(agency, cancellationToken));
        var here = living.ToDictionary(r => (r.Type, r.Key, r.Name));
        var differing = beside.Where(r => !IsDerived(r) && (!here.TryGetValue((r.Type, r.Key, r.Name), out var other) || !Same(r, other))).ToList();
        var there = beside.Select(r => (r.Type, r.Key, r.Name)).ToHashSet();
        return new(
            agency, description.GetDateTimeOffset("At")!.Value, description.GetDateTimeOffset("From"), beside.Count, Content(beside), Content(living),
            [.. differing.Select(Named)], [.. living.Where(r => !IsDerived(r) && !there.Contains((r.Type, r.Key, r.Name))).Select(Named)], [], description.GetInt32("Uncertain") ?? 0);
    }

    /// <summary>Puts what was brought in the place of what lives. The agency is copied whole before and after, so that the exchange itself can be taken back.</summary>
    /// <returns>Rows that were changed or removed.</returns>
    /// <exception cref="InvalidDataException">Nothing was brought, or the agency is in use.</exception>
    public async Task<int> Swap(AgencyKey agency, CancellationToken cancellationToken)
    {
        await Describe(agency, cancellationToken);
        var living = await Living(agency, cancellationToken);
        // An agency without a row of where it stands is in use; one of which nothing is left is not.
        if (living.Count > 0 && !(living.Find(r => r.Type == TenantTypes.Tenant) is { } tenant && IsShut(tenant)))
            throw new InvalidDataException("Suspend the agency first: nobody may enter anything while its rows are exchanged.");
        if (living.Exists(r => r.Type == TenantTypes.Tenant && IsDeleted(r)))
            throw new InvalidDataException("The agency was deleted. What was deleted does not come back into its place.");
        await taker.Take(agency, cancellationToken);

        var before = await ETags(agency, cancellationToken);
        var beside = await Beside(agency, cancellationToken);
        var (there, kept) = (beside.Select(r => (r.Type, r.Key, r.Name)).ToHashSet(), living.Select(r => r.Type).Where(BackupRows.Living.Contains).ToHashSet());
        var here = living.ToDictionary(r => (r.Type, r.Key, r.Name));
        var put = beside.Where(r => !kept.Contains(r.Type) && (!here.TryGetValue((r.Type, r.Key, r.Name), out var other) || !Same(r, other))).ToList();
        var gone = living.Where(r => !BackupRows.Living.Contains(r.Type) && !there.Contains((r.Type, r.Key, r.Name))).ToList();

        // Snapshots go first: a roll-up that remembers nothing looks at its children, one that remembers the future does not.
        await Each(gone.Where(r => r.Name == BackupRows.Snapshot), row => rows.Remove(row, cancellationToken), cancellationToken);
        await Each(put, row => rows.Put(row, cancellationToken), cancellationToken);
        await Each(gone.Where(r => r.Name != BackupRows.Snapshot), row => rows.Remove(row, cancellationToken), cancellationToken);
        await Tell(agency, put, gone, before, cancellationToken);
        await taker.Take(agency, cancellationToken);
        return put.Count + gone.Count;
    }

    /// <summary>The exchange is part of the log: each row that it changed with the version it replaced, each that it removed.</summary>
    private async Task Tell(AgencyKey agency, List<GrainRow> put, List<GrainRow> gone, Dictionary<(string, string, string), string> before, CancellationToken cancellationToken)
    {
        var (changed, now) = (put.Select(r => (r.Type, r.Key, r.Name)).ToHashSet(), time.GetUtcNow());
        var versions = await taker.Rows(agency, cancellationToken).Where(v => changed.Contains(v.Row)).Select(v => v with { Was = before.GetValueOrDefault(v.Row, "") }).ToListAsync(cancellationToken);
        versions.AddRange(gone.Where(r => BackupRows.IsCopied(r.Name)).Select(r => new RowVersion(r.Type, r.Key, r.Name, now, "", before.GetValueOrDefault((r.Type, r.Key, r.Name)), null)));
        await blobs.Append(agency, versions, cancellationToken);
    }

    private async Task<Dictionary<(string, string, string), string>> ETags(AgencyKey agency, CancellationToken cancellationToken) =>
        await taker.Rows(agency, cancellationToken).ToDictionaryAsync(v => v.Row, v => v.ETag, cancellationToken: cancellationToken);

    /// <summary>Removes what was brought.</summary>
    public async Task Drop(AgencyKey agency, CancellationToken cancellationToken)
    {
        await _beside.Prepare(cancellationToken);
        await Forget(agency, cancellationToken);
        await Each(await Beside(agency, cancellationToken), row => _beside.Remove(row, cancellationToken), cancellationToken);
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

    private Task<List<GrainRow>> Beside(AgencyKey agency, CancellationToken cancellationToken) => RowsOf(_beside, agency, cancellationToken);

    private Task<List<GrainRow>> Living(AgencyKey agency, CancellationToken cancellationToken) => RowsOf(rows, agency, cancellationToken);

    private static async Task<List<GrainRow>> RowsOf(GrainRows from, AgencyKey agency, CancellationToken cancellationToken)
    {
        var all = new List<GrainRow>();
        foreach (var type in TenantTypes.Carried)
            all.AddRange(await from.Of(type, agency, cancellationToken).Where(r => r.Content is not null).ToListAsync(cancellationToken));
        return all;
    }

    private async Task<TableEntity> Describe(AgencyKey agency, CancellationToken cancellationToken)
    {
        try
        {
            return (await _descriptions.GetEntityAsync<TableEntity>(Description, agency.ToString(), cancellationToken: cancellationToken)).Value;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new InvalidDataException("Nothing of this agency lies beside it, or not all of it. Ask for a moment first.", e);
        }
    }

    private async Task Forget(AgencyKey agency, CancellationToken cancellationToken)
    {
        try
        {
            await _descriptions.DeleteEntityAsync(Description, agency.ToString(), ETag.All, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // There was none.
        }
    }
}
