namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>How much was said about one figure of a period.</summary>
/// <param name="Comments">Comments, questions and replies that were not withdrawn.</param>
/// <param name="OpenQuestions">Questions that are not closed.</param>
/// <param name="Notes">Kinds of notes that have words.</param>
[GenerateSerializer, Immutable, Alias("kinerja.talk-count")]
public sealed record TalkCount([property: Id(0)] int Comments, [property: Id(1)] int OpenQuestions, [property: Id(2)] int Notes);
