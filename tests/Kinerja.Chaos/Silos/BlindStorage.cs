using Orleans.Storage;

namespace Kinerja.Chaos.Silos;

/// <summary>Writes over whatever is there: the ETag of the moment is fetched right before the write.</summary>
internal sealed class BlindStorage(IGrainStorage inner) : BrokenStorage(inner)
{
    /// <inheritdoc/>
    public override async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        while (true)
        {
            var now = new GrainState<T>();
            await Inner.ReadStateAsync(stateName, grainId, now);
            var row = new GrainState<T>(grainState.State, now.ETag) { RecordExists = now.RecordExists };
            try
            {
                await Inner.WriteStateAsync(stateName, grainId, row);
                (grainState.ETag, grainState.RecordExists) = (row.ETag, true);
                return;
            }
            catch (InconsistentStateException)
            {
                // Somebody was quicker; a blind writer does not care.
            }
        }
    }
}
