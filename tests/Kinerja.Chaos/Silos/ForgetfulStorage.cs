using System.Collections;
using System.Reflection;
using Orleans.Storage;

namespace Kinerja.Chaos.Silos;

/// <summary>Drops the list of remembered operations from every row, in memory as in storage.</summary>
internal sealed class ForgetfulStorage(IGrainStorage inner) : BrokenStorage(inner)
{
    private const string Operations = "Operations";

    private static readonly MethodInfo Clone = typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <inheritdoc/>
    public override async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await Inner.ReadStateAsync(stateName, grainId, grainState);
        grainState.State = Forget(grainState.State);
    }

    /// <inheritdoc/>
    public override Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        grainState.State = Forget(grainState.State);
        return Inner.WriteStateAsync(stateName, grainId, grainState);
    }

    private static T Forget<T>(T state)
    {
        if (state is null || state.GetType().GetProperty(Operations) is not { } list || list.GetValue(state) is not ICollection { Count: > 0 })
            return state;
        var copy = (T)Clone.Invoke(state, [])!;
        list.SetValue(copy, Array.CreateInstance(list.PropertyType.GetGenericArguments()[0], 0));
        return copy;
    }
}
