using System.Collections.Concurrent;
using Orleans.Storage;

namespace Kinerja.Chaos.Silos;

/// <summary>
/// Remembers what its process has seen of each row, and writes over whatever is there. Under an ETag a row that another process has changed meanwhile would
/// be noticed by the first write; without one, what the other has acknowledged is gone. The answer of every eighth write is lost on top, so that grains begin again, often in another
/// process, and chaos meets what is broken soon.
/// </summary>
internal sealed class BlindStorage(IGrainStorage inner) : BrokenStorage(inner)
{
    private const string Any = "*";
    private const int LostEvery = 8;

    private readonly ConcurrentDictionary<(string, GrainId), object> _seen = [];

    /// <inheritdoc/>
    public override async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_seen.TryGetValue((stateName, grainId), out var seen))
        {
            (grainState.State, grainState.ETag, grainState.RecordExists) = ((T)seen, Any, true);
            return;
        }

        await Inner.ReadStateAsync(stateName, grainId, grainState);
        if (grainState.RecordExists)
            _seen[(stateName, grainId)] = grainState.State!;
    }

    /// <inheritdoc/>
    public override async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = new GrainState<T>(grainState.State, grainState.ETag is null ? null : Any) { RecordExists = grainState.RecordExists };
        await Inner.WriteStateAsync(stateName, grainId, row);
        (grainState.ETag, grainState.RecordExists) = (row.ETag, true);
        _seen[(stateName, grainId)] = grainState.State!;
        // Not of agencies: without their plans and models there would be no world to break.
        if (grainId.Type.ToString() != "agency" && Random.Shared.Next(LostEvery) == 0)
            throw new TimeoutException("Written, and the answer is lost.");
    }
}
