using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Application;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>Sessions: where an account is open, and how it is closed.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class SessionTests(AccountSite site)
{
    private readonly string _email = AccountSite.NewEmail();

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_loses_its_access()
    {
        await site.NewAccount(_email);
        using var here = await site.SignedIn(_email);
        using var there = await site.SignedIn(_email);
        var list = await here.Open("/akun/sesi");
        Assert.Equal(2, list.Count(".k-list > li"));
        var other = list.Document.QuerySelectorAll(".k-list > li").Single(li => !li.TextContent.Contains("sesi ini", StringComparison.Ordinal)).QuerySelector("input[name=sesi]")!.GetAttribute("value")!;
        Assert.Equal("/akun/sesi", (await here.Send(list, ".k-list form", ("sesi", other))).Leads);
        Assert.True(await AccountSite.IsIn(here));
        Assert.False(await AccountSite.IsIn(there));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_all_sessions()
    {
        await site.NewAccount(_email);
        using var here = await site.SignedIn(_email);
        using var there = await site.SignedIn(_email);
        Assert.Equal("/akun/masuk?kabar=keluar", (await here.Send(await here.Open("/akun/sesi"), "#akhiri-semua")).Leads);
        Assert.False(await AccountSite.IsIn(here));
        Assert.False(await AccountSite.IsIn(there));
    }

    [Fact]
    public async Task An_admin_signs_a_member_out_everywhere_and_nobody_else()
    {
        const string Agency = "35.08|dinas-sesi";
        var member = await site.NewAccount(_email);
        var strangerEmail = AccountSite.NewEmail();
        var stranger = await site.NewAccount(strangerEmail);
        using var theirs = await site.SignedIn(_email);
        using var others = await site.SignedIn(strangerEmail);
        var admin = TestCallers.Person("pengelola-sesi", new Grant(Agency, ActorRole.AgencyAdmin));
        var members = site.Services.GetRequiredService<IGrainFactory>().Members(Agency);
        using (Callers.Use(TestCallers.Everything))
            Assert.True((await members.Give(new() { OperationId = "beri", Account = member.Id, Name = "Siti", Role = ActorRole.Operator, Actor = new("uji", "Uji") })).IsOk);
        using (Callers.Use(admin))
        {
            Assert.True((await members.EndSessions(new() { OperationId = "keluar-1", Account = member.Id, Actor = new(admin.Id, admin.Name, Role: ActorRole.AgencyAdmin) })).IsOk);
            Assert.Equal("noMember", (await members.EndSessions(new() { OperationId = "keluar-2", Account = stranger.Id, Actor = new(admin.Id, admin.Name, Role: ActorRole.AgencyAdmin) })).Problem.Code);
        }

        site.Time.Pass(TimeSpan.FromSeconds(21));
        Assert.False(await AccountSite.IsIn(theirs));
        Assert.True(await AccountSite.IsIn(others));
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_use()
    {
        await site.NewAccount(_email);
        using var browser = await site.SignedIn(_email);
        site.Time.Pass(TimeSpan.FromMinutes(29));
        Assert.True(await AccountSite.IsIn(browser));
        site.Time.Pass(TimeSpan.FromMinutes(29));
        Assert.True(await AccountSite.IsIn(browser));
        site.Time.Pass(TimeSpan.FromMinutes(31));
        Assert.False(await AccountSite.IsIn(browser));
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_it_is_used()
    {
        await site.NewAccount(_email);
        using var browser = await site.SignedIn(_email);
        for (var i = 0; i < 28; i++)
        {
            site.Time.Pass(TimeSpan.FromMinutes(25));
            Assert.True(await AccountSite.IsIn(browser));
        }

        site.Time.Pass(TimeSpan.FromMinutes(21));
        Assert.False(await AccountSite.IsIn(browser));
    }

    [Fact]
    public async Task A_changed_password_ends_the_others_and_this_one_goes_on()
    {
        await site.NewAccount(_email);
        using var here = await site.SignedIn(_email);
        using var there = await site.SignedIn(_email);
        var page = await here.Open("/akun/keamanan");
        Assert.Equal(422, (await here.Send(page, "#ganti-sandi", ("sandi", "bukan kata sandinya"), ("sandi-baru", "payung biru tujuh malam"))).Status);
        Assert.Equal("/akun/keamanan?tersimpan=1", (await here.Send(page, "#ganti-sandi", ("sandi", AccountSite.Password), ("sandi-baru", "payung biru tujuh malam"))).Leads);
        Assert.True(await AccountSite.IsIn(here));
        Assert.False(await AccountSite.IsIn(there));
        Assert.Equal("Kata sandi Anda diganti", (await site.Mail(_email)).Subject);
        using var again = await site.SignedIn(_email, "payung biru tujuh malam");
    }

    [Fact]
    public async Task Signing_in_begins_a_new_session_in_place_of_the_old_one()
    {
        await site.NewAccount(_email);
        using var browser = await site.SignedIn(_email);
        var before = browser.Cookie("kinerja-sesi");
        await AccountSite.SignIn(browser, _email, AccountSite.Password);
        Assert.NotEqual(before, browser.Cookie("kinerja-sesi"));
        Assert.Equal(1, (await browser.Open("/akun/sesi")).Count(".k-list > li"));
    }

    [Fact]
    public async Task A_disabled_account_is_out_and_stays_out()
    {
        var user = await site.NewAccount(_email);
        using var browser = await site.SignedIn(_email);
        await site.Change(user.Id, c => c with { DisabledUntil = DateTimeOffset.MaxValue });
        site.Time.Pass(TimeSpan.FromSeconds(21));
        Assert.False(await AccountSite.IsIn(browser));
        Assert.Equal(422, (await AccountSite.SignIn(browser, _email, AccountSite.Password)).Status);
    }

    [Fact]
    public async Task Pages_of_an_account_are_kept_nowhere()
    {
        await site.NewAccount(_email);
        using var browser = await site.SignedIn(_email);
        foreach (var address in new[] { "/akun", "/akun/keamanan", "/" })
        {
            using var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.Headers.CacheControl?.NoStore, address);
        }
    }
}
