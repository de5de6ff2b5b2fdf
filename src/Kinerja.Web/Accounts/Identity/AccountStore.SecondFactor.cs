using System.Security.Cryptography;
using Kinerja.Grains.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts.Identity;

/// <content>The second factor. The key of the authenticator is encrypted with the keys of the site; of recovery codes the hashes are kept.</content>
internal sealed partial class AccountStore
    : IUserTwoFactorStore<AccountUser>, IUserAuthenticatorKeyStore<AccountUser>, IUserTwoFactorRecoveryCodeStore<AccountUser>
{
    private readonly IDataProtector _keys = protection.CreateProtector("Kinerja.Web.Accounts.AuthenticatorKey");

    public Task<bool> GetTwoFactorEnabledAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.HasSecondFactor);

    public Task SetTwoFactorEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) => Set(user, c => c with { HasSecondFactor = enabled });

    public Task<string?> GetAuthenticatorKeyAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Credentials.AuthenticatorKey is { } key ? Opened(key) : null);

    public Task SetAuthenticatorKeyAsync(AccountUser user, string key, CancellationToken cancellationToken) =>
        Set(user, c => c with { AuthenticatorKey = _keys.Protect(key), LastTimeStep = 0 });

    public Task ReplaceCodesAsync(AccountUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(user, c => c with { RecoveryCodes = [.. recoveryCodes.Select(AccountSecrets.Hash)] });

    /// <summary>A key from before the ring of keys was lost opens no more: no code fits it, and a recovery code lets its person in to set up another.</summary>
    private string? Opened(string key)
    {
        try
        {
            return _keys.Unprotect(key);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task<bool> RedeemCodeAsync(AccountUser user, string code, CancellationToken cancellationToken)
    {
        var hash = AccountSecrets.Hash(code);
        if (!user.Credentials.RecoveryCodes.Contains(hash))
            return false;
        await Set(user, c => c with { RecoveryCodes = [.. c.RecoveryCodes.Where(r => r != hash)] });
        // Saved over the revision that was read: of two who bring the same code at once one is told that somebody else was first.
        return (await UpdateAsync(user, cancellationToken)).Succeeded;
    }

    public Task<int> CountCodesAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.RecoveryCodes.Count);
}
