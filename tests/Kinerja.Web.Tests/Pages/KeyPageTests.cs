using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Pages;

/// <summary>API keys on the page of an agency's admin, without scripts.</summary>
public sealed class KeyPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_key_is_made_shown_once_and_opens_the_api()
    {
        const string Agency = "35.08/kunci-laman";
        await site.Client.ImportLumajang(Agency);
        var empty = await _browser.Open($"/i/{Agency}/kunci");
        Assert.Equal("Kunci API", empty.TextOf("h1"));
        Assert.Contains("Belum ada kunci", empty.Text, StringComparison.Ordinal);

        var made = await _browser.Send(empty, "#nama", ("nama", "Aplikasi e-SAKIP"), ("boleh", "Enter"), ("hari", "365"));
        Assert.Equal(200, made.Status);
        var key = made.One("#kunci-jadi").GetAttribute("value")!;
        Assert.StartsWith("kc_35.08_kunci-laman_", key, StringComparison.Ordinal);
        Assert.Equal(200, (await site.Client.GetJson($"/api/v1/agencies/{Agency}/scorecards/2019", ("Authorization", $"Bearer {key}"))).Status);

        var later = await _browser.Open($"/i/{Agency}/kunci");
        Assert.DoesNotContain(key[^72..], later.Html, StringComparison.Ordinal);
        Assert.Equal(1, later.Count("tbody tr"));
        var row = later.TextOf("tbody tr");
        Assert.Contains("Aplikasi e-SAKIP", row, StringComparison.Ordinal);
        Assert.Contains(key[..^73] + "…", row, StringComparison.Ordinal);
        Assert.Contains("Membaca dan mengisi realisasi", row, StringComparison.Ordinal);
        Assert.Contains("Pengguna mesin ini", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_key_and_shows_it_twice()
    {
        const string Agency = "35.08/kunci-ganda";
        await site.Client.ImportLumajang(Agency);
        var form = await _browser.Open($"/i/{Agency}/kunci");
        var (first, second) = (await _browser.Send(form, "#nama", ("nama", "Sekali")), await _browser.Send(form, "#nama", ("nama", "Sekali")));
        Assert.Equal(first.One("#kunci-jadi").GetAttribute("value"), second.One("#kunci-jadi").GetAttribute("value"));
        Assert.Equal(1, second.Count("tbody tr"));

        // Going back and changing the form does not make another key of the same text.
        var changed = await _browser.Send(form, "#nama", ("nama", "Lain"));
        Assert.Equal((422, 0), (changed.Status, changed.Count("#kunci-jadi")));
        Assert.Contains("Muat ulang halaman", changed.Summary.Single(), StringComparison.Ordinal);
        Assert.Equal("Lain", changed.Value("nama"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        const string Agency = "35.08/kunci-keliru";
        await site.Client.ImportLumajang(Agency);
        var answer = await _browser.Send(await _browser.Open($"/i/{Agency}/kunci"), "#nama", ("nama", " "), ("boleh", "Enter"), ("hari", "365"));
        Assert.Equal((422, "Bagian ini harus diisi."), (answer.Status, answer.Summary.Single()));
        Assert.Contains("harus diisi", answer.TextOf("#nama-galat"), StringComparison.Ordinal);
        Assert.Equal(("Enter", "365"), (answer.Value("boleh"), answer.Value("hari")));

        var life = await _browser.Send(answer, "#nama", ("nama", "Panjang"), ("hari", "4000"));
        Assert.Contains("1 sampai 365 hari", life.TextOf("#hari-galat"), StringComparison.Ordinal);
        var old = await _browser.Send(life, "#nama", ("nama", "Panjang"), ("draf", "bukan draf"));
        Assert.Contains("terlalu lama terbuka", old.Summary.Single(), StringComparison.Ordinal);
        Assert.Equal(200, (await _browser.Send(old, "#nama", ("nama", "Panjang"))).Status);
    }

    [Fact]
    public async Task A_key_is_replaced_with_an_overlap_and_revoked_for_sure()
    {
        const string Agency = "35.08/kunci-putar";
        await site.Client.ImportLumajang(Agency);
        var made = await _browser.Send(await _browser.Open($"/i/{Agency}/kunci"), "#nama", ("nama", "Lembar data"));
        var old = made.One("#kunci-jadi").GetAttribute("value")!;

        var rotated = await _browser.Send(made, "form:has([name=lanjut])");
        var key = rotated.One("#kunci-jadi").GetAttribute("value")!;
        Assert.NotEqual(old, key);
        Assert.Contains("Kunci lama masih berlaku sampai", rotated.Text, StringComparison.Ordinal);
        Assert.Contains("Sudah diganti, masih berlaku", rotated.Text, StringComparison.Ordinal);
        Assert.Equal((200, 200), (await Try(Agency, old), await Try(Agency, key)));

        var revoke = $"form:has(#yakin-{old.Split('_')[3]})";
        var unsure = await _browser.Send(rotated, revoke);
        Assert.Equal((422, "Centang dahulu bahwa kunci ini memang dicabut."), (unsure.Status, unsure.Summary.Single()));
        Assert.Equal(200, await Try(Agency, old));
        var revoked = await _browser.Follow(await _browser.Send(unsure, revoke, ("yakin", "1")));
        Assert.Contains("Kunci sudah dicabut.", revoked.Text, StringComparison.Ordinal);
        Assert.Contains("Dicabut", revoked.TextOf($"#k-{old.Split('_')[3]}"), StringComparison.Ordinal);
        Assert.Equal((401, 200), (await Try(Agency, old), await Try(Agency, key)));
    }

    [Fact]
    public async Task Nobody_but_the_admin_finds_the_page_or_its_tab()
    {
        const string Agency = "35.08/kunci-sembunyi";
        await site.Client.ImportLumajang(Agency);
        foreach (var (role, status) in new[] { (ActorRole.Operator, 403), (ActorRole.Head, 403) })
        {
            using var browser = Browser.As(site.Address, TestCallers.Person("orang", new Grant("35.08|kunci-sembunyi", role)));
            Assert.Equal(status, (await browser.Open($"/i/{Agency}/kunci")).Status);
            Assert.Equal(0, (await browser.Open($"/i/{Agency}/rencana")).Count($".k-tabs a[href='/i/{Agency}/kunci']"));
        }

        using var sibling = Browser.As(site.Address, TestCallers.Person("lain", new Grant("35.08|kunci-lain", ActorRole.AgencyAdmin)));
        Assert.Equal(404, (await sibling.Open($"/i/{Agency}/kunci")).Status);
        Assert.Equal(1, (await _browser.Open($"/i/{Agency}/rencana")).Count($".k-tabs a[href='/i/{Agency}/kunci']"));
    }

    private async Task<int> Try(string agency, string key) => (await site.Client.GetJson($"/api/v1/agencies/{agency}/scorecards/2019", ("Authorization", $"Bearer {key}"))).Status;
}
