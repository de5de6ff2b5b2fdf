using System.Collections.Concurrent;
using Kinerja.Grains.Accounts.Contracts;
using Orleans;

namespace Kinerja.Grains.Tests.Support;

/// <summary>An account that remembers which scopes it was told of.</summary>
[GrainType("account")]
internal sealed class AccountStandIn : Grain, IAccount
{
    /// <summary>Scopes by account.</summary>
    public static ConcurrentDictionary<string, ConcurrentBag<string>> Scopes { get; } = new();

    public Task<AccountAccess?> GetAccess(string session) => Task.FromResult<AccountAccess?>(null);

    public Task AddScope(string scope)
    {
        Scopes.GetOrAdd(this.GetPrimaryKeyString(), _ => []).Add(scope);
        return Task.CompletedTask;
    }
}
