using Kinerja.Grains.Conversations.Storage;
using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Conversations;

/// <summary>
/// The events of a conversation, all in memory: the newest from its row, older ones from pages of the same grain. A page is written before the row gives its events up; a crash
/// between the two leaves them in both places, and the next change finds the page written and goes on.
/// </summary>
/// <param name="main">The row, not yet read.</param>
/// <param name="page">Makes the row of a page by its name.</param>
internal sealed class ConversationPages(StoredState<ConversationState> main, Func<string, StoredState<ConversationPageState>> page)
{
    /// <summary>Events of a page. The row keeps at least so many and fewer than twice as many, so that the longest of them fit one row.</summary>
    public const int PageSize = 40;

    private readonly List<StoredTalk> _older = [];

    /// <summary>The row; an empty one before the first event.</summary>
    public ConversationState State => main.Value ?? new();

    /// <summary>Every event, oldest first.</summary>
    public IReadOnlyList<StoredTalk> All => [.. _older, .. State.Events];

    /// <summary>Reads the row and its pages.</summary>
    public async Task Load()
    {
        await main.Load();
        var pages = (int)((State.Sequence - State.Events.Count) / PageSize);
        foreach (var events in await Task.WhenAll(Enumerable.Range(1, pages).Select(n => Read(n))))
            _older.AddRange(events);
    }

    /// <summary>Stores an event with the operation that it comes from.</summary>
    public async Task Append(StoredTalk added, StoredOperation operation)
    {
        var (state, events, given) = (State, State.Events, (IReadOnlyList<StoredTalk>)[]);
        if (events.Count + 1 >= 2 * PageSize)
        {
            (given, events) = ([.. events.Take(PageSize)], [.. events.Skip(PageSize)]);
            await Store(given);
        }

        await main.Write(state with { Sequence = added.Sequence, Events = [.. events, added], Operations = state.Operations.With(operation) });
        _older.AddRange(given);
    }

    private async Task<IReadOnlyList<StoredTalk>> Read(long number)
    {
        var stored = page(StorageNames.Events(number));
        await stored.Load();
        return stored.Value?.Events ?? throw new InvalidOperationException($"Page {number} of the conversation is not there.");
    }

    private async Task Store(IReadOnlyList<StoredTalk> events)
    {
        var stored = page(StorageNames.Events(((events[0].Sequence - 1) / PageSize) + 1));
        await stored.Load();
        if (stored.Value is null)
            await stored.Write(new() { Events = events });
    }
}
