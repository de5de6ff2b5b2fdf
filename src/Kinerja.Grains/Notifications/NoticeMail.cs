using Kinerja.Grains.Notifications.Contracts;

namespace Kinerja.Grains.Notifications;

/// <summary>A mail that is yet to be written.</summary>
/// <param name="Id">32 hexadecimal digits, the same at every try: also in the mail, so that servers and people know a repetition.</param>
/// <param name="To">Address.</param>
/// <param name="Language"><c>id</c> or <c>en</c>.</param>
/// <param name="Notices">What it tells, in order of time.</param>
public sealed record NoticeMail(string Id, string To, string Language, IReadOnlyList<NewsItem> Notices);
