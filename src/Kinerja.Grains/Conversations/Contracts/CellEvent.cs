namespace Kinerja.Grains.Conversations.Contracts;

/// <summary>Something that happened around a figure of a period, for whoever tells people of it. Conversation and evidence each number their own events.</summary>
/// <param name="Sequence">Number within the grain that tells it, 1 upwards, growing.</param>
/// <param name="Kind">What.</param>
/// <param name="Code">Code of the indicator or component.</param>
/// <param name="ById">Account of who did it.</param>
/// <param name="By">Name of who did it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Mentions">Accounts that were mentioned.</param>
/// <param name="Text">Its words, at most 200 characters.</param>
/// <param name="About">Number of the event it is about: the first of its thread, or what was changed or withdrawn; null when it begins something.</param>
[GenerateSerializer, Immutable, Alias("kinerja.cell-event")]
public sealed record CellEvent(
    [property: Id(0)] long Sequence,
    [property: Id(1)] CellEventKind Kind,
    [property: Id(2)] string Code,
    [property: Id(3)] string ById,
    [property: Id(4)] string By,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] IReadOnlyList<string> Mentions,
    [property: Id(7)] string Text,
    [property: Id(8)] long? About = null)
{
    /// <summary>Characters of <see cref="Text"/>.</summary>
    public const int MaxText = 200;

    /// <summary>Events that a list of the latest holds.</summary>
    public const int MaxLatest = 8;
}
