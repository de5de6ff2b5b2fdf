using System.Net;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Tables;
using Orleans.Configuration;
using Orleans.Reminders.AzureStorage;

namespace Orleans.AzureStorage.Reminders;

/// <summary>Reminders as rows of a table, in partitions by the hash of their grain, so that each silo reads its part of the ring as a range of partitions.</summary>
internal sealed partial class AzureTableReminderTable : IReminderTable
{
    private readonly TableClient _table;
    private readonly AzureTableReminderStorageOptions _options;
    private readonly string _serviceId;
    private readonly string _clusterId;
    private readonly TimeProvider _time;
    private readonly ILogger<AzureTableReminderTable> _logger;

    /// <summary>The table of these options, for the reminders of the service that the silo belongs to.</summary>
    public AzureTableReminderTable(
        IOptions<AzureTableReminderStorageOptions> options, IOptions<ClusterOptions> cluster, IServiceProvider services, ILogger<AzureTableReminderTable> logger)
    {
        _options = options.Value;
        new TableOptionsValidator(_options, "The reminder table").ValidateConfiguration();
        _table = _options.TableServiceClient!.GetTableClient(_options.TableName);
        (_serviceId, _clusterId) = (cluster.Value.ServiceId, cluster.Value.ClusterId);
        _time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        _logger = logger;
    }

    /// <inheritdoc/>
    public Task Init() => StartAsync(CancellationToken.None);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default) =>
        new StartPatience(int.MaxValue, _options.StoragePolicyOptions.PauseBetweenCreationRetries, Timeout.InfiniteTimeSpan)
            .OpenAsync($"table {_table.Name}", _table.Uri, _table.CreateIfNotExistsAsync, _time, _logger, cancellationToken);

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(GrainId grainId) => ReadRows(grainId, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<ReminderTableData> ReadRows(GrainId grainId, CancellationToken cancellationToken)
    {
        var partition = ReminderRow.Partition(_serviceId, grainId.GetUniformHashCode());
        var (after, last) = (ReminderRow.BeforeAllOf(grainId), ReminderRow.AfterAllOf(grainId));
        var rows = await QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey le {last}"), cancellationToken);
        // Grain a/b has a-b-c among its rows when a/b-c has the same hash.
        return new(rows.Select(Entry).OfType<ReminderEntry>().Where(entry => entry.GrainId == grainId));
    }

    /// <inheritdoc/>
    public Task<ReminderTableData> ReadRows(uint begin, uint end) => ReadRows(begin, end, CancellationToken.None);

    /// <inheritdoc/>
    public async Task<ReminderTableData> ReadRows(uint begin, uint end, CancellationToken cancellationToken)
    {
        var (after, to) = (ReminderRow.Partition(_serviceId, begin), ReminderRow.Partition(_serviceId, end));
        var (first, last) = (ReminderRow.BeforeAllPartitions(_serviceId), ReminderRow.AfterAllPartitions(_serviceId));
        var rows = begin < end
            ? await QueryAsync(TableClient.CreateQueryFilter($"PartitionKey gt {after} and PartitionKey le {to}"), cancellationToken)
            : begin == end
                ? await QueryAsync(TableClient.CreateQueryFilter($"PartitionKey gt {first} and PartitionKey lt {last}"), cancellationToken)
                : [
                    .. await QueryAsync(TableClient.CreateQueryFilter($"PartitionKey gt {after} and PartitionKey lt {last}"), cancellationToken),
                    .. await QueryAsync(TableClient.CreateQueryFilter($"PartitionKey gt {first} and PartitionKey le {to}"), cancellationToken),
                ];
        return new(rows.Select(Entry).OfType<ReminderEntry>());
    }

    /// <inheritdoc/>
    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) => ReadRow(grainId, reminderName, CancellationToken.None);

    /// <inheritdoc/>
    /// <returns>The reminder, or null when there is none.</returns>
    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            ReminderRow.Partition(_serviceId, grainId.GetUniformHashCode()), ReminderRow.Key(grainId, reminderName), cancellationToken: cancellationToken);
        var entry = row is { HasValue: true, Value: { } found } ? Entry(found) : null;
        // Names that differ only in characters that keys do not have would meet in this row.
        return entry?.GrainId == grainId && entry.ReminderName == reminderName ? entry : null;
    }

    /// <inheritdoc/>
    public Task<string?> UpsertRow(ReminderEntry entry) => UpsertRow(entry, CancellationToken.None);

    /// <inheritdoc/>
    /// <returns>The new ETag, or null when another writer was at the row.</returns>
    public async Task<string?> UpsertRow(ReminderEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _table.UpsertEntityAsync(ReminderRow.Create(entry, _serviceId, _clusterId), TableUpdateMode.Merge, cancellationToken);
            return answer.Headers.ETag.GetValueOrDefault().ToString();
        }
        catch (RequestFailedException failure) when (IsContention(failure))
        {
            LogContention(_logger, "write", entry.GrainId, entry.ReminderName, _table.Name, failure.Status, failure.ErrorCode);
            return null;
        }
    }

    /// <inheritdoc/>
    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) => RemoveRow(grainId, reminderName, eTag, CancellationToken.None);

    /// <inheritdoc/>
    /// <returns>False when the row is not there or was changed since; nothing is removed then.</returns>
    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _table.DeleteEntityAsync(
                ReminderRow.Partition(_serviceId, grainId.GetUniformHashCode()), ReminderRow.Key(grainId, reminderName), new ETag(eTag), cancellationToken);
            // The client library reports a missing row in its answer, not as a failure.
            return answer.Status != (int)HttpStatusCode.NotFound;
        }
        catch (RequestFailedException failure) when (IsContention(failure))
        {
            LogContention(_logger, "removal", grainId, reminderName, _table.Name, failure.Status, failure.ErrorCode);
            return false;
        }
    }

    /// <inheritdoc/>
    public Task TestOnlyClearTable() => TestOnlyClearTable(CancellationToken.None);

    /// <inheritdoc/>
    public async Task TestOnlyClearTable(CancellationToken cancellationToken)
    {
        var (first, last) = (ReminderRow.BeforeAllPartitions(_serviceId), ReminderRow.AfterAllPartitions(_serviceId));
        foreach (var row in await QueryAsync(TableClient.CreateQueryFilter($"PartitionKey gt {first} and PartitionKey lt {last}"), cancellationToken))
            await _table.DeleteEntityAsync(row, ETag.All, cancellationToken);
    }

    private static bool IsContention(RequestFailedException failure) => failure.Status is
        (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.Conflict or (int)HttpStatusCode.NotFound or (int)HttpStatusCode.NotImplemented;

    private async Task<List<TableEntity>> QueryAsync(string filter, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (!ReminderRow.IsForeign(row, _serviceId))
                rows.Add(row);
        }

        return rows;
    }

    private ReminderEntry? Entry(TableEntity row)
    {
        if (ReminderRow.IsForeign(row, _serviceId))
            return null;
        var entry = ReminderRow.Read(row);
        if (entry is null)
            LogUnreadable(_logger, row.PartitionKey, row.RowKey, _table.Name);
        return entry;
    }

    [LoggerMessage(30, LogLevel.Warning, "Row ({Partition}, {Row}) of table {Table} is no reminder that can be read; it is left out.")]
    private static partial void LogUnreadable(ILogger logger, string partition, string row, string table);

    [LoggerMessage(31, LogLevel.Warning, "A {Act} of reminder '{Reminder}' of {Grain} in table {Table} met another writer ({Status} {Code}).")]
    private static partial void LogContention(ILogger logger, string act, GrainId grain, string reminder, string table, int status, string? code);
}
