using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Accounts.Providers;
using Kinerja.Web.Tests.Accounts;
using Kinerja.Web.Tests.Pages;

namespace Kinerja.Web.Tests.SingleSignOn;

/// <summary>The settings of a provider, through their pages.</summary>
[Collection(AccountSiteTests.Name)]
public sealed class ProviderSettingsTests(AccountSite site, SmallProvider provider) : IClassFixture<SmallProvider>
{
    private const string Agency = "/i/35.08/dinkop-um/masuk-tunggal";
    private const string Region = "/w/35.08/masuk-tunggal";

    private readonly ProviderWorld _world = new(site, provider);

    [Theory]
    [InlineData("pengelola", Agency, "/masuk/35.08/dinkop-um", "/akun/masuk/penyedia/35.08/dinkop-um")]
    [InlineData("pengelola-kabupaten", Region, "/masuk/35.08", "/akun/masuk/penyedia/35.08")]
    public async Task An_admin_sets_up_a_provider_and_its_secret_is_never_shown(string who, string address, string start, string way)
    {
        provider.Reset();
        using var admin = await Sample(who);
        var page = await admin.Open(address);
        Assert.Equal((200, site.Address.GetLeftPart(UriPartial.Authority) + way), (page.Status, page.TextOf("#alamat-kembali")));
        Assert.EndsWith(start, page.One("#alamat-masuk").GetAttribute("href"), StringComparison.Ordinal);

        var secret = $"rahasia-{Kinerja.Grains.Accounts.AccountSecrets.NewTicket()}";
        var sent = await admin.Send(page, "#penyedia", Fields(("rahasia", secret), ("aktif", "1")));
        Assert.Equal((302, address + "?tersimpan=1"), (sent.Status, sent.Leads));
        // The same form once more is the same act.
        Assert.Equal(302, (await admin.Send(page, "#penyedia", Fields(("rahasia", secret), ("aktif", "1")))).Status);
        var shown = await admin.Follow(sent);
        Assert.Equal(("SSO Uji", provider.Authority, "kinerja-uji", "lumajangkab.go.id\npasuruankab.go.id"), (shown.Value("nama"), shown.Value("penyedia"), shown.Value("klien"), shown.Value("domain")));
        Assert.DoesNotContain(secret, shown.Html, StringComparison.Ordinal);
        Assert.Null(shown.One("#rahasia").GetAttribute("value"));
        Assert.Contains("Sudah tersimpan", shown.Text, StringComparison.Ordinal);

        // Another address does not get it.
        var moved = await admin.Send(shown, "#penyedia", ("penyedia", "https://sso.contoh.example"), ("rahasia", ""));
        Assert.Equal(422, moved.Status);
        Assert.Equal("https://sso.contoh.example", moved.Value("penyedia"));
        Assert.Contains("rahasia klien harus diisi lagi", moved.TextOf("#rahasia-galat"), StringComparison.Ordinal);

        // What was kept from before is older than what stands.
        Assert.Contains("sudah diubah orang lain", (await admin.Send(page, "#penyedia", Fields(("op", "op-lain"), ("rahasia", secret)))).Summary.Single(), StringComparison.Ordinal);
        var scope = address == Region ? "35.08" : "35.08|dinkop-um";
        var entry = (await _world.Entries(scope, e => e.Action == "ISingleSignOn.Save" && e.Code is null))[0];
        Assert.Contains("\"hasSecret\":true", entry.After, StringComparison.Ordinal);
        Assert.Contains("\"needsVerifiedEmail\":true", entry.After, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, entry.What + entry.After + entry.Before, StringComparison.Ordinal);
        Assert.Equal(ActorRole.AgencyAdmin, entry.Role);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_each_field_and_everything_typed_stands()
    {
        using var admin = await Sample("pengelola");
        var page = await admin.Open(Agency);
        var refused = await admin.Send(
            page, "#penyedia", ("nama", "x"), ("penyedia", "http://sso.lumajangkab.go.id"), ("klien", ""), ("rahasia", "diketik lagi"), ("klaim-orang", "su b"), ("domain", "bukan domain"), ("faktor", "Amr"), ("nilai", ""));
        Assert.Equal(422, refused.Status);
        foreach (var field in new[] { "nama", "penyedia", "klien", "klaim-orang", "domain", "nilai" })
            Assert.NotEmpty(refused.TextOf($"#{field}-galat"));
        Assert.Equal(6, refused.Summary.Count);
        Assert.Equal(("x", "http://sso.lumajangkab.go.id", "su b"), (refused.Value("nama"), refused.Value("penyedia"), refused.Value("klaim-orang")));
        Assert.True(refused.One("#faktor-Amr").HasAttribute("checked"));
    }

    [Fact]
    public async Task The_connection_is_tried_and_the_trial_is_in_the_audit()
    {
        provider.Reset();
        using var admin = await Sample("pengelola");
        var page = await admin.Open(Agency);
        var tried = await admin.Send(page, "#penyedia", Fields(("untuk", "coba")));
        Assert.Equal(200, tried.Status);
        Assert.Contains(provider.Authority + "/connect/token", tried.TextOf("#hasil-coba"), StringComparison.Ordinal);
        Assert.Contains("berhasil", tried.TextOf("#terakhir"), StringComparison.Ordinal);
        Assert.Equal("SSO Uji", tried.Value("nama"));
        provider.IsDown = true;
        var failed = await admin.Send(tried, "#penyedia", Fields(("untuk", "coba")));
        Assert.Equal(422, failed.Status);
        Assert.Contains("Tidak ada jawaban", failed.TextOf("#penyedia-galat"), StringComparison.Ordinal);
        Assert.Contains("gagal", failed.TextOf("#terakhir"), StringComparison.Ordinal);
        provider.IsDown = false;
        Assert.Contains(await _world.Entries("35.08|dinkop-um", e => e.Action == "ISingleSignOn.NoteTry"), e => e.What!.Contains("unreachable.status503", StringComparison.Ordinal));
        // A trial changes no settings, so what was on the page before it may still be saved.
        Assert.Equal(302, (await admin.Send(failed, "#penyedia", Fields(("rahasia", "rahasia lain")))).Status);
    }

    [Fact]
    public async Task Only_the_admin_of_the_place_sees_the_settings()
    {
        using var operatorOf = await Sample("operator");
        Assert.NotEqual(200, (await operatorOf.Open(Agency)).Status);
        using var region = await Sample("pengelola-kabupaten");
        Assert.NotEqual(200, (await region.Open(Agency)).Status);
        using var agency = await Sample("pengelola");
        Assert.NotEqual(200, (await agency.Open(Region)).Status);
        Assert.NotEqual(200, (await agency.Open("/i/35.09/dinkop-um/masuk-tunggal")).Status);
        Assert.Equal(404, (await region.Open("/w/99.99/masuk-tunggal")).Status);
    }

    [Fact]
    public async Task The_settings_read_in_english_too()
    {
        using var admin = await Sample("pengelola");
        Assert.Contains("Try the connection", (await admin.Open(Agency + "?bahasa=en")).Text, StringComparison.Ordinal);
    }

    private (string, string?)[] Fields(params (string, string?)[] more) =>
    [
        ("nama", "SSO Uji"), ("penyedia", provider.Authority + "/"), ("klien", "kinerja-uji"), ("domain", "lumajangkab.go.id, @PasuruanKab.go.id"), .. more,
    ];

    private async Task<Browser> Sample(string code)
    {
        var browser = site.NewBrowser();
        Assert.Equal(302, (await browser.Send(await browser.Open("/akun/masuk"), "#contoh-" + code)).Status);
        return browser;
    }
}
