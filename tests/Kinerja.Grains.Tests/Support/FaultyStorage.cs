using Orleans.Runtime;
using Orleans.Storage;

namespace Kinerja.Grains.Tests.Support;

/// <summary>Grain storage that goes wrong when it is told to.</summary>
internal sealed class FaultyStorage(IGrainStorage inner, StorageFaults faults) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Act(new(grainId.ToString(), stateName, IsWrite: false), () => inner.ReadStateAsync(stateName, grainId, grainState));

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Act(new(grainId.ToString(), stateName, IsWrite: true), () => inner.WriteStateAsync(stateName, grainId, grainState));

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        Act(new(grainId.ToString(), stateName, IsWrite: true), () => inner.ClearStateAsync(stateName, grainId, grainState));

    private async Task Act(StorageCall call, Func<Task> act)
    {
        var fault = faults.Decide(call);
        if (fault == Fault.NotApplied)
            throw new TimeoutException($"{call} was not sent.");
        if (fault == Fault.Conflict)
            throw new InconsistentStateException($"{call} met another writer.");
        await faults.Held(call);
        await act();
        if (fault == Fault.AnswerLost)
            throw new TimeoutException($"The answer of {call} was lost.");
    }
}
