using Kinerja.Web.Tests.Pages;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>From nobody to an account, by forms and mails.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class RegistrationTests(AccountSite site)
{
    private readonly string _email = AccountSite.NewEmail();

    [Fact]
    public async Task A_person_registers_confirms_signs_out_and_in_again()
    {
        using var browser = site.NewBrowser();
        var answer = await Register(browser, _email);
        Assert.Equal((302, "/akun/cek-surat"), (answer.Status, answer.Leads));
        Assert.Contains("Periksa kotak surat Anda", (await browser.Follow(answer)).Text, StringComparison.Ordinal);

        var mail = await site.Mail(_email);
        Assert.Contains("Yth. Siti Rahayu,", mail.TextBody, StringComparison.Ordinal);
        var confirm = await browser.Open(AccountSite.LinkIn(mail));
        Assert.Equal("Siti Rahayu", confirm.Value("nama"));
        var done = await browser.Send(confirm, "#sandi", ("sandi", AccountSite.Password));
        Assert.Equal((302, "/akun?baru=1"), (done.Status, done.Leads));
        var home = await browser.Follow(done);
        Assert.Equal("Siti Rahayu", home.TextOf(".k-top-me"));
        Assert.Contains("dibuka dengan kata sandi saja", home.Text, StringComparison.Ordinal);

        var left = await browser.Send(await browser.Open("/akun/keluar"), "main form:not([hidden])");
        Assert.Equal("/akun/masuk?kabar=keluar", left.Leads);
        Assert.Equal((302, "/akun/masuk?kembali=%2Fakun"), ((await browser.Open("/akun")).Status, (await browser.Open("/akun")).Leads));
        Assert.Equal("Masuk", (await browser.Open("/")).TextOf(".k-top-cta"));
        Assert.Equal((302, "/akun/sesi"), await To(AccountSite.SignIn(browser, _email.ToUpperInvariant(), AccountSite.Password, "?kembali=%2Fakun%2Fsesi")));
        Assert.True(await AccountSite.IsIn(browser));
    }

    [Fact]
    public async Task A_link_counts_once()
    {
        using var browser = site.NewBrowser();
        await Register(browser, _email);
        var link = AccountSite.LinkIn(await site.Mail(_email));
        var page = await browser.Open(link);
        await browser.Send(page, "#sandi", ("sandi", AccountSite.Password));

        using var other = site.NewBrowser();
        Assert.Contains("Tautan ini tidak berlaku lagi", (await other.Open(link)).Text, StringComparison.Ordinal);
        Assert.Contains("Tautan ini tidak berlaku lagi", (await other.Open(link.Replace("&t=", "&t=0", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_after_a_day()
    {
        using var browser = site.NewBrowser();
        await Register(browser, _email);
        var link = AccountSite.LinkIn(await site.Mail(_email));
        site.Time.Pass(TimeSpan.FromHours(25));
        Assert.Contains("Tautan ini tidak berlaku lagi", (await browser.Open(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_registers_a_known_address_gets_the_same_answer_and_its_owner_a_mail()
    {
        await site.NewAccount(_email);
        using var browser = site.NewBrowser();
        var (known, unknown) = (await Register(browser, _email), await Register(browser, AccountSite.NewEmail()));
        Assert.Equal((unknown.Status, unknown.Leads, unknown.Text), (known.Status, known.Leads, known.Text));
        Assert.Equal("Alamat Anda sudah punya akun", (await site.Mail(_email)).Subject);
    }

    [Fact]
    public async Task A_second_registration_of_a_waiting_address_sends_another_link_and_both_lead_to_the_one_account()
    {
        using var browser = site.NewBrowser();
        await Register(browser, _email);
        await site.Mail(_email);
        await Register(browser, _email, "Nama Lain");
        var second = await browser.Open(AccountSite.LinkIn(await site.Mail(_email, 2)));
        Assert.Equal("Nama Lain", second.Value("nama"));
        Assert.Equal(302, (await browser.Send(second, "#sandi", ("sandi", AccountSite.Password))).Status);
        Assert.Contains("tidak berlaku lagi", (await browser.Open(AccountSite.LinkIn(await site.Mail(_email)))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pendek", "12 sampai 200")]
    [InlineData("lumajang2019", "terlalu mudah")]
    [InlineData("password1234", "terlalu mudah")]
    [InlineData("sitirahayu123", "terlalu mudah")]
    [InlineData("aaaaaaaaaaaaaaaa", "terlalu mudah")]
    public async Task A_password_that_is_guessed_at_once_is_refused(string password, string words)
    {
        using var browser = site.NewBrowser();
        await Register(browser, _email);
        var page = await browser.Send(await browser.Open(AccountSite.LinkIn(await site.Mail(_email))), "#sandi", ("sandi", password));
        Assert.Equal(422, page.Status);
        Assert.Contains(words, Assert.Single(page.Summary), StringComparison.Ordinal);
        Assert.DoesNotContain(password, page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "siti@x.id", 1)]
    [InlineData("Siti", "siti", 1)]
    [InlineData("", "a@x.id\r\nBcc: b@x.id", 2)]
    public async Task What_is_no_name_or_no_address_is_refused_at_its_field(string name, string email, int problems)
    {
        using var browser = site.NewBrowser();
        var page = await browser.Send(await browser.Open("/akun/daftar"), "#surel", ("nama", name), ("surel", email));
        Assert.Equal((422, problems), (page.Status, page.Summary.Count));
    }

    [Fact]
    public async Task Pages_speak_English_and_so_do_their_mails()
    {
        using var browser = site.NewBrowser();
        var page = await browser.Open("/akun/daftar?bahasa=en");
        Assert.Equal("Make an account", page.TextOf("h1"));
        await browser.Send(page, "#surel", ("nama", "Siti Rahayu"), ("surel", _email));
        Assert.Equal("Finish your registration at Kinerja.Cloud", (await site.Mail(_email)).Subject);
    }

    private static async Task<Page> Register(Browser browser, string email, string name = "Siti Rahayu") =>
        await browser.Send(await browser.Open("/akun/daftar"), "#surel", ("nama", name), ("surel", email));

    private static async Task<(int, string?)> To(Task<Page> page) => ((await page).Status, (await page).Leads);
}
