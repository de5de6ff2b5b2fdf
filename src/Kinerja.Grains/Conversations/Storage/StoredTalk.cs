using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Shared;

namespace Kinerja.Grains.Conversations.Storage;

/// <summary>An event of a conversation; never changed once it is stored.</summary>
internal sealed record StoredTalk
{
    /// <summary>Number, 1 upwards without gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>What happened.</summary>
    public CellEventKind Kind { get; init; }

    /// <summary>Code of the indicator or component.</summary>
    public string Code { get; init; } = "";

    /// <summary>Account of who did it.</summary>
    public string ById { get; init; } = "";

    /// <summary>Name of who did it.</summary>
    public string By { get; init; } = "";

    /// <summary>As what they did it.</summary>
    public ActorRole? Role { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The words, where there are any.</summary>
    public string Text { get; init; } = "";

    /// <summary>The event it is about: the first of the thread, or what is changed or withdrawn.</summary>
    public long? About { get; init; }

    /// <summary>Who is mentioned, as they were at the time.</summary>
    public IReadOnlyList<CellPerson> Mentions { get; init; } = [];

    /// <summary>True for an answer that closed its question.</summary>
    public bool Closes { get; init; }

    /// <summary>Which note, for a note.</summary>
    public NoteKind? Note { get; init; }
}
