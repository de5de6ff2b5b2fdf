using Kinerja.Model.Keys;

namespace Kinerja.Grains.Notifications.Contracts;

/// <summary>How much of one kind about one agency is unread.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many.</param>
/// <param name="Source">Scope whose people it is for; null when that is the agency.</param>
[GenerateSerializer, Immutable, Alias("kinerja.unread-count")]
public sealed record UnreadCount([property: Id(0)] AgencyKey Agency, [property: Id(1)] NewsKind Kind, [property: Id(2)] int Count, [property: Id(3)] string? Source = null);
