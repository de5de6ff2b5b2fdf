namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>A comment or question with the replies to it.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.talk-thread")]
public sealed record TalkThread
{
    /// <summary>The first, then replies in order.</summary>
    [Id(0)] public required IReadOnlyList<TalkEntry> Entries { get; init; }

    /// <summary>When the question was closed, UTC; null while it is open, and for a comment.</summary>
    [Id(1)] public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Name of who closed it.</summary>
    [Id(2)] public string? ClosedBy { get; init; }

    /// <summary>The comment or question itself.</summary>
    public TalkEntry First => Entries[0];

    /// <summary>True for a question that somebody still waits for.</summary>
    public bool IsOpen => First is { Kind: CellEventKind.Question, WithdrawnAt: null } && ClosedAt is null;

    /// <summary>True when there is an answer that was not withdrawn.</summary>
    public bool IsAnswered => Entries.Any(e => e is { Kind: CellEventKind.Answer, WithdrawnAt: null });
}
