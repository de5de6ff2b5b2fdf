using System.Diagnostics.CodeAnalysis;
using System.Net;
using Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Tables;
using Orleans.Configuration;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace Orleans.AzureStorage.Persistence;

/// <summary>Grain states as rows of a table, one row for each state of each grain, every write under the row's ETag.</summary>
internal sealed partial class AzureTableGrainStorage(
    string name,
    string serviceId,
    AzureTableStorageOptions options,
    StorageTable table,
    IActivatorProvider activators,
    ILogger<AzureTableGrainStorage> logger) : IGrainStorage, IRestExceptionDecoder, ILifecycleParticipant<ISiloLifecycle>
{
    /// <summary>The provider of that name, from the options and services of the silo.</summary>
    public static AzureTableGrainStorage Create(IServiceProvider services, string name)
    {
        var options = services.GetRequiredService<IOptionsMonitor<AzureTableStorageOptions>>().Get(name);
        new AzureTableGrainStorageOptionsValidator(options, name).ValidateConfiguration();

        var logger = services.GetRequiredService<ILogger<AzureTableGrainStorage>>();
        var time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        var table = new StorageTable(options.TableServiceClient!.GetTableClient(options.TableName), options.StoragePolicyOptions, time, logger);
        var serviceId = services.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId;
        return new AzureTableGrainStorage(name, serviceId, options, table, services.GetRequiredService<IActivatorProvider>(), logger);
    }

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe($"{nameof(AzureTableGrainStorage)}-{name}", options.InitStage, table.CreateAsync);

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
    /// <exception cref="AggregateException">The row's data is not what the serializer reads.</exception>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var row = await table.ReadAsync(PartitionKey(grainId), TableNaming.Key(stateName), cancellationToken);
        var data = row is null ? null : StateRow.Read(row);
        grainState.State = data is null ? Fresh<T>() : Deserialize<T>(data, stateName, grainId);
        grainState.RecordExists = data is not null;
        // A cleared state keeps its row and with it the ETag, so that the next write is ordered as any other.
        grainState.ETag = row?.ETag.ToString();
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The state is larger than a row takes; nothing was sent.</exception>
    /// <exception cref="TableStorageUpdateConditionNotSatisfiedException">Another writer was there first; nothing was written.</exception>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var data = options.GrainStorageSerializer.Serialize(grainState.State).ToMemory();
        if (data.Length > StateRow.MaxBytes)
            throw TooLarge(stateName, grainId, data.Length);
        await WriteRowAsync(stateName, grainId, grainState, data, cancellationToken);
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    /// <exception cref="TableStorageUpdateConditionNotSatisfiedException">Another writer was there first; nothing was cleared.</exception>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        if (!options.DeleteStateOnClear)
        {
            await WriteRowAsync(stateName, grainId, grainState, default, cancellationToken);
        }
        else if (!string.IsNullOrEmpty(grainState.ETag))
        {
            await GuardAsync(stateName, grainId, grainState.ETag, async () =>
            {
                await table.DeleteAsync(PartitionKey(grainId), TableNaming.Key(stateName), grainState.ETag, cancellationToken);
                return true;
            });
            grainState.ETag = null;
        }

        grainState.RecordExists = false;
        grainState.State = Fresh<T>();
    }

    /// <inheritdoc/>
    public bool DecodeException(Exception exception, out HttpStatusCode httpStatusCode, out string restStatus, bool getExtendedErrors = false)
    {
        var failure = exception as RequestFailedException ?? exception.InnerException as RequestFailedException;
        httpStatusCode = (HttpStatusCode)(failure?.Status ?? 0);
        restStatus = (getExtendedErrors ? failure?.ErrorCode : null) ?? "";
        return failure is { Status: > 0 };
    }

    private async Task WriteRowAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, ReadOnlyMemory<byte> data, CancellationToken cancellation)
    {
        var row = StateRow.Create(PartitionKey(grainId), TableNaming.Key(stateName), data.Span);
        grainState.ETag = await GuardAsync(stateName, grainId, grainState.ETag, () => table.WriteAsync(row, grainState.ETag, cancellation));
    }

    private async Task<TResult> GuardAsync<TResult>(string stateName, GrainId grainId, string? etag, Func<Task<TResult>> change)
    {
        try
        {
            return await change();
        }
        catch (RequestFailedException refusal) when (StorageFailures.IsConflict(refusal))
        {
            throw new TableStorageUpdateConditionNotSatisfiedException(
                $"State '{stateName}' of grain {grainId} in table {table.Name} was changed by another writer ({refusal.Status} {refusal.ErrorCode}); ETag here: {etag ?? "none"}.",
                grainId.Type.ToString()!, grainId.ToString(), table.Name, etag, refusal);
        }
    }

    private T Deserialize<T>(BinaryData data, string stateName, GrainId grainId)
    {
        try
        {
            return options.GrainStorageSerializer.Deserialize<T>(data) ?? Fresh<T>();
        }
        catch (Exception failure)
        {
            LogUnreadable(logger, failure, stateName, grainId, table.Name, data.ToMemory().Length);
            throw new AggregateException($"State '{stateName}' of grain {grainId} in table {table.Name} cannot be read.", failure);
        }
    }

    [SuppressMessage("Usage", "CA2208:Instantiate argument exceptions correctly", Justification = "The name that the official provider gives.")]
    private ArgumentOutOfRangeException TooLarge(string stateName, GrainId grainId, int length) => new(
        "GrainState.Size", length, $"State '{stateName}' of grain {grainId} is too large for a row of table {table.Name}, which takes {StateRow.MaxBytes} bytes.");

    private T Fresh<T>() => activators.GetActivator<T>().Create();

    private string PartitionKey(GrainId grainId) => TableNaming.Key($"{serviceId}_{grainId}");

    [LoggerMessage(10, LogLevel.Error, "State '{StateName}' of grain {GrainId} in table {Table} cannot be read from its {Length} bytes.")]
    private static partial void LogUnreadable(ILogger logger, Exception failure, string stateName, GrainId grainId, string table, int length);
}
