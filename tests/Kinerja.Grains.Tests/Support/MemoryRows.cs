using Orleans.Runtime;
using Orleans.Storage;

namespace Kinerja.Grains.Tests.Support;

/// <summary>Grain storage in memory that keeps bytes, as real storage does.</summary>
internal sealed class MemoryRows : IGrainStorage
{
    private readonly Dictionary<string, (byte[] Data, int ETag)> _rows = [];

    /// <summary>Writes so far.</summary>
    public int Writes { get; private set; }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_rows.TryGetValue($"{grainId}/{stateName}", out var row))
            (grainState.State, grainState.ETag, grainState.RecordExists) = (new Kinerja.Grains.Storage.StorageSerializer().Deserialize<T>(new(row.Data)), $"{row.ETag}", true);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = $"{grainId}/{stateName}";
        var now = _rows.TryGetValue(key, out var row) ? $"{row.ETag}" : null;
        if (now != grainState.ETag)
            throw new InconsistentStateException("Somebody else has written the row.", now, grainState.ETag);
        _rows[key] = (Kinerja.Grains.Storage.StorageJson.Bytes(grainState.State), row.ETag + 1);
        grainState.ETag = $"{row.ETag + 1}";
        Writes++;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => throw new NotSupportedException();
}
