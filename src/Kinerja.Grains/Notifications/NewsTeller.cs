using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Notifications.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Notifications;

/// <summary>Tells events to those whom they concern at this moment: roles are asked for when it is told, so whoever lost theirs meanwhile is not told.</summary>
internal sealed class NewsTeller(IGrainFactory grains, AgencyKey key)
{
    private const int Parallelism = 8;

    /// <summary>Tells everything that waits and takes back what was answered. When one inbox fails all others are served first, and the failure is the caller's.</summary>
    public async Task Tell(NotifierState state)
    {
        var (agency, region) = (grains.GetGrain<IMembers>(key.ToString()), grains.GetGrain<IMembers>(key.Region.Value));
        var known = new Dictionary<(bool InRegion, ActorRole Role), IReadOnlyList<string>>();
        var inboxes = new Dictionary<string, List<NewsItem>>(StringComparer.Ordinal);
        foreach (var happened in state.Waiting)
        {
            foreach (var account in await Audience(happened))
            {
                if (!inboxes.TryGetValue(account, out var notices))
                    inboxes[account] = notices = [];
                notices.Add(NoticeOf(happened, state.Name));
            }
        }

        // Requests to join are told to admins alone, and taken back from them.
        IReadOnlyList<string> admins = state.Answered.Count > 0 ? await Holders(inRegion: false, ActorRole.AgencyAdmin) : [];
        using var places = new SemaphoreSlim(Parallelism);
        await Task.WhenAll(inboxes.Keys.Union(admins, StringComparer.Ordinal).Select(async account =>
        {
            await places.WaitAsync();
            try
            {
                var inbox = grains.GetGrain<IInbox>(account);
                if (inboxes.TryGetValue(account, out var notices))
                    await inbox.Deliver(notices);
                if (admins.Contains(account))
                    await inbox.Withdraw(key.ToString(), state.Answered);
            }
            finally
            {
                places.Release();
            }
        }));

        async Task<IEnumerable<string>> Audience(NewsEvent happened)
        {
            var accounts = new HashSet<string>(StringComparer.Ordinal);
            foreach (var role in NoticeRules.AudienceIn(happened.Kind, happened.Days))
                accounts.UnionWith(await Holders(inRegion: false, role));
            if (NoticeRules.ConcernsReviewers(happened.Kind))
                accounts.UnionWith(await Holders(inRegion: true, ActorRole.Reviewer));
            foreach (var account in happened.To)
            {
                if (NoticeRules.MayRead(happened.Kind, await agency.RolesOf(account), await region.RolesOf(account)))
                    accounts.Add(account);
            }

            // Nobody is told what they did themselves.
            return accounts.Where(a => a != happened.By && !happened.Not.Contains(a));
        }

        async Task<IReadOnlyList<string>> Holders(bool inRegion, ActorRole role)
        {
            if (!known.TryGetValue((inRegion, role), out var accounts))
                known[(inRegion, role)] = accounts = await (inRegion ? region : agency).AccountsOf(role);
            return accounts;
        }
    }

    private NewsItem NoticeOf(NewsEvent happened, string name) => new()
    {
        Agency = key, Number = happened.Number, Kind = happened.Kind, Name = name, At = happened.At, Year = happened.Year, Period = happened.Period, Code = happened.Code ?? "", Days = happened.Days,
    };
}
