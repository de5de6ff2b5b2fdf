using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Accounts.Identity;
using Kinerja.Web.Accounts.Mail;
using Kinerja.Web.Application;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Accounts;

/// <summary>
/// Links that go out by mail, and what they do when they come back. A request for a mail is only noted and answered at once; what it finds is done afterwards, so that neither the answer nor
/// its time says whether there is an account.
/// </summary>
internal sealed class AccountLinks(IGrainFactory grains, PostOffice post, AccountOptions options, IHostEnvironment environment)
{
    /// <summary>Registers an address, or tells its owner that it has an account already.</summary>
    public void Register(HttpContext http, string name, string email, string? back)
    {
        var (address, language) = (AddressOf(http), Languages.Current);
        post.Later(async () =>
        {
            var (secret, open) = (AccountSecrets.NewTicket(), new OpenAccount { OperationId = OperationIds.New(), Email = email.Trim(), Name = name.Trim(), Stamp = AccountSecrets.NewId() });
            var registered = await grains.Register(open with { Ticket = AccountSecrets.Hash(secret) }, AccountSecrets.NewId());
            return registered is { IsOk: true, Value: { } account }
                ? new("Register", email, language, name, LocalAddress.With(Link(address, "/akun/konfirmasi", account, secret), back))
                : registered.Problems.Count == 0 ? new("Registered", email, language, "", $"{address}/akun/lupa") : null;
        });
    }

    /// <summary>Sends a link that sets a new password, if there is an account.</summary>
    public void Forgot(HttpContext http, string email)
    {
        var (address, language) = (AddressOf(http), Languages.Current);
        post.Later(async () =>
        {
            if (await grains.FindByEmail(email) is not { } view)
                return null;
            var secret = AccountSecrets.NewTicket();
            var issued = await grains.Account(view.Id).Issue(new() { OperationId = OperationIds.New(), Purpose = TicketPurpose.Reset, Hash = AccountSecrets.Hash(secret) });
            return issued.IsOk ? new("Reset", view.Credentials.Email, language, view.Credentials.Name, Link(address, "/akun/atur-ulang", view.Id, secret)) : null;
        });
    }

    /// <summary>Sends a link to a new address, if no other account has it, and a note to the present one.</summary>
    public void Move(HttpContext http, AccountUser user, string email)
    {
        var (address, language) = (AddressOf(http), Languages.Current);
        post.Later(async () =>
        {
            if ((await grains.EmailName(email).Reserve(user.Id)).Account != user.Id)
                return new("Taken", email, language, "", $"{address}/akun/lupa");
            var secret = AccountSecrets.NewTicket();
            var issued = await grains.Account(user.Id).Issue(new() { OperationId = OperationIds.New(), Purpose = TicketPurpose.Email, Hash = AccountSecrets.Hash(secret), Data = email.Trim() });
            return issued.IsOk ? new("Move", email, language, user.Credentials.Name, Link(address, "/akun/surel/konfirmasi", user.Id, secret)) : null;
        });
        Tell("Moving", user.Credentials, email);
    }

    /// <summary>Tells the owner of an account what was changed.</summary>
    public void Tell(string what, AccountCredentials credentials, string about = "")
    {
        var language = Languages.Current;
        post.Later(() => Task.FromResult<Letter?>(new(what, credentials.Email, language, credentials.Name, about)));
    }

    /// <summary>What a link says; null when it counts no more.</summary>
    public async Task<AccountTicket?> Read(TicketPurpose purpose, string? account, string? secret)
    {
        using var service = AccountCalls.AsService();
        return AccountSecrets.IsId(account) && secret is { Length: > 0 and <= 100 } ? await grains.Account(account!).GetTicket(purpose, AccountSecrets.Hash(secret)) : null;
    }

    /// <summary>Uses a link.</summary>
    public async Task<Outcome<Grains.Shared.Receipt>> Use(TicketPurpose purpose, string account, string secret, string operation, string? name = null, string? passwordHash = null)
    {
        using var service = AccountCalls.AsService();
        return await grains.Redeem(account, new()
        {
            OperationId = operation, Purpose = purpose, Hash = AccountSecrets.Hash(secret), Name = name, PasswordHash = passwordHash, Stamp = AccountSecrets.NewId(),
        });
    }

    /// <summary>Where links lead: configured, because a host that somebody else named in a request would lead people elsewhere with a valid secret.</summary>
    internal string AddressOf(HttpContext http) => options.Address?.GetLeftPart(UriPartial.Authority)
        ?? (environment.IsDevelopment() || http.Request.Host.Host is "127.0.0.1" or "localhost" or "[::1]"
            ? $"{http.Request.Scheme}://{http.Request.Host}"
            : throw new InvalidOperationException($"{AccountOptions.Section}:{nameof(AccountOptions.Address)} is not set: links in mails would lead where the request says."));

    private static string Link(string address, string path, string account, string secret) => $"{address}{path}?a={account}&t={secret}";
}
