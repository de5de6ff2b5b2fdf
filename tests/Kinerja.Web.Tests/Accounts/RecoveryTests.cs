using Kinerja.Web.Tests.Pages;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>A forgotten password and another address.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class RecoveryTests(AccountSite site)
{
    private const string NewPassword = "payung biru tujuh malam";

    private readonly string _email = AccountSite.NewEmail();

    [Fact]
    public async Task A_forgotten_password_is_set_anew_and_old_sessions_end()
    {
        await site.NewAccount(_email);
        using var old = await site.SignedIn(_email);
        using var browser = site.NewBrowser();
        var (known, unknown) = (await Forgot(browser, _email), await Forgot(browser, AccountSite.NewEmail()));
        Assert.Equal((unknown.Status, unknown.Leads, unknown.Text), (known.Status, known.Leads, known.Text));

        var link = AccountSite.LinkIn(await site.Mail(_email));
        var answer = await browser.Send(await browser.Open(link), "#sandi", ("sandi", NewPassword));
        Assert.Equal((302, "/akun/masuk?kabar=sandi"), (answer.Status, answer.Leads));
        Assert.False(await AccountSite.IsIn(browser));
        site.Time.Pass(TimeSpan.FromSeconds(21));
        Assert.False(await AccountSite.IsIn(old));
        Assert.Equal(422, (await AccountSite.SignIn(browser, _email, AccountSite.Password)).Status);
        using var again = await site.SignedIn(_email, NewPassword);
        Assert.Contains("tidak berlaku lagi", (await browser.Open(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_does_not_go_around_the_second_step()
    {
        await site.NewAccount(_email);
        using var factor = await Factor.SetUp(await site.SignedIn(_email), site);
        using var browser = site.NewBrowser();
        await Forgot(browser, _email);
        var mail = await site.Mail(_email, 2);
        await browser.Send(await browser.Open(AccountSite.LinkIn(mail)), "#sandi", ("sandi", NewPassword));
        Assert.False(await AccountSite.IsIn(browser));
        Assert.Equal("/akun/masuk/dua-langkah", (await AccountSite.SignIn(browser, _email, NewPassword)).Leads);
        Assert.False(await AccountSite.IsIn(browser));
    }

    [Fact]
    public async Task A_link_to_reset_ends_after_an_hour()
    {
        await site.NewAccount(_email);
        using var browser = site.NewBrowser();
        await Forgot(browser, _email);
        var link = AccountSite.LinkIn(await site.Mail(_email));
        site.Time.Pass(TimeSpan.FromMinutes(61));
        Assert.Contains("tidak berlaku lagi", (await browser.Open(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_held_back_gets_in_by_a_mail()
    {
        await site.NewAccount(_email);
        using var browser = site.NewBrowser();
        for (var i = 0; i < 11; i++)
            await AccountSite.SignIn(browser, _email, $"percobaan ke {i}");
        await Forgot(browser, _email);
        await browser.Send(await browser.Open(AccountSite.LinkIn(await site.Mail(_email))), "#sandi", ("sandi", NewPassword));
        Assert.Equal(302, (await AccountSite.SignIn(browser, _email, NewPassword)).Status);
    }

    [Fact]
    public async Task An_address_is_changed_with_the_password_and_a_link_to_the_new_one()
    {
        await site.NewAccount(_email);
        var next = AccountSite.NewEmail();
        using var browser = await site.SignedIn(_email);
        using var other = await site.SignedIn(_email);
        var page = await browser.Open("/akun/surel");
        Assert.Equal(422, (await browser.Send(page, "#sandi", ("surel", next), ("sandi", "bukan kata sandinya"))).Status);
        Assert.Equal("/akun/cek-surat", (await browser.Send(page, "#sandi", ("surel", next), ("sandi", AccountSite.Password))).Leads);
        Assert.Equal("Alamat akun Anda akan diganti", (await site.Mail(_email)).Subject);

        var confirm = await browser.Open(AccountSite.LinkIn(await site.Mail(next)));
        Assert.Contains(next, confirm.Text, StringComparison.Ordinal);
        Assert.True(await AccountSite.IsIn(other)); // a link that is looked at changes nothing
        Assert.Equal("/akun", (await browser.Send(confirm, "main form:not([hidden])")).Leads);
        Assert.Contains(next, (await browser.Open("/akun")).Text, StringComparison.Ordinal);
        Assert.False(await AccountSite.IsIn(other));
        using var again = await site.SignedIn(next);
        Assert.Equal(422, (await AccountSite.SignIn(other, _email, AccountSite.Password)).Status);
    }

    [Fact]
    public async Task An_address_of_another_account_is_not_taken_and_the_answer_does_not_say_so()
    {
        var taken = AccountSite.NewEmail();
        await site.NewAccount(taken);
        await site.NewAccount(_email);
        using var browser = await site.SignedIn(_email);
        Assert.Equal("/akun/cek-surat", (await browser.Send(await browser.Open("/akun/surel"), "#sandi", ("surel", taken), ("sandi", AccountSite.Password))).Leads);
        Assert.Equal("Alamat ini sudah dipakai", (await site.Mail(taken)).Subject);
    }

    private static async Task<Page> Forgot(Browser browser, string email) => await browser.Send(await browser.Open("/akun/lupa"), "#surel", ("surel", email));
}
