using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>Pages say where a period stands, and why nothing can be entered.</summary>
public sealed class PeriodPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_closed_form_shows_why_and_sends_nothing()
    {
        const string Agency = "35.08/uji-tutup";
        await _browser.ApplyLumajang(Agency);
        var open = await _browser.Open($"/i/{Agency}/isi/2019/tw4");
        Assert.Equal(0, open.Count("fieldset[disabled]"));
        Assert.Equal(1, open.Count(".k-dock"));
        await Step(Agency, "submit", "Data menyusul.");

        var closed = await _browser.Open($"/i/{Agency}/isi/2019/tw4");
        Assert.Contains("TW IV 2019 diajukan, menunggu verifikasi", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Angka tidak dapat diubah selama menunggu verifikasi", closed.Text, StringComparison.Ordinal);
        Assert.Contains("Data menyusul.", closed.Text, StringComparison.Ordinal);
        Assert.Equal(1, closed.Count("fieldset[disabled]"));
        Assert.Equal(0, closed.Count(".k-dock"));

        var earlier = await _browser.Open($"/i/{Agency}/isi/2019/tw1");
        Assert.Contains("Angka TW I tertutup karena TW IV yang memuatnya sudah diajukan.", earlier.Text, StringComparison.Ordinal);

        // A page that was opened before is answered in words, with what was typed.
        var field = open.Document.QuerySelector("input[name^='nilai.data-']")!.GetAttribute("name")!;
        var refused = await _browser.Send(open, ".k-entry", (field, "17"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("Tidak ada yang disimpan", refused.TextOf(".k-errsum"), StringComparison.Ordinal);
        Assert.Equal("17", refused.Value(field));
    }

    [Fact]
    public async Task A_scorecard_says_where_its_period_stands_and_what_the_reviewer_wrote()
    {
        const string Agency = "35.08/uji-kembali";
        await _browser.ApplyLumajang(Agency);
        Assert.DoesNotContain("dibekukan", (await _browser.Open($"/i/{Agency}/iku/2019?periode=tw4")).Text, StringComparison.Ordinal);
        await Step(Agency, "submit", "Catatan kami.");
        Assert.Contains("Pengajuan ke-1, dibekukan", (await _browser.Open($"/i/{Agency}/iku/2019?periode=tw4")).Text, StringComparison.Ordinal);

        await _client.PostJson($"/api/v1/agencies/{Agency}/submissions/2019/tw4/return", new { reason = "Lengkapi.", comments = new[] { new { indicator = "iku-1", text = "Mana buktinya?" } } });
        var returned = await _browser.Open($"/i/{Agency}/iku/2019?periode=tw4");
        Assert.Contains("TW IV 2019 dikembalikan untuk diperbaiki", returned.Text, StringComparison.Ordinal);
        Assert.Contains("Persentase koperasi sehat: Mana buktinya?", returned.Text, StringComparison.Ordinal);
    }

    private readonly HttpClient _client = site.Client;

    private async Task Step(string agency, string act, string reason) =>
        Assert.Equal(200, (await _client.PostJson($"/api/v1/agencies/{agency}/submissions/2019/tw4/{act}", new { reason })).Status);
}
