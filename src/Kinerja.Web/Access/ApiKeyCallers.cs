using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.ApiKeys;
using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Microsoft.Extensions.Caching.Memory;

namespace Kinerja.Web.Access;

/// <summary>
/// The callers behind API keys. A key is asked of its agency and remembered as long as a session is; so long one that was revoked may still work here. Nothing is
/// remembered of keys that are none, and of the others no more than there is room for.
/// </summary>
public sealed class ApiKeyCallers(IGrainFactory grains, TimeProvider time) : IDisposable
{
    /// <summary>What the name of a key begins with in histories: it is nobody's name.</summary>
    public const string NamePrefix = "Kunci API ";

    /// <summary>Keys remembered at a time; the next is asked for each time.</summary>
    public const int MaxRemembered = 10_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MaxRemembered });

    /// <summary>Keys that are remembered.</summary>
    internal int Count => _known.Count;

    /// <summary>The caller of a key that is remembered; null when somebody has to be asked.</summary>
    public Caller? Remembered(ApiKeyText key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _known.TryGetValue((key.Agency, key.Id), out Known? known) && known is not null && time.GetElapsedTime(known.At) < SessionCallers.Longest && time.GetUtcNow() < known.Until
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(known.Hash), Encoding.ASCII.GetBytes(key.Hash()))
            ? known.Caller : null;
    }

    /// <summary>Forgets a key at once, on this process: it has just been revoked or replaced.</summary>
    public void Forget(AgencyKey agency, string id) => _known.Remove((agency, id));

    /// <summary>The caller of a key; null when it is none, has ended, or its agency is not in use.</summary>
    public async ValueTask<Caller?> Find(ApiKeyText key)
    {
        if (Remembered(key) is { } caller)
            return caller;
        var at = time.GetTimestamp();
        if (await Ask(key) is not { } facts)
            return null;

        var found = CallerOf(key, facts);
        _known.Set((key.Agency, key.Id), new Known(found, key.Hash(), facts.Until, at), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = SessionCallers.Longest });
        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _known.Dispose();

    /// <summary>Name and id under which what a key does stands in histories and in the audit.</summary>
    internal static Caller CallerOf(ApiKeyText key, ApiKeyFacts facts) => new()
    {
        Kind = CallerKind.ApiKey,
        Id = $"kunci-{facts.Id}",
        Name = NamePrefix + facts.Name,
        Grants = [new(key.Agency.ToString(), ActorRole.Operator)],
        ReadsOnly = facts.Access != KeyAccess.Enter,
    };

    private async Task<ApiKeyFacts?> Ask(ApiKeyText key)
    {
        using (Callers.Use(Caller.Service(ServiceNames.Edge)))
        {
            // Whether there is such a key comes first: whoever guesses agencies wakes one grain and not two.
            var agency = key.Agency.ToString();
            return await grains.GetGrain<IApiKeys>(agency).Find(key.Id, key.Hash()) is { } facts && await grains.GetGrain<ITenant>(agency).GetStatus() == TenantStatus.Active ? facts : null;
        }
    }

    private sealed record Known(Caller Caller, string Hash, DateTimeOffset Until, long At);
}
