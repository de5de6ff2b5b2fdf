using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tables;
using Orleans.Storage;

namespace Orleans.AzureStorage.Clustering;

/// <summary>The rows of one cluster. Every change of a silo is one transaction with the version row, whose ETag is the only arbiter between writers.</summary>
internal sealed partial class MembershipPartition(TableClient client, StorageTable table, string clusterId, int deletesAtOnce, ILogger logger)
{
    private const int Readings = 5;

    private readonly string _all = TableClient.CreateQueryFilter($"PartitionKey eq {clusterId}");

    /// <summary>Creates the table unless it is there, and on request the version rows unless they are.</summary>
    public async Task InitialiseAsync(bool version, CancellationToken cancellation)
    {
        await table.CreateAsync(cancellation);
        if (!version || await VersionRowAsync(cancellation) is not null)
            return;

        try
        {
            await SubmitAsync(
                "first version",
                [.. new[] { VersionRows.Start, VersionRows.Version, VersionRows.End }.Select(key => new TableTransactionAction(TableTransactionActionType.Add, VersionRows.Create(clusterId, key, 0)))],
                cancellation);
        }
        catch (RequestFailedException refusal) when (StorageFailures.MayBeOwnEcho(refusal))
        {
            // Another silo was there first, or our own request came twice; the rows are there.
        }
    }

    /// <summary>All rows of one version.</summary>
    /// <exception cref="KeyNotFoundException">The cluster has no version row.</exception>
    /// <exception cref="InconsistentStateException">Every one of five readings was overtaken by a writer.</exception>
    public async Task<MembershipView> ReadAllAsync(CancellationToken cancellation)
    {
        for (var reading = 1; reading <= Readings; reading++)
        {
            // A second reading is fenced in by the version row itself, which holds also where boundaries are missing or were left behind by an older writer.
            var before = reading == 1 ? null : (await VersionRowAsync(cancellation))?.ETag;
            var (rows, pages) = await ScanAsync(_all, cancellation);
            var version = rows.Find(row => row.RowKey == VersionRows.Version);
            if (version is null)
            {
                // Between two pages the first silo may just have written them.
                if (reading < Readings && pages > 1)
                    continue;
                throw NoVersion();
            }

            if (IsWhole(rows, version, pages) || (before == version.ETag && before == (await VersionRowAsync(cancellation))?.ETag))
                return new MembershipView(version, rows.FindAll(row => !VersionRows.Has(row.RowKey)));
            LogOvertaken(logger, clusterId, client.Name, reading, Readings);
        }

        throw new InconsistentStateException($"Cluster {clusterId} in table {client.Name} changed during each of {Readings} readings.");
    }

    /// <summary>The version and, where there is one, the row of a silo.</summary>
    /// <exception cref="KeyNotFoundException">The cluster has no version row.</exception>
    public async Task<MembershipView> ReadAsync(string silo, CancellationToken cancellation)
    {
        var (rows, _) = await ScanAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {clusterId} and (RowKey eq {silo} or RowKey eq {VersionRows.Version})"), cancellation);
        var version = rows.Find(row => row.RowKey == VersionRows.Version) ?? throw NoVersion();
        return new MembershipView(version, rows.FindAll(row => row.RowKey == silo));
    }

    /// <summary>Inserts or replaces the row of a silo together with the version. False when somebody else changed the cluster, or the row is there or missing.</summary>
    /// <exception cref="RequestFailedException">Storage failed; whether it wrote is not known.</exception>
    public async Task<bool> CommitAsync(bool insert, TableEntity silo, TableVersion version, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(version.VersionEtag);
        var writeId = RandomNumberGenerator.GetHexString(32, lowercase: true);
        silo[SiloRow.WriteId] = writeId;
        try
        {
            // The boundaries come first and last, so that a reader sees a half of this even where a transaction is not isolated from readers.
            await SubmitAsync(
                insert ? "insert" : "update",
                [
                    new(TableTransactionActionType.UpsertReplace, VersionRows.Create(clusterId, VersionRows.Start, version.Version)),
                    insert ? new(TableTransactionActionType.Add, silo) : new(TableTransactionActionType.UpdateReplace, silo, ETag.All),
                    new(TableTransactionActionType.UpdateReplace, VersionRows.Create(clusterId, VersionRows.Version, version.Version), new ETag(version.VersionEtag)),
                    new(TableTransactionActionType.UpsertReplace, VersionRows.Create(clusterId, VersionRows.End, version.Version)),
                ],
                cancellation);
            return true;
        }
        catch (RequestFailedException refusal) when (!insert && IsMissingRow(refusal))
        {
            return false;
        }
        catch (RequestFailedException refusal) when (StorageFailures.MayBeOwnEcho(refusal))
        {
            var standing = await table.ReadAsync(clusterId, silo.RowKey, cancellation);
            var ours = Equals(standing?[SiloRow.WriteId], writeId);
            if (ours)
                LogLostReply(logger, silo.RowKey, version.Version, clusterId, client.Name);
            return ours;
        }
    }

    /// <summary>Changes single properties of a row, whatever else it holds.</summary>
    public Task MergeAsync(TableEntity change, CancellationToken cancellation) =>
        table.WatchAsync("merge", clusterId, change.RowKey, () => client.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, cancellation));

    /// <summary>All rows of silos, version or not.</summary>
    public async Task<IReadOnlyList<TableEntity>> SilosAsync(CancellationToken cancellation) =>
        (await ScanAsync(_all, cancellation)).Rows.FindAll(row => !VersionRows.Has(row.RowKey));

    /// <summary>The rows of silos that take clients and may be alive; the filter of the service, which the caller does not rely on.</summary>
    public async Task<IReadOnlyList<TableEntity>> GatewaysAsync(CancellationToken cancellation) => (await ScanAsync(
        TableClient.CreateQueryFilter($"PartitionKey eq {clusterId} and Status eq {nameof(Runtime.SiloStatus.Active)} and ProxyPort ne {"0"}"), cancellation)).Rows;

    /// <summary>Deletes rows that still are as they were read. Others stay, and the next cleaning sees them again.</summary>
    public async Task DeleteUnchangedAsync(IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var batch in rows.Chunk(deletesAtOnce))
        {
            try
            {
                await SubmitAsync("clean", [.. batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag))], cancellation);
            }
            catch (RequestFailedException refusal) when (batch.Length > 1 && IsChangedRow(refusal))
            {
                foreach (var row in batch)
                    await DeleteUnchangedAsync([row], cancellation);
            }
            catch (RequestFailedException refusal) when (IsChangedRow(refusal))
            {
                // Somebody else cleaned it, or its silo gave one more sign of life.
            }
        }
    }

    /// <summary>Deletes every row of the cluster, the version too.</summary>
    public async Task DeleteAllAsync(CancellationToken cancellation)
    {
        // Rows that a silo writes meanwhile are taken in the next round; a cluster that never stops writing is not worth a longer fight.
        for (var round = 1; round <= Readings; round++)
        {
            var (rows, _) = await ScanAsync(_all, cancellation);
            if (rows.Count == 0)
                return;
            rows.ForEach(row => row.ETag = ETag.All);
            await DeleteUnchangedAsync(rows, cancellation);
        }
    }

    private static bool IsWhole(List<TableEntity> rows, TableEntity version, int pages)
    {
        var (first, last) = (rows[0], rows[^1]);
        if (first.RowKey == VersionRows.Start && last.RowKey == VersionRows.End)
            return VersionRows.Read(first) == VersionRows.Read(version) && VersionRows.Read(last) == VersionRows.Read(version);
        // A cluster written by an older library has no boundaries; one page is one reading.
        return pages == 1 && !rows.Exists(row => row.RowKey is VersionRows.Start or VersionRows.End);
    }

    private static bool IsMissingRow(RequestFailedException failure) => failure.Status == 404 && failure.ErrorCode != TableErrorCode.TableNotFound;

    private static bool IsChangedRow(RequestFailedException failure) => failure.Status == 412 || IsMissingRow(failure);

    private Task<TableEntity?> VersionRowAsync(CancellationToken cancellation) => table.ReadAsync(clusterId, VersionRows.Version, cancellation);

    private Task<(List<TableEntity> Rows, int Pages)> ScanAsync(string filter, CancellationToken cancellation) =>
        table.WatchAsync("query", clusterId, "*", async () =>
        {
            var rows = new List<TableEntity>();
            var pages = 0;
            await foreach (var page in client.QueryAsync<TableEntity>(filter, cancellationToken: cancellation).AsPages().WithCancellation(cancellation))
            {
                rows.AddRange(page.Values);
                pages++;
            }

            return (rows, pages);
        });

    private Task<Response<IReadOnlyList<Response>>> SubmitAsync(string what, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation) =>
        table.WatchAsync(what, clusterId, actions[0].Entity.RowKey, () => client.SubmitTransactionAsync(actions, cancellation));

    private KeyNotFoundException NoVersion() => new($"Cluster {clusterId} has no row {VersionRows.Version} in table {client.Name}.");

    [LoggerMessage(20, LogLevel.Information, "Cluster {Cluster} in table {Table} changed while it was read (reading {Reading} of {Readings}).")]
    private static partial void LogOvertaken(ILogger logger, string cluster, string table, int reading, int readings);

    [LoggerMessage(21, LogLevel.Information, "Silo {Silo} was written at version {Version} of cluster {Cluster} in table {Table} although the answer was lost; the row carries the mark of the write.")]
    private static partial void LogLostReply(ILogger logger, string silo, int version, string cluster, string table);
}
