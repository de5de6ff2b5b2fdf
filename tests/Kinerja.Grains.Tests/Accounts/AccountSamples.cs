using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Accounts;

/// <summary>Accounts for tests, each with an address that nobody has used.</summary>
internal static class AccountSamples
{
    public static string NewEmail() => $"siti.{AccountSecrets.NewId()[..8]}@lumajangkab.go.id";

    public static OpenAccount Opening(string email, string? secret = null) => new()
    {
        OperationId = Operation(), Email = email, Name = "Siti Rahayu", Stamp = AccountSecrets.NewId(), Ticket = secret is null ? "" : AccountSecrets.Hash(secret),
    };

    public static UseTicket Using(TicketPurpose purpose, string secret, string? password = "hash") => new()
    {
        OperationId = Operation(), Purpose = purpose, Hash = AccountSecrets.Hash(secret), PasswordHash = password, Stamp = AccountSecrets.NewId(),
    };

    /// <summary>A confirmed account.</summary>
    public static async Task<IAccount> Confirmed(this IGrainFactory grains, string email)
    {
        var secret = AccountSecrets.NewTicket();
        var account = (await grains.Register(Opening(email, secret), AccountSecrets.NewId())).Ok()!;
        (await grains.Redeem(account, Using(TicketPurpose.Confirm, secret))).Ok();
        return grains.Account(account);
    }

    /// <summary>The id of a session that has begun.</summary>
    public static async Task<string> SignedIn(this IAccount account, string source = "10.0.0.1", bool secondFactor = false)
    {
        var session = AccountSecrets.NewId();
        (await account.BeginSession(new() { Id = session, Source = source, SecondFactor = secondFactor, Agent = "peramban" })).Ok();
        return session;
    }

    /// <summary>Keeps changed credentials.</summary>
    public static async Task Change(this IAccount account, Func<AccountCredentials, AccountCredentials> change)
    {
        var view = (await account.Get())!;
        (await account.Save(new() { OperationId = Operation(), Credentials = change(view.Credentials), ExpectedRevision = view.Revision })).Ok();
    }
}
