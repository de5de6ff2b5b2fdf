using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Kinerja.Web.Hosting.Keys;
using Orleans.Configuration;

namespace Kinerja.Web.Hosting;

/// <summary>Asks storage for things that need not exist: "there is no such thing" is an answer too.</summary>
internal sealed class StorageProbe(TableServiceClient tables, BlobServiceClient blobs)
{
    private static readonly string Table = new AzureTableStorageOptions().TableName;

    /// <summary>Tables alone, as every request needs them.</summary>
    /// <param name="limit">How long to wait for an answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Why storage cannot be used, or null when it can.</returns>
    public Task<Exception?> Tables(TimeSpan limit, CancellationToken cancellationToken) => Ask(
        token => tables.GetTableClient(Table).GetEntityIfExistsAsync<TableEntity>("health", "health", cancellationToken: token), limit, cancellationToken);

    /// <summary>Tables and blobs, as a start needs them.</summary>
    /// <inheritdoc cref="Tables"/>
    public async Task<Exception?> All(TimeSpan limit, CancellationToken cancellationToken) =>
        await Tables(limit, cancellationToken)
        ?? await Ask(token => blobs.GetBlobContainerClient(KeyBlob.Container).ExistsAsync(token), limit, cancellationToken);

    private static async Task<Exception?> Ask(Func<CancellationToken, Task> question, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        both.CancelAfter(limit);
        try
        {
            await question(both.Token);
            return null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested
            && e is RequestFailedException or OperationCanceledException or HttpRequestException or AggregateException or AuthenticationFailedException)
        {
            return e;
        }
    }
}
