using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Storage;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications;

/// <summary>Reads the sources of an agency from where they were read before.</summary>
internal sealed class NewsReader(IGrainFactory grains, AgencyKey key, NoticeOptions options)
{
    // At the first look everything lies before the cursors. What just happened is told; the rest is history.
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    // Days around a due date in which people talk about a period.
    private const int AboutNow = 100;

    private const string Requests = "admissions";

    /// <summary>The row with what is new, numbered; null when nothing changed.</summary>
    /// <param name="state">The row; null at the first look.</param>
    /// <param name="profile">The agency.</param>
    /// <param name="wanted">Sources of which somebody said that they have something new.</param>
    /// <param name="isRegular">True looks at the latest years and at due dates too.</param>
    /// <param name="isAll">True looks at all years.</param>
    /// <param name="now">The present moment.</param>
    public async Task<NotifierState?> Read(NotifierState? state, AgencyProfile profile, IReadOnlyCollection<NewsSource> wanted, bool isRegular, bool isAll, DateTimeOffset now)
    {
        var zone = ReportingZone.TryFind(profile.TimeZone, out var found) ? found : ReportingZone.OfRegion(profile.Region);
        var today = DueReminders.Day(zone, options.DueHour, now);
        var was = state ?? new NotifierState { DueSeen = today.AddDays(-1), Swept = now };
        var cursors = new Dictionary<string, long>(was.Cursors);
        var events = new List<NewsEvent>();

        var reminders = isRegular && today > was.DueSeen
            ? DueReminders.Of(new() { Zone = zone, DueDays = profile.DueDays }, profile.Years, was.DueSeen, today, options.DueDays).ToList() : [];
        var years = profile.Years.Where(y => isAll || (isRegular && y >= zone.LocalDate(now).Year - 1 && y <= zone.LocalDate(now).Year) || wanted.Contains(new(y))).Union(reminders.Select(r => r.Year)).ToList();
        var trails = new Dictionary<int, IReadOnlyList<PeriodTrail>>();
        foreach (var year in years)
        {
            trails[year] = await grains.GetGrain<ISubmissions>(new ScorecardKey(key, year).ToString()).GetTrails();
            foreach (var trail in trails[year])
            {
                var cursor = StepNews.Cursor(year, trail.Period);
                events.AddRange(StepNews.Since(cursors.GetValueOrDefault(cursor), year, trail));
                cursors[cursor] = trail.History.Count;
            }

            foreach (var (cursor, happened) in DeskNews.Since(cursors, year, await grains.GetGrain<IPeriodDesk>(new ScorecardKey(key, year).ToString()).GetNews()))
            {
                events.Add(happened);
                cursors[cursor] = happened.At.UtcTicks;
            }
        }

        // What happened to evidence before anybody was told of it is history, as everything is at the first look.
        var evidenceFrom = was.EvidenceFrom ?? now - Recent;
        foreach (var period in Talking(profile, zone.LocalDate(now), wanted, isRegular, isAll))
        {
            await Talk(period, cursors, events);
            await Evidence(period, cursors, events, evidenceFrom);
        }

        IReadOnlyList<JoinRequest>? requests = null;
        if (wanted.Contains(NewsSource.Admissions) || state is null)
        {
            requests = await grains.GetGrain<IAdmissions>(key.ToString()).GetRequests();
            events.AddRange(requests.Where(r => r.At.UtcTicks > cursors.GetValueOrDefault(Requests)).Select(r => new NewsEvent(NewsKind.JoinAsked, r.At) { By = r.Account }));
            cursors[Requests] = requests.Select(r => r.At.UtcTicks).Append(cursors.GetValueOrDefault(Requests)).Max();
        }

        events.AddRange(DueReminders.Events(reminders, (year, period) => trails[year].FirstOrDefault(t => t.Period == period)?.Status.IsOpen() ?? true, now));
        if (state is null)
            events.RemoveAll(e => e.At < now - Recent);
        var next = was with
        {
            Cursors = cursors,
            DueSeen = isRegular && today > was.DueSeen ? today : was.DueSeen,
            Swept = isAll ? now : was.Swept,
            Name = profile.Name,
            EvidenceFrom = evidenceFrom,
            Last = was.Last + events.Count,
            Waiting = [.. events.OrderBy(e => e.At).Select((e, i) => e with { Number = was.Last + 1 + i })],
        };
        next = WithAnswers(next, requests);
        return state is not null && StorageJson.Same(state, next) ? null : next;
    }

    /// <summary>Notices of requests that were answered since, or that their sender has put in another way, are taken back.</summary>
    /// <param name="next">The row with the new events.</param>
    /// <param name="requests">Requests that wait; null when they were not looked at.</param>
    private static NotifierState WithAnswers(NotifierState next, IReadOnlyList<JoinRequest>? requests)
    {
        var asked = next.Waiting.Where(e => e is { Kind: NewsKind.JoinAsked, By: not null }).ToDictionary(e => e.By!, e => e.Number, StringComparer.Ordinal);
        var over = next.Asked.Where(a => asked.ContainsKey(a.Key) || requests?.Any(r => r.Account == a.Key) == false).ToDictionary(StringComparer.Ordinal);
        return next with
        {
            Asked = next.Asked.Where(a => !over.ContainsKey(a.Key)).Concat(asked).ToDictionary(StringComparer.Ordinal),
            Answered = [.. next.Answered, .. over.Values],
        };
    }

    /// <summary>
    /// Conversations and evidence that are looked at: those of which somebody said so, regularly those of periods that are due about now, and once a day all of the latest years.
    /// </summary>
    private IEnumerable<AgencyPeriodKey> Talking(AgencyProfile profile, DateOnly today, IReadOnlyCollection<NewsSource> wanted, bool isRegular, bool isAll)
    {
        var calendar = new ReportingCalendar { DueDays = profile.DueDays };
        return
            from year in profile.Years
            from period in Enum.GetValues<Period>()
            where wanted.Contains(new(year, period))
                || (isAll && year >= today.Year - 1 && year <= today.Year)
                || (isRegular && Math.Abs(calendar.DueDate(year, period).DayNumber - today.DayNumber) <= AboutNow)
            select new AgencyPeriodKey(key, year, period);
    }

    private async Task Evidence(AgencyPeriodKey period, Dictionary<string, long> cursors, List<NewsEvent> events, DateTimeOffset from)
    {
        var (evidence, cursor) = (grains.GetGrain<IEvidence>(period.ToString()), EvidenceNews.Cursor(period.Year, period.Period));
        while (await evidence.Since(cursors.GetValueOrDefault(cursor)) is { Count: > 0 } all)
        {
            foreach (var one in all.Where(e => e.At >= from && EvidenceNews.IsNews(e)))
            {
                // Who added what it is about.
                if (one.About is { } first && await evidence.Since(first - 1) is [var added, ..] && EvidenceNews.Of(period, one, added.ById) is { } happened)
                    events.Add(happened);
            }

            cursors[cursor] = all[^1].Sequence;
        }
    }

    private async Task Talk(AgencyPeriodKey period, Dictionary<string, long> cursors, List<NewsEvent> events)
    {
        var (conversation, cursor) = (grains.GetGrain<IConversation>(period.ToString()), TalkNews.Cursor(period.Year, period.Period));
        while (await conversation.Since(cursors.GetValueOrDefault(cursor)) is { Count: > 0 } said)
        {
            foreach (var one in said)
            {
                // Who began the thread that this answers.
                var began = one is { Kind: CellEventKind.Answer, About: { } first } ? await conversation.Since(first - 1) : [];
                events.AddRange(TalkNews.Of(period, one, began.Count > 0 ? began[0].ById : null));
            }

            cursors[cursor] = said[^1].Sequence;
        }
    }
}
