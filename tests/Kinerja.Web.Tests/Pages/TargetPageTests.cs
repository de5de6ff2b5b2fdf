using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

public sealed class TargetPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task All_indicators_of_the_year_stand_beside_what_the_year_before_promised()
    {
        var page = await Open("35.08/uji-target-baca");

        Assert.Equal(200, page.Status);
        Assert.Equal("87,97", page.Value("target.iku-2.year"));
        Assert.Equal("", page.Value("target.iku-2.tw1"));
        Assert.Equal("87,50", Page.Fold(page.One("[name='target.iku-2.year']").Closest("tr")!.QuerySelector("td.old")!.TextContent));
        Assert.Equal(7, page.Count("[name^='target.'][name$='.year']") - page.Count("details [name^='target.'][name$='.year']"));
        Assert.Contains("belum ditetapkan", page.TextOf(".k-version-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_says_what_the_change_would_bring_and_stores_nothing()
    {
        var page = await Open("35.08/uji-target-periksa");
        var before = (await _browser.Open("/i/35.08/uji-target-periksa/rencana")).Value("rev");

        var wrong = await _browser.Send(page, ".k-entry", ("target.iku-2.tw1", "80"), ("target.iku-2.tw4", "88,00"), ("periksa", "1"));
        Assert.Equal(200, wrong.Status);
        Assert.Contains("TW IV 88,00; setahun 87,97; selisih +0,03", wrong.TextOf(".k-preview"), StringComparison.Ordinal);
        Assert.Equal("88,00", wrong.Value("target.iku-2.tw4"));

        var right = await _browser.Send(wrong, ".k-entry", ("target.iku-2.tw1", "80,00"), ("target.iku-2.tw4", "87,97"), ("periksa", "1"));
        Assert.Contains("tidak menambah", right.TextOf(".k-preview"), StringComparison.Ordinal);
        Assert.Equal(before, (await _browser.Open("/i/35.08/uji-target-periksa/rencana")).Value("rev"));
    }

    [Fact]
    public async Task All_changes_are_one_step_and_the_findings_stand_on_the_plan()
    {
        var page = await Open("35.08/uji-target-simpan");
        var sent = await _browser.Send(page, ".k-entry", ("target.iku-2.tw4", "88,00"), ("target.iku-1.tw1", "1,50"), ("target.iku-5.tw1", "-"), ("alasan", "Perubahan anggaran"), ("simpan", "1"));
        Assert.Equal(302, sent.Status);
        var saved = await _browser.Follow(sent);

        Assert.Contains("3 target tersimpan sebagai satu perubahan", saved.Text, StringComparison.Ordinal);
        Assert.Equal(("88,00", "1,50", "-"), (saved.Value("target.iku-2.tw4"), saved.Value("target.iku-1.tw1"), saved.Value("target.iku-5.tw1")));
        Assert.Contains("TW IV 88,00; setahun 87,97", (await _browser.Open("/i/35.08/uji-target-simpan/rencana")).TextOf("#aturan-13"), StringComparison.Ordinal);

        // The same form again asks nothing new.
        Assert.EndsWith("disimpan=0", (await _browser.Send(page, ".k-entry", ("target.iku-2.tw4", "88,00"), ("target.iku-1.tw1", "1,50"), ("target.iku-5.tw1", "-"), ("alasan", "Perubahan anggaran"), ("simpan", "1"))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_cell_and_nothing_typed_is_lost()
    {
        var page = await Open("35.08/uji-target-salah");
        var refused = await _browser.Send(page, ".k-entry", ("target.iku-2.tw1", "1.500"), ("target.iku-2.tw2", "abc"), ("target.iku-1.tw1", "n/a"), ("target.iku-1.tw2", "1,25"), ("simpan", "1"));

        Assert.Equal(422, refused.Status);
        Assert.Equal(["#target.iku-1", "#target.iku-2.tw1", "#target.iku-2.tw2", "#alasan"], refused.Document.QuerySelectorAll(".k-errsum a").Select(a => a.GetAttribute("href")!.Replace("#sebab.", "#target.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).OrderBy(h => h == "#alasan"));
        Assert.Equal(("1.500", "abc", "n/a", "1,25"), (refused.Value("target.iku-2.tw1"), refused.Value("target.iku-2.tw2"), refused.Value("target.iku-1.tw1"), refused.Value("target.iku-1.tw2")));
        Assert.True(refused.One("[id='target.iku-2.tw1']").GetAttribute("aria-invalid") == "true");

        var chosen = refused.Document.QuerySelectorAll("[name='baca.iku-2.tw1']")[0].GetAttribute("value");
        var saved = await _browser.Follow(await _browser.Send(
            refused, ".k-entry", ("baca.iku-2.tw1", chosen), ("target.iku-2.tw2", ""), ("sebab.iku-1", "pendataan belum dimulai"), ("alasan", "Penyesuaian"), ("simpan", "1")));
        Assert.Contains("tersimpan", saved.Text, StringComparison.Ordinal);
        Assert.Equal(("n/a", "pendataan belum dimulai"), (saved.Value("target.iku-1.tw1"), saved.Value("sebab.iku-1")));
    }

    [Fact]
    public async Task Somebody_elses_target_is_shown_beside_ours_and_other_cells_are_no_conflict()
    {
        var page = await Open("35.08/uji-target-bentrok");
        await _browser.Send(page, ".k-entry", ("target.iku-2.tw1", "80,00"), ("alasan", "Dia"), ("simpan", "1"));

        var other = await _browser.Follow(await _browser.Send(page, ".k-entry", ("target.iku-2.tw2", "81,00"), ("alasan", "Saya"), ("simpan", "1")));
        Assert.Contains("1 target tersimpan", other.Text, StringComparison.Ordinal);
        Assert.Equal("80,00", other.Value("target.iku-2.tw1"));

        var conflict = await _browser.Send(page, ".k-entry", ("target.iku-2.tw1", "79,00"), ("alasan", "Saya"), ("simpan", "1"));
        Assert.Equal(422, conflict.Status);
        Assert.Contains("“80,00”", conflict.Summary[0], StringComparison.Ordinal);
        Assert.Contains("“79,00”", conflict.Summary[0], StringComparison.Ordinal);
        var mine = await _browser.Follow(await _browser.Send(conflict, ".k-entry", ("simpan", "1")));
        Assert.Equal("79,00", mine.Value("target.iku-2.tw1"));
    }

    [Fact]
    public async Task Who_may_only_read_sees_figures_and_no_fields()
    {
        await _browser.ApplyLumajang("35.08/uji-target-tamu");
        using var reader = Browser.As(site.Address, TestCallers.Person("pengawas", new Grant("35.08", ActorRole.Reviewer)));
        var page = await reader.Open("/i/35.08/uji-target-tamu/rencana/target/2019");

        Assert.Equal(200, page.Status);
        Assert.Contains("87,97", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, page.Count("input[name^='target.'], button[name=simpan]"));
    }

    [Fact]
    public async Task A_year_that_the_plan_does_not_cover_has_no_page() => Assert.Equal(404, (await Open("35.08/uji-target-tahun", 2030)).Status);

    private async Task<Page> Open(string agency, int year = 2019)
    {
        await _browser.ApplyLumajang(agency);
        return await _browser.Open($"/i/{agency}/rencana/target/{year}");
    }
}
