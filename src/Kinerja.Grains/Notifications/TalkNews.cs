using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications;

/// <summary>What a conversation tells. Pure.</summary>
internal static class TalkNews
{
    /// <summary>Name of the cursor of a conversation: the number of its last event that was read.</summary>
    public static string Cursor(int year, Period period) => $"{StepNews.Cursor(year, period)}-talk";

    /// <summary>What an event tells: whoever was named hears that, everybody else whom it concerns hears the rest. Words that were taken back are told nobody.</summary>
    /// <param name="key">The period.</param>
    /// <param name="said">The event.</param>
    /// <param name="asker">Who began the thread that it answers; null when it answers none.</param>
    public static IEnumerable<NewsEvent> Of(AgencyPeriodKey key, CellEvent said, string? asker)
    {
        if (said.Text.Length == 0)
            yield break;
        var about = new NewsEvent(NewsKind.Commented, said.At) { Year = key.Year, Period = key.Period, Code = said.Code, By = said.ById };
        if (said.Kind is not (CellEventKind.Comment or CellEventKind.Question or CellEventKind.Answer))
            yield break;
        if (said.Mentions.Count > 0)
            yield return about with { Kind = NewsKind.Mentioned, To = said.Mentions };
        if (said.Kind == CellEventKind.Answer && asker is not null && !said.Mentions.Contains(asker))
            yield return about with { Kind = NewsKind.Answered, To = [asker] };
        var heard = asker is null ? said.Mentions : [.. said.Mentions, asker];
        yield return said.Kind == CellEventKind.Question ? about with { Kind = NewsKind.Asked, Not = heard } : about with { Not = heard };
    }
}
