namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>What was said about one figure of a period.</summary>
[GenerateSerializer, Immutable, Alias("kinerja.cell-talk")]
public sealed record CellTalk
{
    /// <summary>Threads in the order in which they were begun.</summary>
    [Id(0)] public IReadOnlyList<TalkThread> Threads { get; init; } = [];

    /// <summary>Every wording of every note, oldest first; the last of a kind is the one in force.</summary>
    [Id(1)] public IReadOnlyList<CellNote> Notes { get; init; } = [];

    /// <summary>The note of a kind as it stands; null when there is none.</summary>
    public CellNote? Note(NoteKind kind) => Notes.LastOrDefault(n => n.Kind == kind);
}
