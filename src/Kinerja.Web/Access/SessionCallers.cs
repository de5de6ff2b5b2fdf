using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts.Contracts;
using Microsoft.Extensions.Caching.Memory;

namespace Kinerja.Web.Access;

/// <summary>
/// The callers behind sessions. What a session may is asked of its account and of the scopes where the account may hold roles, and remembered for a short while: so long
/// a role that was taken away, or a session that was ended elsewhere, may still work here.
/// </summary>
public sealed class SessionCallers(IGrainFactory grains, IMemoryCache cache, TimeProvider time)
{
    /// <summary>How long an answer is good for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The caller of a session; null when the account is gone or the session has ended.</summary>
    /// <param name="account">Account id.</param>
    /// <param name="session">Session id.</param>
    public async ValueTask<Caller?> Find(string account, string session)
    {
        var key = Key(account, session);
        if (cache.TryGetValue(key, out Known? known) && known is not null && time.GetElapsedTime(known.At) < Longest)
        {
            return known.Caller;
        }

        var at = time.GetTimestamp();
        var caller = await Ask(account, session);
        cache.Set(key, new Known(caller, at), Longest);
        return caller;
    }

    /// <summary>Forgets a session at once, on this process: it has just been ended, or its roles have just changed.</summary>
    public void Forget(string account, string session) => cache.Remove(Key(account, session));

    private async Task<Caller?> Ask(string account, string session)
    {
        using (Callers.Use(Caller.Service(ServiceNames.Edge)))
        {
            if (await grains.GetGrain<IAccount>(account).GetAccess(session) is not { } access)
            {
                return null;
            }

            var grants = await Task.WhenAll(access.Scopes.Distinct(StringComparer.Ordinal).Where(AccessScope.IsValid).Select(async scope =>
                (await grains.GetGrain<IMembers>(scope).RolesOf(account)).Select(role => new Grant(scope, role))));
            IReadOnlyList<Grant> held = [.. grants.SelectMany(g => g)];
            return new()
            {
                Kind = CallerKind.Person,
                Id = account,
                Name = access.Name,
                Grants = access.HasShortPassword ? [.. held.Where(g => !RightRules.NeedsLongPassword(g.Role))] : held,
                NeedsLongerPassword = access.HasShortPassword && held.Any(g => RightRules.NeedsLongPassword(g.Role)),
                SecondFactor = access.SecondFactor,
                Session = session,
            };
        }
    }

    private static (Type, string, string) Key(string account, string session) => (typeof(SessionCallers), account, session);

    private sealed record Known(Caller? Caller, long At);
}
