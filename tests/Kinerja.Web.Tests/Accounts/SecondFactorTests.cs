using Kinerja.Web.Accounts;
using Kinerja.Web.Tests.Pages;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>The second step: set up, asked for, lost, switched off.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class SecondFactorTests(AccountSite site)
{
    private readonly string _email = AccountSite.NewEmail();

    [Fact]
    public async Task A_code_is_asked_for_after_the_password_and_counts_once()
    {
        using var browser = await WithFactor();
        Assert.True(await AccountSite.IsIn(browser.Browser));

        using var other = site.NewBrowser();
        var step = await AccountSite.SignIn(other, _email, AccountSite.Password, "?kembali=%2Fakun");
        Assert.Equal((302, "/akun/masuk/dua-langkah?kembali=%2Fakun"), (step.Status, step.Leads));
        Assert.False(await AccountSite.IsIn(other));
        var page = await other.Follow(step);
        Assert.Equal(422, (await other.Send(page, "#kode", ("kode", "000000"))).Status);
        Assert.Equal(422, (await other.Send(page, "#kode", ("kode", browser.UsedCode))).Status);
        var code = browser.Code(1);
        Assert.Equal((302, "/akun"), await To(other.Send(page, "#kode", ("kode", code))));
        Assert.Contains("dibuka dengan langkah kedua", (await other.Open("/akun")).Text, StringComparison.Ordinal);

        using var thief = site.NewBrowser();
        var second = await thief.Follow(await AccountSite.SignIn(thief, _email, AccountSite.Password));
        Assert.Equal(422, (await thief.Send(second, "#kode", ("kode", code))).Status);
    }

    [Fact]
    public async Task A_recovery_code_takes_the_place_of_the_phone_once()
    {
        using var browser = await WithFactor();
        Assert.Equal(10, browser.Recovery.Count);
        Assert.Equal(302, await WithCode(browser.Recovery[3]));
        Assert.Equal(422, await WithCode(browser.Recovery[3]));
        Assert.Equal(302, await WithCode(browser.Recovery[4].ToUpperInvariant().Replace('-', ' ')));
        Assert.Contains("8 kode belum dipakai", (await browser.Browser.Open("/akun/keamanan")).Text, StringComparison.Ordinal);

        var page = await browser.Browser.Send(await browser.Browser.Open("/akun/keamanan/kode"), "#sandi", ("sandi", AccountSite.Password));
        Assert.Equal(10, page.Count("#kode-pemulihan li"));
        Assert.Equal(422, await WithCode(browser.Recovery[5]));
    }

    [Fact]
    public async Task Setting_it_up_needs_the_password_and_a_code_and_ends_the_other_sessions()
    {
        await site.NewAccount(_email);
        using var here = await site.SignedIn(_email);
        using var there = await site.SignedIn(_email);
        var page = await here.Open("/akun/keamanan/aplikasi");
        Assert.StartsWith("data:image/png;base64,", page.One("img.k-qr").GetAttribute("src"), StringComparison.Ordinal);
        var key = KeyOn(page);
        Assert.Equal(422, (await here.Send(page, "#kode", ("kode", CodeOf(key, 0)), ("sandi", "bukan kata sandinya"))).Status);
        var again = await here.Send(page, "#kode", ("kode", "000000"), ("sandi", AccountSite.Password));
        Assert.Equal((422, key), (again.Status, KeyOn(again)));
        Assert.True(await AccountSite.IsIn(there));
        Assert.Equal(200, (await here.Send(again, "#kode", ("kode", CodeOf(key, 0)), ("sandi", AccountSite.Password))).Status);
        Assert.False(await AccountSite.IsIn(there));
        Assert.True(await AccountSite.IsIn(here));
        Assert.Equal("Langkah kedua dinyalakan", (await site.Mail(_email)).Subject);
    }

    [Theory]
    [InlineData("/daftar/0123456789abcdef0123456789abcdef", "/daftar/0123456789abcdef0123456789abcdef")]
    [InlineData("https://kinerja.example/", "/akun/keamanan")]
    [InlineData("//kinerja.example", "/akun/keamanan")]
    public async Task Whoever_sets_it_up_on_the_way_to_something_goes_on_with_that_and_nowhere_else(string back, string next)
    {
        await site.NewAccount(_email);
        using var here = await site.SignedIn(_email);
        var page = await here.Open($"/akun/keamanan/aplikasi?kembali={Uri.EscapeDataString(back)}");
        Assert.Equal(next, page.One("form .btn-link").GetAttribute("href"));

        var codes = await here.Send(page, "#kode", ("kode", CodeOf(KeyOn(page), 0)), ("sandi", AccountSite.Password));

        Assert.Equal((200, next), (codes.Status, codes.One("#kode-pemulihan ~ p a").GetAttribute("href")));
    }

    [Fact]
    public async Task A_key_of_one_account_is_not_taken_for_another()
    {
        await site.NewAccount(_email);
        var other = AccountSite.NewEmail();
        await site.NewAccount(other);
        using var mine = await site.SignedIn(_email);
        using var theirs = await site.SignedIn(other);
        var (page, foreign) = (await mine.Open("/akun/keamanan/aplikasi"), await theirs.Open("/akun/keamanan/aplikasi"));
        var answer = await mine.Send(page, "#kode", ("kunci", foreign.Value("kunci")), ("kode", CodeOf(KeyOn(foreign), 0)), ("sandi", AccountSite.Password));
        Assert.Equal(422, answer.Status);
        Assert.NotEqual(KeyOn(foreign), KeyOn(answer));
    }

    [Fact]
    public async Task It_is_switched_off_with_the_password_alone_and_the_owner_is_told()
    {
        using var browser = await WithFactor();
        var page = await browser.Browser.Open("/akun/keamanan");
        Assert.Equal(422, (await browser.Browser.Send(page, "#matikan", ("sandi-mati", "bukan kata sandinya"))).Status);
        Assert.Equal(302, (await browser.Browser.Send(page, "#matikan", ("sandi-mati", AccountSite.Password))).Status);
        Assert.Contains("dibuka dengan kata sandi saja", (await browser.Browser.Open("/akun")).Text, StringComparison.Ordinal);
        Assert.Equal("Langkah kedua dimatikan", (await site.Mail(_email, 2)).Subject);
        using var other = await site.SignedIn(_email);
    }

    [Fact]
    public async Task Too_many_wrong_codes_hold_the_source_back()
    {
        using var browser = await WithFactor();
        using var other = site.NewBrowser();
        var page = await other.Follow(await AccountSite.SignIn(other, _email, AccountSite.Password));
        for (var i = 0; i < 10; i++)
            await other.Send(page, "#kode", ("kode", "000000"));
        Assert.Equal(422, (await other.Send(page, "#kode", ("kode", browser.Code(1)))).Status);
    }

    [Fact]
    public async Task Nobody_gets_to_the_second_step_without_the_first()
    {
        using var browser = site.NewBrowser();
        Assert.Equal("/akun/masuk", (await browser.Open("/akun/masuk/dua-langkah")).Leads);
    }

    private async Task<int> WithCode(string code)
    {
        using var browser = site.NewBrowser();
        var page = await browser.Follow(await AccountSite.SignIn(browser, _email, AccountSite.Password));
        return (await browser.Send(page, "#kode", ("kode", code))).Status;
    }

    private async Task<Factor> WithFactor()
    {
        await site.NewAccount(_email);
        var browser = await site.SignedIn(_email);
        return await Factor.SetUp(browser, site);
    }

    private string CodeOf(string key, int steps) => TimeCodes.Code(TimeCodes.Bytes(key), TimeCodes.StepOf(site.Time.GetUtcNow()) + steps);

    private static string KeyOn(Page page) => page.TextOf("#kunci").Replace(" ", "", StringComparison.Ordinal);

    private static async Task<(int, string?)> To(Task<Page> page) => ((await page).Status, (await page).Leads);
}
