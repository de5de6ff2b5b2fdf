using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Silo;

/// <inheritdoc cref="INote"/>
[GrainType("note")]
public sealed class NoteGrain([PersistentState("note")] IPersistentState<Note> state) : Grain, INote
{
    /// <inheritdoc/>
    public Task<string> ReadAsync() => Task.FromResult(state.State.Text);

    /// <inheritdoc/>
    public async Task WriteAsync(string text)
    {
        state.State = state.State with { Text = text };
        await state.WriteStateAsync();
    }
}
