using Kinerja.Web.Tests.Pages;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>Signing in under attack.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class SignInTests(AccountSite site)
{
    private readonly string _email = AccountSite.NewEmail();

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_page()
    {
        await site.NewAccount(_email);
        using var browser = site.NewBrowser();
        var (wrong, unknown) = (await AccountSite.SignIn(browser, _email, "bukan kata sandinya"), await AccountSite.SignIn(browser, "x" + _email, "bukan kata sandinya"));
        Assert.Equal(422, wrong.Status);
        Assert.Equal((unknown.Status, unknown.Text, unknown.Summary.Single()), (wrong.Status, wrong.Text, wrong.Summary.Single()));
    }

    [Fact]
    public async Task An_account_that_waits_to_be_confirmed_looks_like_none()
    {
        using var browser = site.NewBrowser();
        await browser.Send(await browser.Open("/akun/daftar"), "#surel", ("nama", "Siti Rahayu"), ("surel", _email));
        await site.Mail(_email);
        Assert.Equal(422, (await AccountSite.SignIn(browser, _email, AccountSite.Password)).Status);
    }

    [Fact]
    public async Task Ten_wrong_passwords_hold_their_source_back_and_nobody_else()
    {
        await site.NewAccount(_email);
        using var attacker = site.NewBrowser();
        for (var i = 0; i < 10; i++)
            await AccountSite.SignIn(attacker, _email, $"percobaan ke {i}");
        Assert.Equal(422, (await AccountSite.SignIn(attacker, _email, AccountSite.Password)).Status);
        using var person = await site.SignedIn(_email);
        site.Time.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(302, (await AccountSite.SignIn(attacker, _email, AccountSite.Password)).Status);
    }

    [Fact]
    public async Task An_unknown_address_costs_the_same_work_as_a_known_one()
    {
        await site.NewAccount(_email);
        using var browser = site.NewBrowser();
        await AccountSite.SignIn(browser, _email, "bukan kata sandinya");
        var (known, unknown) = (await Work(_email), await Work("x" + _email));
        Assert.Equal(known, unknown);
        Assert.Equal(1, known.Hashes);

        async Task<(int Hashes, int Attempts)> Work(string email)
        {
            var (hashes, attempts) = (site.Hashes, site.Attempts);
            Assert.Equal(422, (await AccountSite.SignIn(browser, email, "bukan kata sandinya")).Status);
            return (site.Hashes - hashes, site.Attempts - attempts);
        }
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%2fevil.example")]
    [InlineData("akun")]
    public async Task After_signing_in_nobody_is_led_elsewhere(string back)
    {
        await site.NewAccount(_email);
        using var browser = site.NewBrowser();
        Assert.Equal("/", (await AccountSite.SignIn(browser, _email, AccountSite.Password, $"?kembali={Uri.EscapeDataString(back)}")).Leads);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await site.NewAccount(_email);
        using var browser = site.NewBrowser();
        using var content = new FormUrlEncodedContent([new("_handler", "kirim"), new("surel", _email), new("sandi", AccountSite.Password)]);
        using var answer = await browser.Client.PostAsync(new Uri("/akun/masuk", UriKind.Relative), content);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_sends_too_many_forms_is_told_to_wait()
    {
        using var browser = site.NewBrowser();
        var form = await browser.Open("/akun/lupa");
        Page answer;
        var sent = 0;
        do
        {
            answer = await browser.Send(form, "#surel", ("surel", "bukan alamat"));
            sent++;
        }
        while (answer.Status == 422 && sent < 100);
        Assert.Equal((429, 31), (answer.Status, sent));
        Assert.Equal(200, (await browser.Open("/akun/lupa")).Status);
        using var other = site.NewBrowser();
        Assert.Equal(422, (await other.Send(await other.Open("/akun/lupa"), "#surel", ("surel", "bukan alamat"))).Status);
    }

    [Fact]
    public async Task The_people_of_the_example_sign_in_with_one_click()
    {
        using var browser = site.NewBrowser();
        var page = await browser.Open("/akun/masuk?kembali=%2Fakun");
        Assert.Equal(7, page.Count(".k-samples form"));
        var answer = await browser.Send(page, "#contoh-kepala");
        Assert.Equal((302, "/akun"), (answer.Status, answer.Leads));
        var home = await browser.Follow(answer);
        Assert.Contains("Kepala Dinkop (contoh)", home.Text, StringComparison.Ordinal);
        Assert.Contains("dibuka dengan langkah kedua", home.Text, StringComparison.Ordinal);
    }
}
