using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

public sealed class CardPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_formula_that_cannot_be_read_is_refused_at_its_place_and_kept()
    {
        var page = await Open("35.08/uji-rumus", "iku-1");
        var refused = await _browser.Send(page, "[name=nama]", ("rumus", "(Jml Koperasi sehat / ) x 100%"), ("pengampu", "Bidang Kelembagaan"), ("simpan", "1"));

        Assert.Equal(422, refused.Status);
        Assert.Contains("huruf ke-", refused.Summary[0], StringComparison.Ordinal);
        Assert.Equal("#rumus", refused.One(".k-errsum a").GetAttribute("href"));
        Assert.Equal(("(Jml Koperasi sehat / ) x 100%", "Bidang Kelembagaan"), (refused.Value("rumus"), refused.Value("pengampu")));

        var unknown = await _browser.Send(page, "[name=nama]", ("rumus", "Jml kucing / Jml koperasi yang dinilai"), ("simpan", "1"));
        Assert.Contains("kucing", unknown.Summary[0], StringComparison.Ordinal);
        Assert.Equal("#rumus", unknown.One(".k-errsum a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_meaning_from_a_year_on_leaves_the_years_before_with_theirs()
    {
        var page = await Open("35.08/uji-mulai", "iku-1");
        var saved = await _browser.Follow(await _browser.Send(page, "[name=nama]", ("arah", "Lower"), ("mulai", "2018"), ("nama", "Persentase koperasi yang sehat"), ("bukti", "Berita acara"), ("simpan", "1")));

        Assert.Contains("Sampai 2017:", saved.Text, StringComparison.Ordinal);
        Assert.Equal(("Lower", "Persentase koperasi yang sehat", "Berita acara"), (saved.Value("arah"), saved.Value("nama"), saved.Value("bukti")));
        Assert.Contains("makin tinggi", (await _browser.Open("/i/35.08/uji-mulai/rencana/versi/2017?lihat=kini")).TextOf(".k-vtab tbody tr:has(th.nm)"), StringComparison.Ordinal);
        Assert.EndsWith("disimpan=tetap", (await _browser.Send(saved, "[name=nama]", ("simpan", "1"))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_is_added_and_retired()
    {
        await _browser.ApplyLumajang("35.08/uji-tambah");
        var page = await _browser.Open("/i/35.08/uji-tambah/rencana/indikator-baru");
        Assert.Equal(422, (await _browser.Send(page, "[name=nama]", ("tambah", "1"))).Status);
        var sent = await _browser.Send(page, "[name=nama]", ("nama", "Jumlah koperasi baru"), ("satuan", "unit"), ("letak", "s:s-1"), ("akumulasi", "Sum"), ("arah", "Higher"), ("desimal", "0"), ("mulai", "2018"), ("tambah", "1"));
        Assert.EndsWith("/rencana/indikator/iku-7?disimpan=baru", sent.Location, StringComparison.Ordinal);
        Assert.Equal(1, (await _browser.Open("/i/35.08/uji-tambah/rencana/target/2019")).Count("[name='target.iku-7.year']"));
        Assert.Equal(0, (await _browser.Open("/i/35.08/uji-tambah/rencana/target/2017")).Count("[name='target.iku-7.year']"));

        var retired = await _browser.Follow(await _browser.Send(await _browser.Follow(sent), "button[name=pensiunkan]", ("sampai", "2019"), ("pensiunkan", "1")));
        Assert.Contains("tidak berlaku mulai 2019", retired.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await _browser.Open("/i/35.08/uji-tambah/rencana/target/2019")).Count("[name='target.iku-7.year']"));
        Assert.Equal(1, (await _browser.Open("/i/35.08/uji-tambah/rencana/target/2018")).Count("[name='target.iku-7.year']"));
    }

    private async Task<Page> Open(string agency, string code)
    {
        await _browser.ApplyLumajang(agency);
        return await _browser.Open($"/i/{agency}/rencana/indikator/{code}");
    }
}
