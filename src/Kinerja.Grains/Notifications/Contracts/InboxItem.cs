namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>A notice as one person has it.</summary>
/// <param name="Sequence">Its place in the inbox; the latest has the highest.</param>
/// <param name="News">The notice.</param>
/// <param name="IsRead">True once the person has seen it.</param>
[GenerateSerializer, Immutable, Alias("kinerja.inbox-item")]
public sealed record InboxItem([property: Id(0)] long Sequence, [property: Id(1)] NewsItem News, [property: Id(2)] bool IsRead);
