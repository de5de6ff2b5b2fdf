using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Contracts;
using Microsoft.AspNetCore.Identity;

namespace Kinerja.Web.Accounts.Identity;

/// <content>Passkeys and logins of other services. Each is a name that leads to one account; it is reserved before it is kept.</content>
internal sealed partial class AccountStore : IUserPasskeyStore<AccountUser>, IUserLoginStore<AccountUser>
{
    public async Task AddOrUpdatePasskeyAsync(AccountUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        if (await Name(LoginNames.OfPasskey(passkey.CredentialId)).Bind(user.Id) is { IsOk: false })
            throw new InvalidOperationException("The passkey belongs to another account.");
        var record = new PasskeyRecord
        {
            Id = passkey.CredentialId,
            PublicKey = passkey.PublicKey,
            Name = passkey.Name,
            Created = passkey.CreatedAt,
            SignCount = passkey.SignCount,
            Transports = passkey.Transports ?? [],
            IsUserVerified = passkey.IsUserVerified,
            IsBackupEligible = passkey.IsBackupEligible,
            IsBackedUp = passkey.IsBackedUp,
            Attestation = passkey.AttestationObject,
            ClientData = passkey.ClientDataJson,
        };
        await Set(user, c => c with { Passkeys = [.. c.Passkeys.Where(p => !p.Id.SequenceEqual(record.Id)), record] });
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Credentials.Passkeys.Select(Info)]);

    public Task<AccountUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => Holder(LoginNames.OfPasskey(credentialId), cancellationToken);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(AccountUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(user.Credentials.Passkeys.FirstOrDefault(p => p.Id.SequenceEqual(credentialId)) is { } found ? Info(found) : null);

    public async Task RemovePasskeyAsync(AccountUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        await Set(user, c => c with { Passkeys = [.. c.Passkeys.Where(p => !p.Id.SequenceEqual(credentialId))] });
        await Name(LoginNames.OfPasskey(credentialId)).Release(user.Id);
    }

    public async Task AddLoginAsync(AccountUser user, UserLoginInfo login, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        if (await Name(LoginNames.OfLogin(login.LoginProvider, login.ProviderKey)).Bind(user.Id) is { IsOk: false })
            throw new InvalidOperationException("The login belongs to another account.");
        await Set(user, c => c with { Logins = [.. Others(c, login.LoginProvider, login.ProviderKey), new(login.LoginProvider, login.ProviderKey, login.ProviderDisplayName ?? login.LoginProvider)] });
    }

    public async Task RemoveLoginAsync(AccountUser user, string loginProvider, string providerKey, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        await Set(user, c => c with { Logins = [.. Others(c, loginProvider, providerKey)] });
        await Name(LoginNames.OfLogin(loginProvider, providerKey)).Release(user.Id);
    }

    public Task<IList<UserLoginInfo>> GetLoginsAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserLoginInfo>>([.. user.Credentials.Logins.Select(l => new UserLoginInfo(l.Provider, l.Key, l.Label))]);

    public Task<AccountUser?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        Holder(LoginNames.OfLogin(loginProvider, providerKey), cancellationToken);

    private async Task<AccountUser?> Holder(string name, CancellationToken cancellationToken)
    {
        using var service = AccountCalls.AsService();
        return await Name(name).Find() is { IsBound: true } holder ? await FindByIdAsync(holder.Account, cancellationToken) : null;
    }

    private static IEnumerable<ExternalLogin> Others(AccountCredentials credentials, string provider, string key) =>
        credentials.Logins.Where(l => l.Provider != provider || l.Key != key);

    private static UserPasskeyInfo Info(PasskeyRecord p) =>
        new(p.Id, p.PublicKey, p.Created, (uint)p.SignCount, [.. p.Transports], p.IsUserVerified, p.IsBackupEligible, p.IsBackedUp, p.Attestation, p.ClientData) { Name = p.Name };
}
