using System.Text.Json.Serialization;
using Kinerja.Grains.Notifications.Contracts;

namespace Kinerja.Grains.Notifications.Storage;

/// <summary>A notice in an inbox.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="News">The notice.</param>
/// <param name="ReadAt">When it was read, UTC; null before.</param>
/// <param name="MailAt">When it goes out by mail, UTC; null when it does not, or has gone.</param>
internal sealed record StoredNotice(long Sequence, NewsItem News, DateTimeOffset? ReadAt = null, DateTimeOffset? MailAt = null)
{
    /// <summary>True when it waits for a mail.</summary>
    [JsonIgnore]
    public bool WaitsForMail => MailAt is not null && ReadAt is null;
}
