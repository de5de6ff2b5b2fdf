using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Tables;
using Orleans.Configuration;
using Orleans.Persistence.AzureStorage;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Orleans.AzureStorage.Persistence;

/// <summary>Grain states as blobs of a container, one blob for each state of each grain, every write under the blob's ETag.</summary>
internal sealed partial class AzureBlobGrainStorage(
    string name,
    AzureBlobStorageOptions options,
    IBlobContainerFactory containers,
    IActivatorProvider activators,
    TimeProvider time,
    ILogger<AzureBlobGrainStorage> logger) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    /// <summary>The provider of that name, from the options and services of the silo.</summary>
    public static AzureBlobGrainStorage Create(IServiceProvider services, string name)
    {
        var options = services.GetRequiredService<IOptionsMonitor<AzureBlobStorageOptions>>().Get(name);
        new AzureBlobGrainStorageOptionsValidator(options, name).ValidateConfiguration();
        return new AzureBlobGrainStorage(
            name,
            options,
            options.BuildContainerFactory(services, options),
            services.GetRequiredService<IActivatorProvider>(),
            services.GetService<TimeProvider>() ?? TimeProvider.System,
            services.GetRequiredService<ILogger<AzureBlobGrainStorage>>());
    }

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle observer) => observer.Subscribe($"{nameof(AzureBlobGrainStorage)}-{name}", options.InitStage, OpenAsync);

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var blob = Blob(stateName, grainId);
        using var content = await blob.ReadAsync(cancellationToken);
        var exists = content is { Details.ContentLength: > 0 };
        grainState.State = exists ? await DeserializeAsync<T>(content!, stateName, grainId, blob, cancellationToken) : Fresh<T>();
        grainState.RecordExists = exists;
        // A cleared state may keep its blob and with it the ETag, so that the next write is ordered as any other.
        grainState.ETag = content?.Details.ETag.ToString();
    }

    /// <inheritdoc/>
    /// <exception cref="InconsistentStateException">Another writer was there first; nothing was written.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var data = await SerializeAsync(grainState.State, cancellationToken);
        await WriteBlobAsync(stateName, grainId, grainState, data, cancellationToken);
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    /// <exception cref="InconsistentStateException">Another writer was there first; nothing was cleared.</exception>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        if (options.DeleteStateOnClear)
        {
            await GuardAsync(stateName, grainId, grainState.ETag, async blob =>
            {
                await blob.DeleteAsync(grainState.ETag, cancellationToken);
                return "";
            });
            grainState.ETag = null;
        }
        else
        {
            await WriteBlobAsync(stateName, grainId, grainState, Stream.Null, cancellationToken);
        }

        grainState.RecordExists = false;
        grainState.State = Fresh<T>();
    }

    /// <summary>Waits for storage as long as a provider on a table does.</summary>
    private Task OpenAsync(CancellationToken cancellation)
    {
        var client = options.BlobServiceClient!;
        var policy = new AzureStoragePolicyOptions();
        return new StartPatience(policy.MaxCreationRetries, policy.PauseBetweenCreationRetries, policy.CreationTimeout).OpenAsync(
            $"container {options.ContainerName}", client.Uri, token => containers.InitializeAsync(client).WaitAsync(token), time, logger, cancellation);
    }

    private async Task WriteBlobAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, Stream data, CancellationToken cancellation) =>
        grainState.ETag = await GuardAsync(stateName, grainId, grainState.ETag, blob => blob.WriteAsync(data, grainState.ETag, cancellation));

    private async Task<string> GuardAsync(string stateName, GrainId grainId, string? etag, Func<StateBlob, Task<string>> change)
    {
        var blob = Blob(stateName, grainId);
        try
        {
            return await change(blob);
        }
        catch (RequestFailedException refusal) when (StateBlob.IsConflict(refusal))
        {
            throw new InconsistentStateException(
                $"State '{stateName}' of grain {grainId} in {blob.Place} was changed by another writer ({refusal.Status} {refusal.ErrorCode}); ETag here: {etag ?? "none"}.",
                "Unknown", // the service says that an ETag does not match, not which one it has
                etag ?? "",
                refusal);
        }
    }

    /// <summary>
    /// The bytes, complete before the first is sent: a blob that is open for writing is committed when it is closed, even after a serializer that failed half-way.
    /// </summary>
    private async ValueTask<Stream> SerializeAsync<T>(T state, CancellationToken cancellation)
    {
        if (options.GrainStorageSerializer is not IGrainStorageStreamingSerializer streaming)
            return options.GrainStorageSerializer.Serialize(state).ToStream();

        var data = new MemoryStream();
        await streaming.SerializeAsync(state, data, cancellation);
        return data;
    }

    private async Task<T> DeserializeAsync<T>(BlobDownloadStreamingResult content, string stateName, GrainId grainId, StateBlob blob, CancellationToken cancellation)
    {
        try
        {
            var state = options.GrainStorageSerializer is IGrainStorageStreamingSerializer streaming
                ? await streaming.DeserializeAsync<T>(content.Content, cancellation)
                : options.GrainStorageSerializer.Deserialize<T>(await BinaryData.FromStreamAsync(content.Content, cancellation));
            return state ?? Fresh<T>();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUnreadable(logger, failure, stateName, grainId, blob.Place, content.Details.ContentLength);
            throw;
        }
    }

    private T Fresh<T>() => activators.GetActivator<T>().Create();

    private StateBlob Blob(string stateName, GrainId grainId) => new(containers.GetBlobContainerClient(grainId), $"{stateName}-{grainId}.json", logger);

    [LoggerMessage(21, LogLevel.Error, "State '{StateName}' of grain {GrainId} in {Place} cannot be read from its {Length} bytes.")]
    private static partial void LogUnreadable(ILogger logger, Exception failure, string stateName, GrainId grainId, string place, long length);
}
