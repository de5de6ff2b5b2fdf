using System.Security.Cryptography;
using Kinerja.Grains.Accounts;
using Kinerja.Web.Accounts.Identity;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts;

/// <summary>The second factor: codes that count once, and recovery codes for when the device is lost.</summary>
internal sealed class Authenticators(UserManager<AccountUser> users, IUserStore<AccountUser> store, TimeProvider time)
{
    private const int RecoveryCodes = 10;

    // No letter or digit that is read as another one. Sixteen of them are 77 bits, which need no salt.
    private const string Alphabet = "23456789bcdfghjkmnpqrstvwxyz";

    /// <summary>True for a code of the present that was not used before; it is used up with that.</summary>
    public async Task<bool> Use(AccountUser user, string code) =>
        await users.GetAuthenticatorKeyAsync(user) is { } key
        && TimeCodes.Find(TimeCodes.Bytes(key), code, time.GetUtcNow()) is { } step
        && step > user.Credentials.LastTimeStep
        // Saved over the revision that was read: of two who bring the same code at once one is refused.
        && await Save(user, user.Credentials with { LastTimeStep = step });

    /// <summary>True for a recovery code that was not used before.</summary>
    public async Task<bool> UseRecovery(AccountUser user, string code) =>
        (await users.RedeemTwoFactorRecoveryCodeAsync(user, code.ToLowerInvariant())).Succeeded;

    /// <summary>Switches the second factor on with a key whose code was just shown. Ends all sessions.</summary>
    /// <returns>The recovery codes, shown once; null when the code is wrong or the account changed meanwhile.</returns>
    public async Task<IReadOnlyList<string>?> SwitchOn(AccountUser user, string key, string code)
    {
        if (TimeCodes.Find(TimeCodes.Bytes(key), code, time.GetUtcNow()) is not { } step)
            return null;
        await ((IUserAuthenticatorKeyStore<AccountUser>)store).SetAuthenticatorKeyAsync(user, key, CancellationToken.None);
        var codes = NewCodes();
        return await Save(user, user.Credentials with { HasSecondFactor = true, LastTimeStep = step, RecoveryCodes = Hashes(codes), Stamp = AccountSecrets.NewId() }) ? codes : null;
    }

    /// <summary>Switches it off. Ends all sessions.</summary>
    public Task<bool> SwitchOff(AccountUser user) =>
        Save(user, user.Credentials with { HasSecondFactor = false, AuthenticatorKey = null, LastTimeStep = 0, RecoveryCodes = [], Stamp = AccountSecrets.NewId() });

    /// <summary>New recovery codes; the old ones count no more.</summary>
    public async Task<IReadOnlyList<string>?> Renew(AccountUser user)
    {
        var codes = NewCodes();
        return await Save(user, user.Credentials with { RecoveryCodes = Hashes(codes) }) ? codes : null;
    }

    private async Task<bool> Save(AccountUser user, Grains.Accounts.Contracts.AccountCredentials credentials)
    {
        user.Credentials = credentials;
        return (await users.UpdateAsync(user)).Succeeded;
    }

    private static List<string> NewCodes() => [.. Enumerable.Range(0, RecoveryCodes).Select(_ => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 4))))];

    private static List<string> Hashes(IEnumerable<string> codes) => [.. codes.Select(c => AccountSecrets.Hash(c.Replace("-", "", StringComparison.Ordinal)))];
}
