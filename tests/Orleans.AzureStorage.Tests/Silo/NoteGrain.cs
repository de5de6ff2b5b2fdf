using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Silo;

/// <summary>The smallest grain with a stored state.</summary>
[Alias("tests.note")]
public interface INote : IGrainWithStringKey
{
    /// <summary>The text; empty when none was written.</summary>
    [Alias("read")]
    Task<string> ReadAsync();

    /// <summary>Stores a text.</summary>
    [Alias("write")]
    Task WriteAsync(string text);
}

/// <summary>Stored without type names, so that the class may move.</summary>
public sealed record Note
{
    /// <summary>The text.</summary>
    public string Text { get; init; } = "";
}

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
