using System.Collections.Concurrent;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Contracts;
using Microsoft.Extensions.Caching.Memory;

namespace Kinerja.Web.Accounts;

/// <summary>Whether sessions live, asked of their accounts and remembered for a short while.</summary>
public sealed class Sessions(IGrainFactory grains, IMemoryCache cache, TimeProvider time)
{
    /// <summary>An answer is good for so long: a session that was ended elsewhere loses its access within this time.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(20);

    /// <summary>What the account says of a session; null when it has ended.</summary>
    public async Task<AccountAccess?> Find(string account, string session)
    {
        if (!AccountSecrets.IsId(account) || !AccountSecrets.IsId(session))
            return null;
        var known = cache.GetOrCreate((nameof(Sessions), account), entry =>
        {
            entry.SlidingExpiration = 2 * Remembered;
            return new ConcurrentDictionary<string, Known>(StringComparer.Ordinal);
        })!;
        if (known.TryGetValue(session, out var found) && time.GetUtcNow() < found.Until)
            return found.Access;
        using var service = AccountCalls.AsService();
        var access = await grains.Account(account).GetAccess(session);
        known[session] = new(access, time.GetUtcNow() + Remembered);
        return access;
    }

    /// <summary>Asks the account again the next time, for all of its sessions.</summary>
    public void Forget(string account) => cache.Remove((nameof(Sessions), account));

    private sealed record Known(AccountAccess? Access, DateTimeOffset Until);
}
