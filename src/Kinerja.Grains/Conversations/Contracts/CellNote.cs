namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>A wording of a note.</summary>
/// <param name="Kind">Which note.</param>
/// <param name="Text">The words; empty when the note was emptied.</param>
/// <param name="Sequence">Number of this wording, which the next one names.</param>
/// <param name="ById">Account of who wrote it.</param>
/// <param name="By">Name of who wrote it.</param>
/// <param name="At">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("kinerja.cell-note")]
public sealed record CellNote(
    [property: Id(0)] NoteKind Kind,
    [property: Id(1)] string Text,
    [property: Id(2)] long Sequence,
    [property: Id(3)] string ById,
    [property: Id(4)] string By,
    [property: Id(5)] DateTimeOffset At);
