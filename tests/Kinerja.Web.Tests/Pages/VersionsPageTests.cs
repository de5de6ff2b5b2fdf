using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

public sealed class VersionsPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_version_is_signed_the_plan_changes_and_the_difference_is_shown()
    {
        var page = await Open("35.08/uji-versi");
        Assert.Contains("Belum ada versi", page.Text, StringComparison.Ordinal);
        var signed = await Sign(page, "188/2019", "2019-01-15");
        Assert.Contains("188/2019", signed.TextOf(".k-versions"), StringComparison.Ordinal);
        Assert.Contains("Sama dengan Murni", signed.TextOf(".k-versions"), StringComparison.Ordinal);

        var targets = await _browser.Open("/i/35.08/uji-versi/rencana/target/2019");
        await _browser.Send(targets, ".k-entry", ("target.iku-2.year", "88,50"), ("target.iku-2.tw1", "80,00"), ("alasan", "Perubahan anggaran"), ("simpan", "1"));
        var difference = await _browser.Open("/i/35.08/uji-versi/rencana/versi/2019?dari=0&ke=kini");
        Assert.Contains("Berbeda dari Murni", difference.TextOf(".k-versions"), StringComparison.Ordinal);
        Assert.Equal(["87,97"], difference.Document.QuerySelectorAll(".k-diff del").Select(d => Page.Fold(d.TextContent)));
        Assert.Equal(["88,50", "80,00"], difference.Document.QuerySelectorAll(".k-diff ins").Select(d => Page.Fold(d.TextContent)));

        var same = await _browser.Open("/i/35.08/uji-versi/rencana/versi/2019?dari=0&ke=0");
        Assert.Contains("Tidak ada perbedaan", same.Text, StringComparison.Ordinal);
        var seen = await _browser.Open("/i/35.08/uji-versi/rencana/versi/2019?lihat=0");
        Assert.Contains("87,97", seen.TextOf(".k-vtab"), StringComparison.Ordinal);
        Assert.DoesNotContain("88,50", seen.TextOf(".k-vtab"), StringComparison.Ordinal);
        Assert.Equal(404, (await _browser.Open("/i/35.08/uji-versi/rencana/versi/2019?lihat=1")).Status);
    }

    [Fact]
    public async Task A_signature_without_its_document_is_refused_at_the_fields()
    {
        var page = await Open("35.08/uji-versi-salah");
        var refused = await _browser.Send(page, "button[name=tetapkan]", ("nomor", " "), ("tanggal", "kemarin"), ("keterangan", "tetap ada"), ("tetapkan", "1"));

        Assert.Equal(422, refused.Status);
        Assert.Equal(["#tanggal", "#nomor"], refused.Document.QuerySelectorAll(".k-errsum a").Select(a => a.GetAttribute("href")));
        Assert.Equal("tetap ada", refused.Value("keterangan"));
        var never = await _browser.Send(page, "button[name=tetapkan]", ("nomor", "1"), ("tanggal", "31 Februari 2019"), ("tetapkan", "1"));
        Assert.Equal(("#tanggal", "31 Februari 2019"), (never.One(".k-errsum a").GetAttribute("href"), never.Value("tanggal")));
        Assert.Contains("Februari 2019 sampai tanggal 28", never.Summary[0], StringComparison.Ordinal);
        var future = await _browser.Send(page, "button[name=tetapkan]", ("nomor", "1"), ("tanggal", "2199-01-01"), ("tetapkan", "1"));
        Assert.Equal("#tanggal", future.One(".k-errsum a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_revision_wants_its_reason_and_opens_what_indicators_mean()
    {
        await Sign(await Open("35.08/uji-versi-ubah"), "188/2019", "15-01-2019");
        var card = await _browser.Open("/i/35.08/uji-versi-ubah/rencana/indikator/iku-1");
        var locked = await _browser.Send(card, "[name=nama]", ("arah", "Lower"), ("simpan", "1"));
        Assert.Equal(422, locked.Status);
        Assert.Contains("sudah ditetapkan", locked.Summary[0], StringComparison.Ordinal);

        var page = await _browser.Open("/i/35.08/uji-versi-ubah/rencana/versi/2019");
        Assert.Equal(422, (await _browser.Send(page, "button[name=mulai]", ("mulai", "1"))).Status);
        var begun = await _browser.Follow(await _browser.Send(page, "button[name=mulai]", ("alasan-mulai", "Assumptions"), ("keterangan-mulai", "data dasar baru"), ("mulai", "1")));
        Assert.Contains("sedang disusun", begun.Text, StringComparison.Ordinal);

        Assert.Equal(302, (await _browser.Send(card, "[name=nama]", ("arah", "Lower"), ("simpan", "1"))).Status);
        begun = await _browser.Open("/i/35.08/uji-versi-ubah/rencana/versi/2019");
        Assert.Equal("Assumptions", begun.Value("alasan"));
        var revised = await Sign(begun, "188/2019/P", "2019-09-01");
        Assert.Contains("Perubahan 1", revised.TextOf(".k-versions"), StringComparison.Ordinal);
        var difference = await _browser.Open("/i/35.08/uji-versi-ubah/rencana/versi/2019?dari=0&ke=1");
        Assert.Contains("makin rendah makin baik", difference.TextOf(".k-diff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_head_is_offered_the_signature()
    {
        await _browser.ApplyLumajang("35.08/uji-versi-peran");
        using var writer = Browser.As(site.Address, TestCallers.Person("operator", new Grant("35.08|uji-versi-peran", ActorRole.Operator)));
        var page = await writer.Open("/i/35.08/uji-versi-peran/rencana/versi/2019");

        Assert.Equal((0, 1), (page.Count("button[name=tetapkan]"), page.Count("button[name=mulai]")));
        using var head = Browser.As(site.Address, TestCallers.Person("kepala", new Grant("35.08|uji-versi-peran", ActorRole.Head)));
        page = await head.Open("/i/35.08/uji-versi-peran/rencana/versi/2019");
        Assert.Equal((1, 0), (page.Count("button[name=tetapkan]"), page.Count("button[name=mulai]")));
    }

    private async Task<Page> Open(string agency)
    {
        await _browser.ApplyLumajang(agency);
        return await _browser.Open($"/i/{agency}/rencana/versi/2019");
    }

    private async Task<Page> Sign(Page page, string number, string date)
    {
        var sent = await _browser.Send(page, "button[name=tetapkan]", ("nomor", number), ("tanggal", date), ("tetapkan", "1"));
        Assert.True(sent.Status == 302, string.Join("; ", sent.Summary));
        return await _browser.Follow(sent);
    }
}
