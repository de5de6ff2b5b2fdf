using System.Diagnostics.CodeAnalysis;
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
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Which kinds end the wait is decided in StorageFailures.")]
    public async Task CreateAsync(CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await client.CreateIfNotExistsAsync(cancellation);
                LogReady(logger, Name, client.AccountName);
                return;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                if (!StorageFailures.MayPass(failure) || attempt > policy.MaxCreationRetries || time.GetElapsedTime(started) >= policy.CreationTimeout)
                {
                    LogGivenUp(logger, failure, Name, client.Uri, attempt);
                    throw;
                }

                LogWaiting(logger, Name, client.Uri, attempt, policy.MaxCreationRetries + 1, policy.PauseBetweenCreationRetries, StorageFailures.Reason(failure));
            }

            await Task.Delay(policy.PauseBetweenCreationRetries, time, cancellation);
        }
    }

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

    [LoggerMessage(1, LogLevel.Information, "Table {Table} of storage account {Account} is ready.")]
    private static partial void LogReady(ILogger logger, string table, string account);

    [LoggerMessage(2, LogLevel.Warning, "Waiting for storage: table {Table} at {Address} could not be opened (try {Attempt} of {Attempts}, next in {Pause}): {Reason}")]
    private static partial void LogWaiting(ILogger logger, string table, Uri address, int attempt, int attempts, TimeSpan pause, string reason);

    [LoggerMessage(3, LogLevel.Error, "Storage cannot be used: table {Table} at {Address} could not be opened in {Attempt} tries. Check the address, the credential and its role.")]
    private static partial void LogGivenUp(ILogger logger, Exception failure, string table, Uri address, int attempt);

    [LoggerMessage(4, LogLevel.Information, "A write of ({Partition}, {Row}) in table {Table} was applied although its answer was lost; the row carries its mark.")]
    private static partial void LogLostReply(ILogger logger, string partition, string row, string table);

    [LoggerMessage(5, LogLevel.Warning, "Slow storage: {Operation} of ({Partition}, {Row}) in table {Table} took {Taken}.")]
    private static partial void LogSlow(ILogger logger, string operation, string partition, string row, string table, TimeSpan taken);
}
