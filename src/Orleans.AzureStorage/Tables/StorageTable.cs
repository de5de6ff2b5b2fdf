using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;

namespace Orleans.AzureStorage.Tables;

/// <summary>One table: created with patience, rows read, written and deleted under their ETag, lost replies told from conflicts.</summary>
internal sealed partial class StorageTable(TableClient client, IStoragePolicy policy, TimeProvider time, ILogger logger)
{
    /// <summary>
    /// Each write carries a value of its own here. When the client library repeats a request whose answer was lost, the service refuses the
    /// repetition; the value in the row then tells whether the first copy was ours.
    /// </summary>
    private const string WriteId = "WriteId";

    /// <summary>Name of the table.</summary>
    public string Name => client.Name;

    /// <summary>Creates the table unless it is there, waiting within the bounds of the policy while storage does not answer.</summary>
    public Task CreateAsync(CancellationToken cancellation) =>
        new StartPatience(policy.MaxCreationRetries, policy.PauseBetweenCreationRetries, policy.CreationTimeout)
            .OpenAsync($"table {Name}", client.Uri, client.CreateIfNotExistsAsync, time, logger, cancellation);

    /// <summary>The row, or null when there is none.</summary>
    public Task<TableEntity?> ReadAsync(string partition, string row, CancellationToken cancellation) => WatchAsync("read", partition, row, async () =>
    {
        var found = await client.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    });

    /// <summary>Inserts the row when <paramref name="etag"/> is empty, otherwise replaces it whole under that ETag. Returns the new ETag.</summary>
    /// <exception cref="RequestFailedException">412, 409 or 404: somebody else's row stands there, or none. Others: storage failed, and whether it wrote is not known.</exception>
    public Task<string> WriteAsync(TableEntity entity, string? etag, CancellationToken cancellation) =>
        WatchAsync("write", entity.PartitionKey, entity.RowKey, async () =>
        {
            var writeId = RandomNumberGenerator.GetHexString(32, lowercase: true);
            entity[WriteId] = writeId;
            try
            {
                var answer = string.IsNullOrEmpty(etag)
                    ? await client.AddEntityAsync(entity, cancellation)
                    : await client.UpdateEntityAsync(entity, new ETag(etag), TableUpdateMode.Replace, cancellation);
                return answer.Headers.ETag.GetValueOrDefault().ToString();
            }
            catch (RequestFailedException refusal) when (StorageFailures.MayBeOwnEcho(refusal))
            {
                var standing = await client.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, cancellationToken: cancellation);
                if (standing is not { HasValue: true, Value: { } row } || !Equals(row[WriteId], writeId))
                    throw;
                LogLostReply(logger, entity.PartitionKey, entity.RowKey, Name);
                return row.ETag.ToString();
            }
        });

    /// <summary>Deletes the row under its ETag. A row that is gone already is no failure, so that a repeated request whose answer was lost is none either.</summary>
    /// <exception cref="RequestFailedException">412: somebody else's row stands there. Others: storage failed.</exception>
    public Task DeleteAsync(string partition, string row, string etag, CancellationToken cancellation) =>
        WatchAsync("delete", partition, row, () => client.DeleteEntityAsync(partition, row, new ETag(etag), cancellation));

    /// <summary>Runs a call and logs it when it was slow.</summary>
    public async Task<T> WatchAsync<T>(string operation, string partition, string row, Func<Task<T>> call)
    {
        var started = time.GetTimestamp();
        try
        {
            return await call();
        }
        finally
        {
            var taken = time.GetElapsedTime(started);
            if (taken > policy.OperationTimeout)
                LogSlow(logger, operation, partition, row, Name, taken);
        }
    }

    [LoggerMessage(4, LogLevel.Information, "A write of ({Partition}, {Row}) in table {Table} was applied although its answer was lost; the row carries its mark.")]
    private static partial void LogLostReply(ILogger logger, string partition, string row, string table);

    [LoggerMessage(5, LogLevel.Warning, "Slow storage: {Operation} of ({Partition}, {Row}) in table {Table} took {Taken}.")]
    private static partial void LogSlow(ILogger logger, string operation, string partition, string row, string table, TimeSpan taken);
}
