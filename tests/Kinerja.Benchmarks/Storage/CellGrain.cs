using Orleans.Runtime;

namespace Kinerja.Benchmarks.Storage;

/// <inheritdoc cref="ICell"/>
[GrainType("benchmark-cell")]
public sealed class CellGrain([PersistentState("state")] IPersistentState<Cell> state) : Grain, ICell
{
    /// <inheritdoc/>
    public Task WriteAsync()
    {
        state.State = state.State with { Number = state.State.Number + 1 };
        return state.WriteStateAsync();
    }
}
