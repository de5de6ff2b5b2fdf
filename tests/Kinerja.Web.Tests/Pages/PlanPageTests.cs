using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

public sealed class PlanPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Targets_stand_as_in_the_document()
    {
        var plan = await _browser.Open("/i/35.08/dinkop-um/rencana");

        Assert.Equal(200, plan.Status);
        Assert.Equal(7, plan.Count(".k-tgt tbody tr:not(.k-grp)"));
        Assert.Equal(49, plan.Count(".k-tgt td > a.k-fig"));
        Assert.Equal(8, plan.Document.QuerySelectorAll(".k-tgt td > a.k-fig").Count(a => Page.Fold(a.TextContent) == "-"));
        var row = plan.Document.QuerySelectorAll(".k-tgt tbody tr").Single(r => r.QuerySelector("th a[href$='/iku-2']") is not null);
        Assert.Equal(["65,19", "64,68", "64,79", "68,45", "69,05", "87,50", "87,97"], row.QuerySelectorAll("td > a.k-fig").Select(a => Page.Fold(a.TextContent)));
        Assert.Equal("/i/35.08/dinkop-um/iku/2018/iku-2", row.QuerySelectorAll("td > a.k-fig")[5].GetAttribute("href"));
        Assert.Contains("tahun dasar", plan.TextOf(".k-tgt th.base"), StringComparison.Ordinal);
        Assert.Contains("baris 22, 47", Page.Fold(row.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cascade_is_complete()
    {
        var plan = await _browser.Open("/i/35.08/dinkop-um/rencana");

        Assert.Contains("TERWUJUDNYA MASYARAKAT LUMAJANG", plan.Text, StringComparison.Ordinal);
        Assert.Contains("Pertumbuhan Ekonomi", plan.TextOf(".k-casc"), StringComparison.Ordinal);
        Assert.Equal(2, plan.Count(".k-obj"));
        Assert.Equal(4, plan.Count(".k-obj .k-fd"));
        Assert.Equal(17, plan.Count(".k-acts-list > li"));
        Assert.Equal(17, plan.Count(".k-acts-list > li a[href*='/iki-']"));
    }

    [Fact]
    public async Task Source_lines_lead_into_the_document()
    {
        var plan = await _browser.Open("/i/35.08/dinkop-um/rencana");
        var link = plan.Document.QuerySelectorAll(".k-tgt .k-lines a").First(a => a.TextContent.Contains("45", StringComparison.Ordinal)).GetAttribute("href")!;

        var source = await _browser.Open(link.Split('#')[0]);

        Assert.Equal(200, source.Status);
        Assert.NotNull(source.Document.GetElementById(link.Split('#')[1]));
    }

    [Fact]
    public async Task Accepting_needs_no_reason_and_dismissing_does()
    {
        const string Finding = "r1-tujuan-1-2018";
        var plan = await _browser.ApplyLumajang("35.08/uji-putus");

        var refused = await _browser.Send(plan, Form(Finding), ("putusan", "waive"), ("alasan", " "));
        Assert.Equal(422, refused.Status);
        Assert.Equal($"#alasan-{Finding}", refused.One(".k-errsum a").GetAttribute("href"));
        Assert.EndsWith(refused.Summary[0], refused.TextOf($"[id='alasan-{Finding}-galat']"), StringComparison.Ordinal);
        Assert.True(refused.One($"[id='waive-{Finding}']").HasAttribute("checked"));

        var none = await _browser.Send(plan, Form(Finding), ("putusan", null));
        Assert.Equal(422, none.Status);

        var accepted = await _browser.Follow(await _browser.Send(plan, Form(Finding), ("putusan", "accept")));
        Assert.Contains("Diterima", accepted.TextOf($"#temuan-{Finding}"), StringComparison.Ordinal);
        Assert.Contains("Pengguna mesin ini", accepted.TextOf($"#temuan-{Finding}"), StringComparison.Ordinal);
        var open = await _browser.Open("/i/35.08/uji-putus/rencana?temuan=mustahil");
        Assert.Equal(2, open.Count("#aturan-1 tr.open"));
        Assert.Equal(1, (await _browser.Open("/i/35.08/uji-putus/rencana?temuan=selesai")).Count("#aturan-1 tr.open"));
    }

    [Fact]
    public async Task Correction_changes_the_plan_and_the_finding_goes()
    {
        const string Finding = "r1-tujuan-1-2018";
        const string Cell = "nilai.tujuan-1.2018.year";
        var plan = await _browser.ApplyLumajang("35.08/uji-baik");

        foreach (var (typed, says) in new[] { ("92.1", "92,1"), ("abc", "abc"), ("1e3", "1e3"), ("12.34,5", "12.34,5") })
        {
            var refused = await _browser.Send(plan, Form(Finding), ("putusan", "correct"), ("alasan", "salah ketik"), (Cell, typed));
            Assert.Equal(422, refused.Status);
            Assert.Equal(typed, refused.One($"[id='{Cell}-{Finding}']").GetAttribute("value"));
            Assert.Contains(says, refused.Text, StringComparison.Ordinal);
            Assert.Equal("salah ketik", refused.One($"[id='alasan-{Finding}']").GetAttribute("value"));
        }

        var nothing = await _browser.Send(plan, Form(Finding), ("putusan", "correct"), ("alasan", "salah ketik"));
        Assert.Contains("Belum ada yang diganti", nothing.Summary[0], StringComparison.Ordinal);

        var done = await _browser.Follow(await _browser.Send(plan, Form(Finding), ("putusan", "correct"), ("alasan", "salah ketik"), (Cell, "92,1")));
        Assert.Null(done.Document.GetElementById($"temuan-{Finding}"));
        Assert.Contains("salah ketik", done.TextOf("#selesai"), StringComparison.Ordinal);
        Assert.Contains("92,1", done.TextOf(".k-tgt"), StringComparison.Ordinal);

        // The same form again, from a tab that still shows the finding: nothing more happens.
        var again = await _browser.Send(plan, Form(Finding), ("putusan", "correct"), ("alasan", "salah ketik"), (Cell, "92,1"));
        Assert.Equal(302, again.Status);
        Assert.Equal(done.Value("rev"), (await _browser.Follow(again)).Value("rev"));
    }

    [Fact]
    public async Task Ambiguous_correction_offers_its_readings_and_takes_the_chosen_one()
    {
        const string Finding = "r1-tujuan-1-2019";
        const string Cell = "nilai.tujuan-1.2019.year";
        var plan = await _browser.ApplyLumajang("35.08/uji-baca");

        var asked = await _browser.Send(plan, Form(Finding), ("putusan", "correct"), ("alasan", "salah ketik"), (Cell, "93.0"));
        var decimalReading = asked.Document.QuerySelectorAll($"[name='baca.tujuan-1.2019.year']").Single(r => Page.Fold(r.ParentElement!.TextContent).StartsWith("93,0", StringComparison.Ordinal));
        var done = await _browser.Follow(await _browser.Send(asked, Form(Finding), ("baca.tujuan-1.2019.year", decimalReading.GetAttribute("value"))));

        Assert.Contains("93,0", done.TextOf(".k-tgt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dash_gets_its_meaning()
    {
        var plan = await _browser.ApplyLumajang("35.08/uji-arti");
        var finding = plan.Document.QuerySelectorAll("#aturan-5 input[name=temuan]").Select(i => i.GetAttribute("value")!).First(id => id.Contains("iku-5-2014", StringComparison.Ordinal));

        var done = await _browser.Follow(await _browser.Send(plan, Form(finding), ("putusan", "correct"), ("arti", "notYetAvailable"), ("alasan", "pendataan belum selesai")));

        Assert.Null(done.Document.GetElementById($"temuan-{finding}"));
        var row = done.Document.QuerySelectorAll(".k-tgt tbody tr").Single(r => r.QuerySelector("th a[href$='/iku-5']") is not null);
        Assert.Equal("- datanya belum tersedia", string.Join(' ', row.QuerySelectorAll("td")[2].Children.Select(c => Page.Fold(c.TextContent))));
    }

    [Fact]
    public async Task Unit_is_corrected_with_the_suggestion()
    {
        var review = await _browser.Review("35.08/uji-satuan", Api.ApiClient.LumajangText());
        var plan = await _browser.Follow(await _browser.Send(review, "#terapkan", ("mustahil", "1"), ("terapkan", "1")));
        var finding = plan.One("#aturan-3 input[name=temuan]").GetAttribute("value")!;
        Assert.Equal("%", plan.One($"[id='satuan-{finding}']").GetAttribute("value"));

        var done = await _browser.Follow(await _browser.Send(plan, Form(finding), ("putusan", "correct"), ("alasan", "rumusnya menghasilkan persen")));

        Assert.Null(done.Document.GetElementById($"temuan-{finding}"));
        Assert.Contains("rumusnya menghasilkan persen", done.TextOf("#selesai"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_change_in_between_is_said()
    {
        var plan = await _browser.ApplyLumajang("35.08/uji-sela");
        await _browser.Send(plan, Form("r1-tujuan-1-2018"), ("putusan", "accept"));

        var late = await _browser.Send(plan, Form("r1-tujuan-1-2019"), ("putusan", "waive"), ("alasan", "alasan saya"));

        Assert.Equal(422, late.Status);
        Assert.Contains("sudah diubah", late.Summary[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("alasan saya", late.One("[id='alasan-r1-tujuan-1-2019']").GetAttribute("value"));
        Assert.Equal(302, (await _browser.Send(late, Form("r1-tujuan-1-2019"))).Status);
    }

    [Fact]
    public async Task Group_is_decided_at_once_and_twice_is_once()
    {
        var plan = await _browser.ApplyLumajang("35.08/uji-grup");

        var first = await _browser.Send(plan, "#aturan-2 form:has(input[name=aturan])", ("putusan", "waive"), ("alasan", "populasinya berbeda"));
        var after = await _browser.Follow(first);
        var again = await _browser.Send(plan, "#aturan-2 form:has(input[name=aturan])", ("putusan", "waive"), ("alasan", "populasinya berbeda"));

        Assert.Contains("Putusan untuk 5 temuan tersimpan", after.Text, StringComparison.Ordinal);
        Assert.Equal(5, after.Document.QuerySelectorAll("#aturan-2 tr.open .k-st--ok").Length);
        Assert.Equal(after.Value("rev"), (await _browser.Follow(again)).Value("rev"));
    }

    [Fact]
    public async Task Cards_are_saved_where_they_changed()
    {
        var plan = await _browser.ApplyLumajang("35.08/uji-kartu");

        var saved = await _browser.Follow(await _browser.Send(
            plan, "[name='sumber.iku-1']", ("sumber.iku-1", "Berita acara penilaian"), ("pengampu.iku-1", "<b>Bidang Kelembagaan</b>"), ("arah.iku-2", "Lower"), ("simpan-kartu", "1")));

        Assert.Contains("2 kartu indikator tersimpan", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Berita acara penilaian", saved.Value("sumber.iku-1"));
        Assert.Equal("<b>Bidang Kelembagaan</b>", saved.Value("pengampu.iku-1"));
        Assert.Equal("Lower", saved.Value("arah.iku-2"));

        var bad = await _browser.Send(saved, "[name='satuan.iku-1']", ("satuan.iku-1", new string('x', 60)), ("sumber.iku-2", "tetap ada"), ("simpan-kartu", "1"));
        Assert.Equal(422, bad.Status);
        Assert.Equal("#satuan.iku-1", bad.One(".k-errsum a").GetAttribute("href"));
        Assert.Equal("tetap ada", bad.Value("sumber.iku-2"));
        Assert.Equal(new string('x', 60), bad.Value("satuan.iku-1"));

        var range = await _browser.Send(saved, "[name='satuan.iku-1']", ("arah.iku-1", "Range"), ("simpan-kartu", "1"));
        Assert.Equal(422, range.Status);
        Assert.NotNull(range.Document.QuerySelector("[name='rentang.iku-1']"));
        var bounded = await _browser.Follow(await _browser.Send(range, "[name='satuan.iku-1']", ("rentang.iku-1", "4-6"), ("simpan-kartu", "1")));
        Assert.Equal("4-6", bounded.Value("rentang.iku-1"));
    }

    [Fact]
    public async Task Proposals_left_open_are_confirmed_with_one_button()
    {
        var review = await _browser.Review("35.08/uji-pasti", Api.ApiClient.LumajangText());
        var plan = await _browser.Follow(await _browser.Send(review, "#terapkan", ("mustahil", "1"), ("terapkan", "1")));
        Assert.NotNull(plan.Document.QuerySelector("button[name=pastikan-usulan]"));

        var confirmed = await _browser.Follow(await _browser.Send(plan, "button[name=pastikan-usulan]", ("pastikan-usulan", "1")));

        Assert.Null(confirmed.Document.QuerySelector("button[name=pastikan-usulan]"));
        Assert.Equal("Higher", confirmed.Value("arah.iku-1"));
    }

    [Fact]
    public async Task Agency_without_a_plan_is_shown_the_way_to_import()
    {
        var page = await _browser.Open("/i/35.08/dinkop-um/impor");

        Assert.Equal(200, page.Status);
        Assert.Contains("Tidak ada yang masuk ke rencana", page.Text, StringComparison.Ordinal);
    }

    private static string Form(string finding) => $"form:has(input[value='{finding}'])";
}
