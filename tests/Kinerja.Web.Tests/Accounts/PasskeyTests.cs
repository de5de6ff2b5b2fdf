using Kinerja.Web.Tests.Pages;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>Passkeys, with a device made of software.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class PasskeyTests(AccountSite site)
{
    private readonly string _email = AccountSite.NewEmail();

    [Fact]
    public async Task A_person_makes_a_passkey_and_signs_in_with_it_alone()
    {
        using var device = new SoftAuthenticator();
        using var browser = await WithPasskey(device);
        Assert.Contains("laptop kantor", (await browser.Open("/akun/keamanan/kunci")).Text, StringComparison.Ordinal);
        Assert.Equal("Kunci sandi ditambahkan", (await site.Mail(_email)).Subject);

        using var other = site.NewBrowser();
        Assert.Equal((302, "/akun"), await SignIn(other, device, "?kembali=%2Fakun"));
        Assert.Contains("dibuka dengan langkah kedua atau kunci sandi", (await other.Open("/akun")).Text, StringComparison.Ordinal);
        // It counts how often it has signed; the next one is one higher.
        using var third = site.NewBrowser();
        Assert.Equal(302, (await SignIn(third, device)).Status);
    }

    [Fact]
    public async Task An_answer_counts_for_the_browser_and_the_challenge_it_was_made_for()
    {
        using var device = new SoftAuthenticator();
        using var browser = await WithPasskey(device);
        using var other = site.NewBrowser();
        var page = await other.Open("/akun/masuk");
        var answer = device.Sign(await Ask(other, page, "masuk"));
        using var thief = site.NewBrowser();
        Assert.Equal(422, (await thief.Send(await thief.Open("/akun/masuk"), "[name=jawaban]", ("jawaban", answer))).Status);
        Assert.Equal(302, (await other.Send(page, "[name=jawaban]", ("jawaban", answer))).Status);
        Assert.Equal(422, (await other.Send(await other.Open("/akun/masuk"), "[name=jawaban]", ("jawaban", answer))).Status);
    }

    [Theory]
    [InlineData("https://evil.example", true)]
    [InlineData("http://localhost.evil.example", true)]
    [InlineData("http://localhost:5080", false)]
    public async Task A_passkey_of_another_site_or_of_nobody_in_particular_is_refused(string origin, bool verified)
    {
        using var device = new SoftAuthenticator { Origin = origin, IsVerified = verified };
        await site.NewAccount(_email);
        using var browser = await site.SignedIn(_email);
        var page = await browser.Open("/akun/keamanan/kunci");
        var answer = device.Make(await Ask(browser, page, "buat"));
        Assert.Equal(422, (await browser.Send(page, "#kunci-baru", ("jawaban", answer), ("nama", "laptop"), ("sandi", AccountSite.Password))).Status);
    }

    [Fact]
    public async Task Making_one_needs_the_password()
    {
        using var device = new SoftAuthenticator();
        await site.NewAccount(_email);
        using var browser = await site.SignedIn(_email);
        var page = await browser.Open("/akun/keamanan/kunci");
        var answer = device.Make(await Ask(browser, page, "buat"));
        Assert.Equal(422, (await browser.Send(page, "#kunci-baru", ("jawaban", answer), ("nama", "laptop"), ("sandi", "bukan kata sandinya"))).Status);
    }

    [Fact]
    public async Task A_passkey_that_was_removed_opens_nothing_and_its_sessions_end()
    {
        using var device = new SoftAuthenticator();
        using var browser = await WithPasskey(device);
        using var other = site.NewBrowser();
        await SignIn(other, device);
        Assert.Equal(302, (await browser.Send(await browser.Open("/akun/keamanan/kunci"), "[name=hapus]")).Status);
        Assert.True(await AccountSite.IsIn(browser));
        Assert.False(await AccountSite.IsIn(other));
        Assert.Equal(422, (await SignIn(other, device)).Status);
    }

    [Fact]
    public async Task The_script_is_answered_only_with_the_token_of_a_form()
    {
        using var browser = site.NewBrowser();
        using var answer = await browser.Client.PostAsync(new Uri("/akun/passkey/masuk", UriKind.Relative), null);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    private async Task<Browser> WithPasskey(SoftAuthenticator device)
    {
        await site.NewAccount(_email);
        var browser = await site.SignedIn(_email);
        var page = await browser.Open("/akun/keamanan/kunci");
        var answer = device.Make(await Ask(browser, page, "buat"));
        Assert.Equal(302, (await browser.Send(page, "#kunci-baru", ("jawaban", answer), ("nama", "laptop kantor"), ("sandi", AccountSite.Password))).Status);
        return browser;
    }

    private static async Task<(int Status, string? Location)> SignIn(Browser browser, SoftAuthenticator device, string back = "")
    {
        var page = await browser.Open("/akun/masuk" + back);
        var answer = await browser.Send(page, "[name=jawaban]", ("jawaban", device.Sign(await Ask(browser, page, "masuk"))));
        return (answer.Status, answer.Leads);
    }

    /// <summary>What the script asks the site.</summary>
    private static async Task<string> Ask(Browser browser, Page page, string kind)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/akun/passkey/{kind}");
        request.Headers.Add("RequestVerificationToken", page.Value("__RequestVerificationToken"));
        using var answer = await browser.Client.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
