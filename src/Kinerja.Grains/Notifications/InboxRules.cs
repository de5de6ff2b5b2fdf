using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.Notifications;

/// <summary>What happens to an inbox. Pure.</summary>
internal static class InboxRules
{
    /// <summary>Items of an inbox; the oldest that were read make room, then the oldest.</summary>
    public const int MaxItems = 300;

    /// <summary>Items of one mail; more are in the next.</summary>
    public const int MaxInMail = 50;

    /// <summary>The inbox with notices taken in; the same one when all were here before.</summary>
    /// <param name="state">The inbox.</param>
    /// <param name="notices">Notices of one agency, in the order of their numbers.</param>
    /// <param name="mailAt">When one of them goes out by mail; null when it does not.</param>
    public static InboxState Delivered(InboxState state, IReadOnlyList<NewsItem> notices, Func<NewsItem, DateTimeOffset?> mailAt)
    {
        var seen = new Dictionary<string, long>(state.Seen);
        var fresh = new List<StoredNotice>();
        foreach (var notice in notices)
        {
            if (notice.Number <= seen.GetValueOrDefault(notice.NumberedBy))
                continue;
            seen[notice.NumberedBy] = notice.Number;
            fresh.Add(new(state.Last + fresh.Count + 1, notice, MailAt: mailAt(notice)));
        }

        return fresh.Count == 0 ? state : state with { Last = state.Last + fresh.Count, Seen = seen, Items = Trimmed([.. state.Items, .. fresh]) };
    }

    /// <summary>The inbox without notices that were taken back; the same one when none of them is here. A number that was here stays known.</summary>
    /// <param name="state">The inbox.</param>
    /// <param name="source">Whose numbers.</param>
    /// <param name="numbers">The numbers.</param>
    public static InboxState Withdrawn(InboxState state, string source, IReadOnlyList<long> numbers)
    {
        return state.Items.Any(IsGone) ? state with { Items = [.. state.Items.Where(i => !IsGone(i))] } : state;

        bool IsGone(StoredNotice item) => item.News.NumberedBy == source && numbers.Contains(item.News.Number);
    }

    /// <summary>The inbox after its owner chose anew when mails go out; what is in a mail under way stays there.</summary>
    public static InboxState Chosen(InboxState state, Func<NewsItem, DateTimeOffset?> mailAt) =>
        state with { Items = [.. state.Items.Select(i => i.WaitsForMail ? i with { MailAt = mailAt(i.News) } : i)] };

    /// <summary>The mail that is to be handed over now: the one that is under way, or one of all that is due; null when nothing is.</summary>
    public static OpenMail? Due(InboxState state, DateTimeOffset now)
    {
        if (state.Mail is { } open)
            return open.Next <= now ? open : null;
        var due = state.Items.Where(i => i.WaitsForMail && i.MailAt <= now).Take(MaxInMail).Select(i => i.Sequence).ToList();
        return due.Count == 0 ? null : new(state.LastMail + 1, due, 0, IsHanded: false, now);
    }

    /// <summary>When the next mail is to be handed over; null when nothing waits.</summary>
    public static DateTimeOffset? NextMail(InboxState state) =>
        state.Mail?.Next ?? (state.Items.Where(i => i.WaitsForMail).Select(i => i.MailAt).Min() is { } first ? first : null);

    /// <summary>The inbox after a mail, whatever became of it: nothing of it is sent again.</summary>
    public static InboxState Ended(InboxState state, OpenMail mail) => state with
    {
        Mail = null, LastMail = Math.Max(state.LastMail, mail.Number), Items = [.. state.Items.Select(i => mail.Sequences.Contains(i.Sequence) ? i with { MailAt = null } : i)],
    };

    /// <summary>The name of a mail: the same at every try, and nobody's guess.</summary>
    public static string MailId(string account, long number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{account}|{number}"))).AsSpan(0, 16));

    /// <summary>What is wrong with preferences; null when nothing is.</summary>
    public static Problem? Check(NoticePreferences? preferences) =>
        preferences is { Hour: >= 0 and <= 23, Language: "id" or "en" } && preferences.Mails.All(m => Enum.IsDefined(m.Key) && Enum.IsDefined(m.Value))
            ? null
            : new("preferencesInvalid", new("Pilih jam 0 sampai 23, bahasa, dan waktu surat dari daftar.", "Choose an hour from 0 to 23, a language, and times of mails from the list."), "jam");

    private static List<StoredNotice> Trimmed(List<StoredNotice> items)
    {
        for (var over = items.Count - MaxItems; over > 0; over--)
            items.RemoveAt(Math.Max(0, items.FindIndex(i => i.ReadAt is not null)));
        return items;
    }
}
