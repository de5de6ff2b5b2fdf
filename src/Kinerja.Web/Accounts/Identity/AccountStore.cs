using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Web.Application;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts.Identity;

/// <summary>The store of Identity over the grains of accounts. What Identity sets is kept in the user; Create and Update write it in one piece.</summary>
internal sealed partial class AccountStore(IGrainFactory grains, IDataProtectionProvider protection)
    : IUserEmailStore<AccountUser>, IUserPasswordStore<AccountUser>, IUserSecurityStampStore<AccountUser>, IUserLockoutStore<AccountUser>
{
    public void Dispose()
    {
    }

    public async Task<IdentityResult> CreateAsync(AccountUser user, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        var made = user.Credentials;
        var registered = await grains.Register(new() { OperationId = OperationIds.New(), Email = made.Email, Name = made.Name, Stamp = made.Stamp }, user.Id);
        if (!registered.IsOk)
            return Failed(registered.Problem.Code, registered.Problem.Message.En);
        if (registered.Value is not { } account)
            return Failed("accountThere", "The address has an account.");
        if (made.IsConfirmed && await grains.EmailName(made.Email).Bind(account) is { IsOk: false } taken)
            return Failed(taken.Problem.Code, taken.Problem.Message.En);
        (user.Id, user.Revision) = (account, (await grains.Account(account).Get())!.Revision);
        return await UpdateAsync(user, cancellationToken);
    }

    public async Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        var saved = await grains.Account(user.Id).Save(new() { OperationId = OperationIds.New(), Credentials = user.Credentials, ExpectedRevision = user.Revision });
        if (!saved.IsOk)
            return saved.Problem.Code == "revisionConflict" ? IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure()) : Failed(saved.Problem.Code, saved.Problem.Message.En);
        user.Revision = saved.Value.Revision;
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(AccountUser user, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        await grains.Account(user.Id).Close();
        await grains.Inbox(user.Id).Close();
        await grains.EmailName(user.Credentials.Email).Release(user.Id);
        foreach (var login in user.Credentials.Logins)
            await Name(LoginNames.OfLogin(login.Provider, login.Key)).Release(user.Id);
        foreach (var passkey in user.Credentials.Passkeys)
            await Name(LoginNames.OfPasskey(passkey.Id)).Release(user.Id);
        return IdentityResult.Success;
    }

    public async Task<AccountUser?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        return AccountSecrets.IsId(userId) && await grains.Account(userId).Get() is { } view ? new(view) : null;
    }

    public async Task<AccountUser?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        return await grains.FindByEmail(normalizedEmail) is { } view ? new(view) : null;
    }

    public Task<AccountUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => FindByEmailAsync(normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Id);

    // An account has no other name to sign in with than its e-mail address.
    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken cancellationToken) => GetEmailAsync(user, cancellationToken);

    public Task SetUserNameAsync(AccountUser user, string? userName, CancellationToken cancellationToken) => SetEmailAsync(user, userName, cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(AccountUser user, CancellationToken cancellationToken) => GetNormalizedEmailAsync(user, cancellationToken);

    public Task SetNormalizedUserNameAsync(AccountUser user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetEmailAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Credentials.Email);

    public Task SetEmailAsync(AccountUser user, string? email, CancellationToken cancellationToken) => Set(user, c => c with { Email = email ?? "" });

    public Task<bool> GetEmailConfirmedAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.IsConfirmed);

    public Task SetEmailConfirmedAsync(AccountUser user, bool confirmed, CancellationToken cancellationToken) => Set(user, c => c with { IsConfirmed = confirmed });

    public Task<string?> GetNormalizedEmailAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(LoginNames.Fold(user.Credentials.Email));

    public Task SetNormalizedEmailAsync(AccountUser user, string? normalizedEmail, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.PasswordHash);

    public Task<bool> HasPasswordAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.PasswordHash is not null);

    public Task SetPasswordHashAsync(AccountUser user, string? passwordHash, CancellationToken cancellationToken) => Set(user, c => c with { PasswordHash = passwordHash });

    public Task<string?> GetSecurityStampAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Credentials.Stamp);

    public Task SetSecurityStampAsync(AccountUser user, string stamp, CancellationToken cancellationToken) => Set(user, c => c with { Stamp = stamp });

    // The end of a lockout is what an administrator sets. Wrong passwords are counted by the grain, for each source, and lock nobody else out.
    public Task<DateTimeOffset?> GetLockoutEndDateAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(user.Credentials.DisabledUntil);

    public Task SetLockoutEndDateAsync(AccountUser user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Set(user, c => c with { DisabledUntil = lockoutEnd });

    public async Task<int> IncrementAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        await grains.Account(user.Id).Attempt("", isRight: false);
        return 0;
    }

    public Task ResetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> GetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<bool> GetLockoutEnabledAsync(AccountUser user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    private ILoginName Name(string key) => grains.GetGrain<ILoginName>(key);

    private static Task Set(AccountUser user, Func<AccountCredentials, AccountCredentials> change)
    {
        user.Credentials = change(user.Credentials);
        return Task.CompletedTask;
    }

    private static IdentityResult Failed(string code, string words) => IdentityResult.Failed(new IdentityError { Code = code, Description = words });
}
