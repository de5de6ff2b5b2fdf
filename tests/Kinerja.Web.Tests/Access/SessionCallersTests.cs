using System.Security.Claims;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Time.Testing;

namespace Kinerja.Web.Tests.Access;

/// <summary>Who stands behind a session cookie.</summary>
public sealed class SessionCallersTests
{
    private const string Account = "0123456789abcdef0123456789abcdef";

    private readonly FakeTimeProvider _time = new();
    private readonly FakeAccounts.Facts _accounts = new();
    private readonly SessionCallers _callers;

    public SessionCallersTests() => _callers = new(FakeAccounts.Over(_accounts), new MemoryCache(new MemoryCacheOptions()), _time);

    [Fact]
    public async Task A_session_is_its_account_with_the_roles_that_it_holds_now()
    {
        var caller = await _callers.Find(Account, "sesi");

        Assert.NotNull(caller);
        Assert.Equal((CallerKind.Person, Account, "Siti", true, "sesi"), (caller.Kind, caller.Id, caller.Name, caller.SecondFactor, caller.Session));
        Assert.Equal([new Grant("35.08|dinas-a", ActorRole.Operator), new("35.08|dinas-a", ActorRole.Head)], caller.Grants);
        Assert.All(_accounts.AskedBy, asker => Assert.Equal((CallerKind.Service, "edge"), (asker.Kind, asker.Id)));
        Assert.Equal(CallerKind.Anonymous, Callers.Current.Kind);
    }

    [Fact]
    public async Task What_was_seen_is_good_for_twenty_seconds_and_no_longer()
    {
        await _callers.Find(Account, "sesi");
        _accounts.Roles = [];
        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.NotEmpty((await _callers.Find(Account, "sesi"))!.Grants);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty((await _callers.Find(Account, "sesi"))!.Grants);
    }

    [Fact]
    public async Task An_ended_session_is_nobody_and_can_be_forgotten_at_once()
    {
        Assert.NotNull(await _callers.Find(Account, "sesi"));
        _accounts.Session = "lain";
        Assert.NotNull(await _callers.Find(Account, "sesi"));
        _callers.Forget(Account, "sesi");
        Assert.Null(await _callers.Find(Account, "sesi"));
    }

    [Theory]
    [InlineData(true, Account, "sesi", true)]
    [InlineData(false, Account, "sesi", false)]
    [InlineData(true, Account, null, false)]
    [InlineData(true, null, "sesi", false)]
    public async Task Only_a_confirmed_cookie_with_both_claims_is_somebody(bool confirmed, string? account, string? session, bool found)
    {
        var claims = new[] { ("sub", account), ("sid", session) }.Where(c => c.Item2 is not null).Select(c => new Claim(c.Item1, c.Item2!));
        var context = new DefaultHttpContext { User = new(new ClaimsIdentity(claims, confirmed ? "cookie" : null)) };
        context.Request.Headers["X-Account"] = Account;
        Assert.Equal(found, await new SessionCallerSource(_callers).Find(context) is not null);
    }
}
