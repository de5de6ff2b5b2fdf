using System.Net;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>What cookies are allowed to do.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class CookieTests(AccountSite site, SiteFixture production)
{
    [Fact]
    public async Task In_production_the_cookie_of_a_session_is_bound_to_its_host_and_sent_over_https_alone()
    {
        var email = AccountSite.NewEmail();
        await AccountSite.NewAccount(production.Services, email);
        using var browser = new Browser(production.Address);
        await AccountSite.SignIn(browser, email, AccountSite.Password);
        var cookie = Assert.Single(browser.Given, c => c.Contains("kinerja-sesi", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.StartsWith("__host-kinerja-sesi=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie + ";", StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires=", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_nobody_is_a_sample_person_and_nobody_reads_mails()
    {
        using var browser = new Browser(production.Address);
        var page = await browser.Open("/akun/masuk");
        Assert.Equal(0, page.Count(".k-samples"));
        Assert.Equal(422, (await browser.Send(page, "#sandi", ("contoh", "platform"))).Status);
        Assert.Equal(404, (await browser.Open("/akun/surat")).Status);
    }

    [Fact]
    public async Task A_cookie_holds_who_in_which_session_and_nothing_else()
    {
        var email = AccountSite.NewEmail();
        await site.NewAccount(email);
        using var browser = await site.SignedIn(email);
        var ticket = site.Ticket(browser.Cookie("kinerja-sesi"));
        Assert.Equal(["amr", "name", "sid", "sub"], ticket.Principal.Claims.Select(c => c.Type).Order());
        Assert.Equal("pwd", ticket.Principal.FindFirst("amr")!.Value);
    }

    [Fact]
    public async Task In_development_mails_are_shown_and_their_link_can_be_followed()
    {
        var email = AccountSite.NewEmail();
        using var browser = site.NewBrowser();
        await browser.Send(await browser.Open("/akun/daftar"), "#surel", ("nama", "Siti Rahayu"), ("surel", email));
        await site.Mail(email);
        var letter = (await browser.Open("/akun/surat")).Document.QuerySelectorAll(".k-letter").Single(l => l.TextContent.Contains(email, StringComparison.Ordinal));
        Assert.Equal((int)HttpStatusCode.OK, (await browser.Open(letter.QuerySelector("a.btn")!.GetAttribute("href")!)).Status);
    }
}
