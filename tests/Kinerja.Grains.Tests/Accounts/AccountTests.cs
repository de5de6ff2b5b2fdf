using Kinerja.Grains.Accounts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Tests.Support;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Accounts;

/// <summary>Accounts, their names and sessions on the storage that production has.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class AccountTests(SharedCluster shared)
{
    private readonly IGrainFactory _grains = shared.Cluster.Cluster.Client;
    private readonly string _email = AccountSamples.NewEmail();

    [Fact]
    public async Task Of_forty_registrations_of_one_address_one_account_comes_about()
    {
        var accounts = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _grains.Register(AccountSamples.Opening(_email, AccountSecrets.NewTicket()), AccountSecrets.NewId())));
        Assert.Single(accounts.Select(a => a.Ok()).Distinct());
        Assert.Equal(accounts[0].Ok(), (await _grains.FindByEmail($" {_email.ToUpperInvariant()} "))!.Id);
    }

    [Fact]
    public async Task A_link_counts_once_and_only_for_its_purpose()
    {
        var secret = AccountSecrets.NewTicket();
        var account = (await _grains.Register(AccountSamples.Opening(_email, secret), AccountSecrets.NewId())).Ok()!;
        Assert.Equal("ticketInvalid", (await _grains.Redeem(account, AccountSamples.Using(TicketPurpose.Reset, secret))).Refused());
        var confirm = AccountSamples.Using(TicketPurpose.Confirm, secret);
        var first = (await _grains.Redeem(account, confirm)).Ok();
        Assert.Equal(first with { Replayed = true }, (await _grains.Redeem(account, confirm)).Ok());
        Assert.Equal("ticketInvalid", (await _grains.Redeem(account, AccountSamples.Using(TicketPurpose.Confirm, secret))).Refused());
        Assert.Null((await _grains.Register(AccountSamples.Opening(_email), AccountSecrets.NewId())).Value);
    }

    [Fact]
    public async Task A_changed_password_ends_every_session_with_the_same_write()
    {
        var account = await _grains.Confirmed(_email);
        var (one, other) = (await account.SignedIn(), await account.SignedIn(secondFactor: true));
        Assert.False((await account.GetAccess(one))!.SecondFactor);
        Assert.True((await account.GetAccess(other))!.SecondFactor);
        await account.Change(c => c with { PasswordHash = "lain", Stamp = AccountSecrets.NewId() });
        Assert.Null(await account.GetAccess(one));
        Assert.Null(await account.GetAccess(other));
        Assert.Empty(await account.GetSessions());
    }

    [Fact]
    public async Task A_session_is_ended_by_its_name_and_all_of_them_at_once()
    {
        var account = await _grains.Confirmed(_email);
        string[] sessions = [await account.SignedIn(), await account.SignedIn(), await account.SignedIn()];
        var shown = await account.GetSessions();
        Assert.Equal(3, shown.Count);
        Assert.DoesNotContain(shown, s => sessions.Contains(s.Key));
        await account.EndSession(shown[0].Key);
        Assert.Equal<bool[]>([true, true, false], await Living(account, sessions));
        await account.EndSessions();
        Assert.Equal<bool[]>([false, false, false], await Living(account, sessions));
    }

    [Fact]
    public async Task A_disabled_account_has_no_session_and_begins_none()
    {
        var account = await _grains.Confirmed(_email);
        var session = await account.SignedIn();
        await account.Change(c => c with { DisabledUntil = DateTimeOffset.MaxValue });
        Assert.Null(await account.GetAccess(session));
        Assert.Equal("noAccount", (await account.BeginSession(new() { Id = AccountSecrets.NewId() })).Refused());
    }

    [Fact]
    public async Task A_new_address_leads_to_the_account_and_the_old_one_is_free()
    {
        var account = await _grains.Confirmed(_email);
        var (id, secret, next) = ((await account.Get())!.Id, AccountSecrets.NewTicket(), AccountSamples.NewEmail());
        (await account.Issue(new() { OperationId = Operation(), Purpose = TicketPurpose.Email, Hash = AccountSecrets.Hash(secret), Data = next })).Ok();
        (await _grains.Redeem(id, AccountSamples.Using(TicketPurpose.Email, secret, password: null))).Ok();
        Assert.Null(await _grains.FindByEmail(_email));
        Assert.Equal(id, (await _grains.FindByEmail(next))!.Id);
        Assert.NotNull((await _grains.Register(AccountSamples.Opening(_email), AccountSecrets.NewId())).Ok());
    }

    [Fact]
    public async Task An_address_that_somebody_has_confirmed_meanwhile_is_not_taken_over()
    {
        var account = await _grains.Confirmed(_email);
        var (secret, wanted) = (AccountSecrets.NewTicket(), AccountSamples.NewEmail());
        (await account.Issue(new() { OperationId = Operation(), Purpose = TicketPurpose.Email, Hash = AccountSecrets.Hash(secret), Data = wanted })).Ok();
        await _grains.Confirmed(wanted);
        Assert.Equal("nameTaken", (await _grains.Redeem((await account.Get())!.Id, AccountSamples.Using(TicketPurpose.Email, secret))).Refused());
    }

    [Fact]
    public async Task A_name_that_was_not_let_go_of_in_time_is_let_go_of_when_somebody_wants_it()
    {
        var account = await _grains.Confirmed(_email);
        await account.Close();
        Assert.NotNull((await _grains.Register(AccountSamples.Opening(_email), AccountSecrets.NewId())).Ok());
    }

    [Fact]
    public async Task A_stranger_who_tries_locks_nobody_out_but_himself()
    {
        var account = await _grains.Confirmed(_email);
        await account.SignedIn("10.0.0.1");
        for (var i = 0; i < 10; i++)
            Assert.False(await account.Attempt("203.0.113.9", isRight: false));
        Assert.False(await account.Attempt("203.0.113.9", isRight: true));
        Assert.True(await account.MayTry("10.0.0.1"));
        Assert.True(await account.MayTry("198.51.100.1"));
        for (var i = 0; i < 100; i++)
            await account.Attempt($"203.0.113.{i + 10}", isRight: false);
        Assert.False(await account.MayTry("198.51.100.1"));
        Assert.True(await account.MayTry("10.0.0.1"));

        var secret = AccountSecrets.NewTicket();
        (await account.Issue(new() { OperationId = Operation(), Purpose = TicketPurpose.Reset, Hash = AccountSecrets.Hash(secret) })).Ok();
        (await _grains.Redeem((await account.Get())!.Id, AccountSamples.Using(TicketPurpose.Reset, secret))).Ok();
        Assert.True(await account.MayTry("198.51.100.1"));
        Assert.True(await account.MayTry("203.0.113.9"));
    }

    [Fact]
    public async Task Credentials_are_saved_over_what_was_seen_and_over_nothing_else()
    {
        var account = await _grains.Confirmed(_email);
        var view = (await account.Get())!;
        var save = new SaveAccount { OperationId = Operation(), Credentials = view.Credentials with { LastTimeStep = 7 }, ExpectedRevision = view.Revision };
        (await account.Save(save)).Ok();
        Assert.True((await account.Save(save)).Ok().Replayed);
        Assert.Equal("revisionConflict", (await account.Save(save with { OperationId = Operation() })).Refused());
    }

    [Fact]
    public async Task A_scope_is_remembered_once()
    {
        var account = await _grains.Confirmed(_email);
        await account.AddScope("35.08|dinkop-um");
        await account.AddScope("35.08|dinkop-um");
        Assert.Equal(["35.08|dinkop-um"], (await account.GetAccess(await account.SignedIn()))!.Scopes);
        await Assert.ThrowsAsync<ArgumentException>(() => account.AddScope("bukan lingkup"));
    }

    private static async Task<bool[]> Living(IAccount account, IEnumerable<string> sessions) =>
        await Task.WhenAll(sessions.Select(async s => await account.GetAccess(s) is not null));
}
