using Kinerja.Grains.Storage;

namespace Kinerja.Grains.Conversations.Storage;

/// <summary>The row of a conversation: its newest events; older ones lie in pages.</summary>
internal sealed record ConversationState : IStoredRecord
{
    /// <summary>Version of this shape.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>Number of the last event.</summary>
    public long Sequence { get; init; }

    /// <summary>The newest events, oldest first.</summary>
    public IReadOnlyList<StoredTalk> Events { get; init; } = [];

    /// <summary>Operations remembered.</summary>
    public IReadOnlyList<StoredOperation> Operations { get; init; } = [];
}
