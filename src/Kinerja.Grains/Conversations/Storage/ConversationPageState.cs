using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Conversations.Storage;

/// <summary>A row of older events: exactly one page of consecutive ones, written once and never changed.</summary>
internal sealed record ConversationPageState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>The events, oldest first.</summary>
    public IReadOnlyList<StoredTalk> Events { get; init; } = [];
}
