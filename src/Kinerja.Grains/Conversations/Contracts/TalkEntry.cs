using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>Words of somebody in a thread, as they stand now.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.talk-entry")]
public sealed record TalkEntry
{
    /// <summary>Number; names it in commands.</summary>
    [Id(0)] public required long Sequence { get; init; }

    /// <summary>Comment, question or answer.</summary>
    [Id(1)] public required CellEventKind Kind { get; init; }

    /// <summary>Account of who wrote it.</summary>
    [Id(2)] public required string ById { get; init; }

    /// <summary>Name of who wrote it.</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>As what they wrote it.</summary>
    [Id(4)] public ActorRole? Role { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(5)] public required DateTimeOffset At { get; init; }

    /// <summary>The words; empty when they were withdrawn.</summary>
    [Id(6)] public required string Text { get; init; }

    /// <summary>Who is mentioned.</summary>
    [Id(7)] public IReadOnlyList<CellPerson> Mentions { get; init; } = [];

    /// <summary>When they were changed last, UTC; null when never.</summary>
    [Id(8)] public DateTimeOffset? EditedAt { get; init; }

    /// <summary>Earlier wordings, oldest first; empty when they were withdrawn.</summary>
    [Id(9)] public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>When they were withdrawn, UTC; null when not.</summary>
    [Id(10)] public DateTimeOffset? WithdrawnAt { get; init; }
}
