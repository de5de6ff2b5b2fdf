namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>What one person was told.</summary>
/// <param name="Items">The latest first.</param>
/// <param name="Preferences">How they want to be told.</param>
[GenerateSerializer, Immutable, Alias("kinerja.inbox-view")]
public sealed record InboxView([property: Id(0)] IReadOnlyList<InboxItem> Items, [property: Id(1)] NoticePreferences Preferences);
