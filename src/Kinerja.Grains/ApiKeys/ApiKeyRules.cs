using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.ApiKeys.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;

namespace Kinerja.Grains.ApiKeys;

/// <summary>Which keys there may be and what they are good for. Pure.</summary>
public static class ApiKeyRules
{
    /// <summary>Keys of one agency that work at a time; one that was replaced counts until it ends.</summary>
    public const int MaxKeys = 20;

    /// <summary>Keys that have ended and are still listed.</summary>
    public const int MaxEnded = 50;

    /// <summary>Characters of a name.</summary>
    public const int MaxName = 60;

    /// <summary>Days that a key lives at most.</summary>
    public const int MaxDays = 365;

    /// <summary>Days that a key which was replaced goes on at most.</summary>
    public const int MaxOverlapDays = 30;

    /// <summary>A use is noted so often.</summary>
    public static readonly TimeSpan NoteUse = TimeSpan.FromHours(1);

    /// <summary>True while a key is good.</summary>
    internal static bool Works(StoredKey key, DateTimeOffset now) => key.RevokedAt is null && now < key.Until;

    /// <summary>The key that a secret opens; null when none does. How much of a hash is right shows in no time.</summary>
    internal static StoredKey? Find(ApiKeysState? state, string id, string hash, DateTimeOffset now) =>
        state?.Keys.FirstOrDefault(k => k.Id == id) is { } key && IsSame(key.Hash, hash) && Works(key, now) ? key : null;

    /// <summary>The keys with one more.</summary>
    internal static Outcome<IReadOnlyList<StoredKey>> Created(ApiKeysState state, CreateKey command, DateTimeOffset now)
    {
        var name = (command.Name ?? "").Trim();
        if (name.Length == 0)
            return Refusals.Required("name");
        if (name.Length > MaxName)
            return Refusals.TooLong("name", MaxName);
        if (!Enum.IsDefined(command.Access))
            return ApiKeyRefusals.AccessInvalid();
        if (state.Keys.Any(k => Works(k, now) && k.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            return ApiKeyRefusals.NameTaken();
        if (Check(state, command.Id, command.SecretHash, command.Days, now) is { } refused)
            return refused;
        return With(state.Keys, now, new()
        {
            Id = command.Id, Hash = command.SecretHash, Name = name, Access = command.Access, By = command.Actor.Name, At = now, Until = now.AddDays(command.Days),
        });
    }

    /// <summary>The keys with a new one in place of another.</summary>
    internal static Outcome<IReadOnlyList<StoredKey>> Rotated(ApiKeysState state, RotateKey command, DateTimeOffset now)
    {
        if (state.Keys.FirstOrDefault(k => k.Id == command.Id && Works(k, now)) is not { } old)
            return ApiKeyRefusals.NoKey();
        if (old.ReplacedBy.Length > 0)
            return ApiKeyRefusals.Replaced();
        if (command.OverlapDays is < 0 or > MaxOverlapDays)
            return ApiKeyRefusals.OverlapInvalid(MaxOverlapDays);
        if (Check(state, command.NewId, command.SecretHash, command.Days, now) is { } refused)
            return refused;
        var end = now.AddDays(command.OverlapDays);
        var replaced = old with { ReplacedBy = command.NewId, Until = end < old.Until ? end : old.Until };
        return With([.. state.Keys.Select(k => k == old ? replaced : k)], now, new()
        {
            Id = command.NewId, Hash = command.SecretHash, Name = old.Name, Access = old.Access, By = command.Actor.Name, At = now, Until = now.AddDays(command.Days),
        });
    }

    /// <summary>The keys after one was revoked.</summary>
    internal static Outcome<IReadOnlyList<StoredKey>> Revoked(ApiKeysState state, RevokeKey command, DateTimeOffset now) =>
        state.Keys.FirstOrDefault(k => k.Id == command.Id && Works(k, now)) is { } key
            ? Outcome.Ok<IReadOnlyList<StoredKey>>([.. state.Keys.Select(k => k == key ? key with { RevokedAt = now, RevokedBy = command.Actor.Name } : k)])
            : ApiKeyRefusals.NoKey();

    private static Problem? Check(ApiKeysState state, string id, string hash, int days, DateTimeOffset now)
    {
        if (days is < 1 or > MaxDays)
            return ApiKeyRefusals.LifeInvalid(MaxDays);
        if (!ApiKeyText.IsId(id) || hash is not { Length: 64 } || !AccountSecrets.IsHexadecimal(hash) || state.Keys.Any(k => k.Id == id))
            return ApiKeyRefusals.Invalid();
        return state.Keys.Count(k => Works(k, now)) >= MaxKeys ? ApiKeyRefusals.TooMany(MaxKeys) : null;
    }

    private static Outcome<IReadOnlyList<StoredKey>> With(IReadOnlyList<StoredKey> keys, DateTimeOffset now, StoredKey key)
    {
        var ended = keys.Where(k => !Works(k, now)).ToList();
        var dropped = ended.Take(Math.Max(0, ended.Count - MaxEnded)).ToHashSet();
        return Outcome.Ok<IReadOnlyList<StoredKey>>([.. keys.Where(k => !dropped.Contains(k)), key]);
    }

    private static bool IsSame(string kept, string shown) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(shown ?? ""));
}
