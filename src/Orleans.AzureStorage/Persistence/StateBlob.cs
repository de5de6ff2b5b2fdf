using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;

namespace Orleans.AzureStorage.Persistence;

/// <summary>The blob of one state: written whole under its ETag, lost replies told from conflicts.</summary>
internal sealed partial class StateBlob(BlobContainerClient container, string name, ILogger logger)
{
    private const string ContentType = "application/octet-stream";

    /// <summary>
    /// Each write carries a value of its own in the blob's metadata. When the client library repeats a request whose answer was lost, the service
    /// refuses the repetition; the value then tells whether the first copy was ours.
    /// </summary>
    private const string WriteId = "WriteId";

    private readonly BlobClient _blob = container.GetBlobClient(name);

    /// <summary>Where the state lies, for messages.</summary>
    public string Place => $"blob {name} of container {container.Name}";

    /// <summary>
    /// The state is not as the writer knew it: changed (412), there already (409) or gone (404). Any other 409, a container that is being deleted for
    /// instance, is a failure of storage.
    /// </summary>
    public static bool IsConflict(RequestFailedException failure) =>
        failure.Status == 412 || failure.ErrorCode == BlobErrorCode.BlobAlreadyExists || (failure.Status == 404 && !IsContainerMissing(failure));

    /// <summary>The blob's content as it comes in, to be disposed of; null when there is no blob or no container.</summary>
    public async Task<BlobDownloadStreamingResult?> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return await _blob.DownloadStreamingAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Creates the blob when <paramref name="etag"/> is empty, otherwise replaces it under that ETag; creates its container when that is missing.</summary>
    /// <param name="data">All of it, from the beginning; sent anew with each try.</param>
    /// <param name="etag">ETag of the blob as the writer knows it.</param>
    /// <param name="cancellation">Ends the call; whether the blob was written is not known then.</param>
    /// <returns>The new ETag.</returns>
    /// <exception cref="RequestFailedException">A conflict, see <see cref="IsConflict"/>; else storage failed, and whether it wrote is not known.</exception>
    public async Task<string> WriteAsync(Stream data, string? etag, CancellationToken cancellation)
    {
        var writeId = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var options = new BlobUploadOptions
        {
            Conditions = Conditions(etag),
            HttpHeaders = new() { ContentType = ContentType },
            Metadata = new Dictionary<string, string> { [WriteId] = writeId },
        };
        for (var tries = 1; ; tries++)
        {
            try
            {
                data.Position = 0;
                var answer = await _blob.UploadAsync(data, options, cancellation);
                return answer.Value.ETag.ToString();
            }
            catch (RequestFailedException failure) when (tries == 1 && IsContainerMissing(failure))
            {
                await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
            }
            catch (RequestFailedException failure) when (IsConflict(failure))
            {
                if (await EtagOfAsync(writeId, cancellation) is not { } own)
                    throw;
                LogLostReply(logger, name, container.Name);
                return own;
            }
        }
    }

    /// <summary>Deletes the blob under its ETag. One that is gone already is no failure, so that a repeated request whose answer was lost is none either.</summary>
    /// <param name="etag">ETag of the blob as the writer knows it; with none, a blob that stands there is a conflict.</param>
    /// <param name="cancellation">Ends the call; whether the blob was deleted is not known then.</param>
    /// <exception cref="RequestFailedException">A conflict, see <see cref="IsConflict"/>; else storage failed.</exception>
    public async Task DeleteAsync(string? etag, CancellationToken cancellation)
    {
        try
        {
            // Nothing is sent to delete what the writer does not know: not every service reads "only if there is none" on a deletion as it is meant.
            if (!string.IsNullOrEmpty(etag))
                await _blob.DeleteIfExistsAsync(DeleteSnapshotsOption.None, Conditions(etag), cancellation);
            else if (await _blob.ExistsAsync(cancellation))
                throw new RequestFailedException(412, "A blob stands there that the writer has not read.", BlobErrorCode.ConditionNotMet.ToString(), null);
        }
        catch (RequestFailedException failure) when (failure.Status == 412 && !string.IsNullOrEmpty(etag))
        {
            // That a blob is gone may be answered as "not found" or as "not the ETag".
            if (await _blob.ExistsAsync(cancellation))
                throw;
        }
    }

    private static bool IsContainerMissing(RequestFailedException failure) => failure.ErrorCode == BlobErrorCode.ContainerNotFound;

    private static BlobRequestConditions Conditions(string? etag) =>
        string.IsNullOrEmpty(etag) ? new() { IfNoneMatch = ETag.All } : new() { IfMatch = new ETag(etag) };

    /// <summary>The ETag of the blob if it is the one that was written with this mark.</summary>
    private async Task<string?> EtagOfAsync(string writeId, CancellationToken cancellation)
    {
        try
        {
            var standing = (await _blob.GetPropertiesAsync(cancellationToken: cancellation)).Value;
            return standing.Metadata.TryGetValue(WriteId, out var mark) && mark == writeId ? standing.ETag.ToString() : null;
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    [LoggerMessage(20, LogLevel.Information, "A write of blob {Blob} in container {Container} was applied although its answer was lost; the blob carries its mark.")]
    private static partial void LogLostReply(ILogger logger, string blob, string container);
}
