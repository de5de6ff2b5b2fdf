using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Clustering.AzureStorage;
using Orleans.Configuration;

namespace Orleans.AzureStorage.Clustering;

/// <summary>The silos of a cluster as rows of a table.</summary>
internal sealed partial class AzureTableMembershipTable(MembershipPartition partition, string clusterId, Func<string, MembershipPartition> other, ILogger<AzureTableMembershipTable> logger)
    : IMembershipTable
{
    /// <summary>What messages call this.</summary>
    public const string Provider = "The membership table";

    /// <summary>The table that the options of the silo name.</summary>
    public static AzureTableMembershipTable Create(IServiceProvider services) => new(
        MembershipPartitionFactory.Create<AzureStorageClusteringOptions>(services, Provider),
        services.GetRequiredService<IOptions<ClusterOptions>>().Value.ClusterId,
        cluster => MembershipPartitionFactory.Create<AzureStorageClusteringOptions>(services, Provider, cluster),
        services.GetRequiredService<ILogger<AzureTableMembershipTable>>());

    /// <inheritdoc/>
    public Task InitializeMembershipTable(bool tryInitTableVersion) => InitializeMembershipTableAsync(tryInitTableVersion, CancellationToken.None);

    /// <inheritdoc/>
    public Task InitializeMembershipTableAsync(bool tryInitTableVersion, CancellationToken cancellationToken) =>
        partition.InitialiseAsync(tryInitTableVersion, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteMembershipTableEntries(string clusterId) => DeleteMembershipTableEntriesAsync(clusterId, CancellationToken.None);

    /// <inheritdoc/>
    public Task DeleteMembershipTableEntriesAsync(string clusterId, CancellationToken cancellationToken) => other(clusterId).DeleteAllAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<MembershipTableData> ReadRow(SiloAddress key) => ReadRowAsync(key, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<MembershipTableData> ReadRowAsync(SiloAddress key, CancellationToken cancellationToken) =>
        Data(await partition.ReadAsync(SiloRow.Key(key), cancellationToken));

    /// <inheritdoc/>
    public Task<MembershipTableData> ReadAll() => ReadAllAsync(CancellationToken.None);

    /// <inheritdoc/>
    public async Task<MembershipTableData> ReadAllAsync(CancellationToken cancellationToken) => Data(await partition.ReadAllAsync(cancellationToken));

    /// <inheritdoc/>
    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => InsertRowAsync(entry, tableVersion, CancellationToken.None);

    /// <inheritdoc/>
    public Task<bool> InsertRowAsync(MembershipEntry entry, TableVersion tableVersion, CancellationToken cancellationToken) =>
        partition.CommitAsync(insert: true, SiloRow.Create(clusterId, entry), tableVersion, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => UpdateRowAsync(entry, etag, tableVersion, CancellationToken.None);

    /// <inheritdoc/>
    /// <remarks>The row's own ETag is not looked at: the version row orders writers, and a sign of life in between must not make an update fail.</remarks>
    public Task<bool> UpdateRowAsync(MembershipEntry entry, string etag, TableVersion tableVersion, CancellationToken cancellationToken) =>
        partition.CommitAsync(insert: false, SiloRow.Create(clusterId, entry), tableVersion, cancellationToken);

    /// <inheritdoc/>
    public Task UpdateIAmAlive(MembershipEntry entry) => UpdateIAmAliveAsync(entry, CancellationToken.None);

    /// <inheritdoc/>
    public Task UpdateIAmAliveAsync(MembershipEntry entry, CancellationToken cancellationToken) =>
        partition.MergeAsync(SiloRow.SignOfLife(clusterId, entry), cancellationToken);

    /// <inheritdoc/>
    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => CleanupDefunctSiloEntriesAsync(beforeDate, CancellationToken.None);

    /// <inheritdoc/>
    public async Task CleanupDefunctSiloEntriesAsync(DateTimeOffset beforeDate, CancellationToken cancellationToken)
    {
        var silos = await partition.SilosAsync(cancellationToken);
        await partition.DeleteUnchangedAsync(
            silos.Where(row => Read(row) is { Status: SiloStatus.Dead } silo && LastSign(silo) < beforeDate.UtcDateTime), cancellationToken);
    }

    private static DateTime LastSign(MembershipEntry silo) =>
        silo.SuspectTimes!.Select(vote => vote.Item2).Append(silo.StartTime).Append(silo.IAmAliveTime).Max();

    private MembershipTableData Data(MembershipView view) => new(
        [.. view.Silos.Select(row => (Silo: Read(row), row.ETag)).Where(read => read.Silo is not null).Select(read => Tuple.Create(read.Silo!, read.ETag.ToString()))],
        new TableVersion(VersionRows.Read(view.Version), view.Version.ETag.ToString()));

    private MembershipEntry? Read(TableEntity row)
    {
        try
        {
            return SiloRow.Read(row);
        }
        catch (FormatException failure)
        {
            // One row that nobody can read must not keep a cluster from working.
            LogUnreadable(logger, row.RowKey, clusterId, failure.Message);
            return null;
        }
    }

    [LoggerMessage(25, LogLevel.Error, "Row {Row} of cluster {Cluster} in the membership table is left out: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string row, string cluster, string reason);
}
