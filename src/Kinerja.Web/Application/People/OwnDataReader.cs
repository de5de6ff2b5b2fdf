using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Accounts;
using Kinerja.Web.Application.Onboarding;

namespace Kinerja.Web.Application.People;

/// <summary>
/// Gathers what is kept of the person who asks. The account is asked by the site, everything else by the person: no more comes back than is theirs. Places where they had a role once are
/// asked too.
/// </summary>
internal sealed class OwnDataReader(IGrainFactory grains)
{
    /// <summary>Entries of the audit for each place, at most.</summary>
    public const int MaxActs = 500;

    // A page looks at a few thousand entries: enough to find the person's own in a place that many use.
    private const int MaxLooks = 10;

    /// <summary>All of it; null when there is no account.</summary>
    public async Task<OwnData?> Read(string account)
    {
        var (view, sessions, roles, scopes) = await Account(account);
        if (view is null)
            return null;
        var (credentials, acts, more) = (view.Credentials, new List<OwnAct>(), false);
        foreach (var scope in scopes.Append(AccessScope.Platform).Distinct(StringComparer.Ordinal))
            more |= await Acts(scope, acts);
        return new(
            account,
            credentials.Name,
            credentials.Email,
            view.Former,
            view.Created,
            credentials.PasswordHash is not null,
            credentials.HasSecondFactor,
            credentials.RecoveryCodes.Count,
            [.. credentials.Passkeys.Select(p => p.Name ?? "")],
            [.. credentials.Logins.Select(l => l.Provider)],
            [.. sessions.Select(s => new OwnSession(s.Created, s.Seen, s.Agent, s.Source, s.SecondFactor))],
            roles,
            await Registrations(account),
            await Requests(scopes),
            await Visits(scopes),
            [.. acts.OrderByDescending(a => a.At)],
            more,
            [.. (await grains.Inbox(account).Get()).Items.Select(i => new OwnNotice(i.News.At, i.News.Name, i.News.Kind.ToString(), i.IsRead))]);
    }

    private async Task<(AccountView? View, IReadOnlyList<SessionView> Sessions, IReadOnlyList<OwnRole> Roles, IReadOnlyList<string> Scopes)> Account(string account)
    {
        using var service = AccountCalls.AsService();
        if (await grains.Account(account).Get() is not { } view)
            return (null, [], [], []);
        var scopes = await grains.Account(account).GetScopes();
        var roles = new List<OwnRole>();
        foreach (var scope in scopes)
        {
            foreach (var role in await grains.Members(scope).RolesOf(account))
                roles.Add(new(scope, await grains.PlaceOf(scope), role));
        }

        return (view, await grains.Account(account).GetSessions(), roles, scopes);
    }

    private async Task<IReadOnlyList<RegistrationView>> Registrations(string account)
    {
        var views = new List<RegistrationView>();
        foreach (var id in await grains.Registrations(account).List())
        {
            if ((await grains.Registration(id).Get()).Value is { } view)
                views.Add(view);
        }

        return views;
    }

    private async Task<IReadOnlyList<OwnRequest>> Requests(IEnumerable<string> scopes)
    {
        var requests = new List<OwnRequest>();
        foreach (var scope in scopes.Where(s => AgencyKey.TryParse(s, out _)))
        {
            if (await grains.Admissions(scope).GetMine() is { } mine)
                requests.Add(new(await grains.PlaceOf(scope), mine.Words, mine.At, mine.IsDecided, mine.Reason));
        }

        return requests;
    }

    private async Task<IReadOnlyList<OwnVisit>> Visits(IEnumerable<string> scopes)
    {
        var visits = new List<OwnVisit>();
        foreach (var scope in scopes)
        {
            if (AgencyKey.TryParse(scope, out var agency) && await grains.Visits(agency).GetMine() is { } last)
                visits.Add(new(await grains.PlaceOf(scope), last));
        }

        return visits;
    }

    /// <summary>Adds what the person did in a place.</summary>
    /// <returns>True when there may be more.</returns>
    private async Task<bool> Acts(string scope, List<OwnAct> acts)
    {
        var (place, taken) = (await grains.PlaceOf(scope), 0);
        long? before = null;
        for (var looks = 0; looks < MaxLooks; looks++)
        {
            var page = await grains.AuditLog(scope).ReadMine(before);
            acts.AddRange(page.Entries.Select(e => new OwnAct(place, e.At, e.Event.Action, e.Event.Object, e.Event.Outcome.ToString(), e.Event.Source)));
            taken += page.Entries.Count;
            if ((before = page.Before) is null)
                return false;
            if (taken >= MaxActs)
                return true;
        }

        return true;
    }
}
