using Orleans.Storage;

namespace Kinerja.Chaos.Silos;

/// <summary>Writes over whatever is there, under no condition: a request that arrives late undoes what was written after it was sent.</summary>
internal sealed class BlindStorage(IGrainStorage inner) : BrokenStorage(inner)
{
    private const string Any = "*";

    /// <inheritdoc/>
    public override async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = new GrainState<T>(grainState.State, grainState.ETag is null ? null : Any) { RecordExists = grainState.RecordExists };
        await Inner.WriteStateAsync(stateName, grainId, row);
        (grainState.ETag, grainState.RecordExists) = (row.ETag, true);
    }
}
