using System.Collections.Concurrent;
using Orleans.Storage;

namespace Kinerja.Chaos.Silos;

/// <summary>After a write that failed, this process goes on with what it wanted to write as if it stood in the row.</summary>
internal sealed class DirtyStorage(IGrainStorage inner) : BrokenStorage(inner)
{
    private readonly ConcurrentDictionary<(string, GrainId), object> _dirty = [];

    /// <inheritdoc/>
    public override async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Inner.ReadStateAsync(stateName, grainId, grainState);
        if (_dirty.TryGetValue((stateName, grainId), out var wanted))
            (grainState.State, grainState.RecordExists) = ((T)wanted, true);
    }

    /// <inheritdoc/>
    public override async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        try
        {
            await Inner.WriteStateAsync(stateName, grainId, grainState);
            _dirty.TryRemove((stateName, grainId), out _);
        }
        catch
        {
            _dirty[(stateName, grainId)] = grainState.State!;
            throw;
        }
    }
}
