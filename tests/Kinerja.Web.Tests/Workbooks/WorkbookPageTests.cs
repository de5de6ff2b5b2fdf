using DocumentFormat.OpenXml.Spreadsheet;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Page = Kinerja.Web.Tests.Pages.Page;

namespace Kinerja.Web.Tests.Workbooks;

/// <summary>The quarter as a workbook: downloaded, filled away from the site, uploaded, compared, stored. Two operators work on it, and neither loses a figure.</summary>
public sealed class WorkbookPageTests(SiteFixture site) : IDisposable
{
    private const string Healthy = "jml koperasi sehat", Rated = "jml koperasi yang dinilai", Fair = "jml koperasi cukup sehat";

    private readonly List<IDisposable> _open = [];
    private Browser _one = null!;
    private Browser _two = null!;
    private string _entry = "";

    public void Dispose() => _open.ForEach(o => o.Dispose());

    [Fact]
    public async Task Filled_file_is_compared_first_and_stored_at_once()
    {
        var file = await Begin("lbr-isi");
        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, 17m, null), (Rated, 328m, null)));

        Assert.Equal(200, compared.Status);
        Assert.Contains("2 diubah di berkas", compared.Text, StringComparison.Ordinal);
        Assert.Equal("", await Stored(Healthy, file));

        var saved = await _one.Follow(await Store(_one, compared));
        Assert.Contains("2 angka tersimpan", saved.Text, StringComparison.Ordinal);
        Assert.Contains("capaian 102,43 %", saved.Text, StringComparison.Ordinal);
        Assert.Equal("17", await Stored(Healthy, file));
        Assert.Contains("S. O.", saved.Text.Replace("Satu Operator", "S. O.", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_operators_lose_no_update()
    {
        var file = await Begin("lbr-dua");
        await Type(_two, file, (Healthy, "18"), (Fair, "200"));

        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, 17m, null), (Rated, 328m, null)));
        Assert.Contains("1 bentrok", compared.Text, StringComparison.Ordinal);
        Assert.Contains("1 diubah di berkas", compared.Text, StringComparison.Ordinal);
        Assert.Contains("1 diubah orang lain", compared.Text, StringComparison.Ordinal);
        Assert.Contains("Tetap: 18", compared.TextOf("#b-Conflict ~ .k-scroll"), StringComparison.Ordinal);
        Assert.Contains("D. O.", compared.TextOf("#b-Conflict ~ .k-scroll"), StringComparison.Ordinal);

        // Without a choice the sure one is stored and the other waits.
        var waits = await Store(_one, compared);
        Assert.Equal(422, waits.Status);
        Assert.Contains("pilih angka berkas atau angka sekarang", waits.Summary[0], StringComparison.Ordinal);
        Assert.Equal(("18", "328", "200"), (await Stored(Healthy, file), await Stored(Rated, file), await Stored(Fair, file)));

        // Somebody stores yet another figure while the choice is made: it rests on what stood beside it, and is asked for anew.
        await Type(_two, file, (Healthy, "19"));
        var anew = await Store(_one, waits, (Choice(waits, "Conflict"), "berkas"));
        Assert.Equal(422, anew.Status);
        Assert.Equal("19", await Stored(Healthy, file));
        Assert.Contains("Tetap: 19", anew.TextOf("#b-Conflict ~ .k-scroll"), StringComparison.Ordinal);

        Assert.Equal(302, (await Store(_one, anew, (Choice(anew, "Conflict"), "berkas"))).Status);
        Assert.Equal(("17", "328", "200"), (await Stored(Healthy, file), await Stored(Rated, file), await Stored(Fair, file)));

        // Both figures of the other operator are in the history, under their name.
        var history = await _one.Open($"{_entry}/{Sheets.Code(file, Healthy)}");
        Assert.Contains("19", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_what_is_stored_stores_nothing()
    {
        var file = await Begin("lbr-biar");
        await Type(_two, file, (Healthy, "18"));
        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, 17m, null), (Rated, 328m, null)));

        var left = await Store(_one, compared, (Choice(compared, "Conflict"), "sekarang"), (Choice(compared, "Changed"), null));

        Assert.Equal(302, left.Status);
        Assert.Equal(("18", ""), (await Stored(Healthy, file), await Stored(Rated, file)));
    }

    [Fact]
    public async Task Sent_twice_it_has_one_effect_and_says_what_was_stored()
    {
        var file = await Begin("lbr-dobel");
        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, 17m, null)));

        var first = await Store(_one, compared);
        var again = await Store(_one, compared);

        Assert.Equal((302, first.Location), (again.Status, again.Location));
        var code = Sheets.Code(file, Healthy);
        Assert.Equal((await _one.Follow(first)).Value($"rev.{code}"), (await _one.Follow(again)).Value($"rev.{code}"));
        Assert.Contains("1 angka tersimpan", (await _one.Follow(again)).Text, StringComparison.Ordinal);

        // The same file again has nothing to say.
        var compare = await Upload(_one, Sheets.Fill(file, (Healthy, 17m, null)));
        Assert.Contains("1 sudah tersimpan", compare.Text, StringComparison.Ordinal);
        Assert.Null(compare.Document.QuerySelector("button[name=terapkan]"));
    }

    [Fact]
    public async Task Untouched_file_changes_nothing_also_when_trailing_zeros_were_lost()
    {
        var file = await Begin("lbr-diam");
        await Type(_two, file, (Healthy, "17,50"));
        file = await _one.Take($"{_entry}/lembar.xlsx");

        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, 17.5m, null)));

        Assert.DoesNotContain("diubah di berkas", compared.Text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang perlu disimpan", compared.Text, StringComparison.Ordinal);
        Assert.Equal("17,50", await Stored(Healthy, file));
    }

    [Fact]
    public async Task Emptied_cell_withdraws_nothing_and_a_dash_does()
    {
        var file = await Begin("lbr-kosong");
        await Type(_two, file, (Healthy, "17"), (Rated, "328"));
        file = await _one.Take($"{_entry}/lembar.xlsx");
        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, null, null), (Rated, "-", null)));

        Assert.Contains("1 kosong di berkas", compared.Text, StringComparison.Ordinal);
        Assert.Equal(302, (await Store(_one, compared)).Status);
        Assert.Equal(("17", ""), (await Stored(Healthy, file), await Stored(Rated, file)));
    }

    [Fact]
    public async Task Not_applicable_wants_the_reason_of_its_note()
    {
        var file = await Begin("lbr-tidak-berlaku");
        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, "n/a", "tidak dinilai tahun ini"), (Rated, "N/A", null)));

        var asked = await Store(_one, compared);
        Assert.Equal(422, asked.Status);
        Assert.Contains("1 angka tersimpan", asked.Text, StringComparison.Ordinal);
        var field = asked.One("input[name^='alasan.']").GetAttribute("name")!;
        var saved = await _one.Follow(await Store(_one, asked, (field, "belum ada penilaian")));

        Assert.Equal("tidak dinilai tahun ini", saved.Value($"alasan.{Sheets.Code(file, Healthy)}"));
        Assert.Equal("belum ada penilaian", saved.Value($"alasan.{Sheets.Code(file, Rated)}"));
    }

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("1e3", "1e3")]
    [InlineData("#DIV/0!", "#DIV/0!")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("=1+1", "=1+1")]
    public async Task What_is_no_number_is_refused_with_the_reason_and_goes_back_as_a_comment(string typed, string shown)
    {
        var file = await Begin("lbr-tolak");
        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, typed, "catatan saya"), (Rated, 328m, null)));
        Assert.Contains("1 ditolak", compared.Text, StringComparison.Ordinal);
        Assert.Contains(shown, compared.TextOf("#b-Refused ~ .k-scroll"), StringComparison.Ordinal);

        var back = await Return(_one, compared);
        var (text, comment) = Sheets.Look(back, Healthy);
        Assert.Equal(typed, text);
        Assert.Contains("belum dapat disimpan", comment, StringComparison.Ordinal);

        // The same workbook: corrected and uploaded it is stored, with the figure that was only waiting.
        var again = await Upload(_one, Sheets.Fill(back, (Healthy, 17m, null)));
        Assert.DoesNotContain("ditolak", again.Text, StringComparison.Ordinal);
        Assert.Contains("catatan saya", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conflict_goes_back_as_a_comment_and_stays_a_conflict()
    {
        var file = await Begin("lbr-balik");
        await Type(_two, file, (Healthy, "18"));
        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, 17m, null)));

        var back = await Return(_one, compared);
        Assert.Equal("17", Sheets.Look(back, Healthy).Text);
        Assert.Contains("18", Sheets.Look(back, Healthy).Comment, StringComparison.Ordinal);
        Assert.Contains("1 bentrok", (await Upload(_one, back)).Text, StringComparison.Ordinal);

        // Taking over the other figure in the file settles it.
        Assert.DoesNotContain("bentrok", (await Upload(_one, Sheets.Fill(back, (Healthy, 18m, null)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_with_two_readings_is_asked_about()
    {
        var file = await Begin("lbr-tanya");
        var compared = await Upload(_one, Sheets.Fill(file, (Rated, "1.500", null)));
        var reading = compared.One("input[name^='baca.'][value=thousands]").GetAttribute("name")!;

        Assert.Equal(422, (await Store(_one, compared)).Status);
        Assert.Equal(302, (await Store(_one, compared, (reading, "thousands"))).Status);
        Assert.Equal("1500", await Stored(Rated, file));
    }

    [Fact]
    public async Task Implausible_figure_wants_a_reason_and_a_confirmation()
    {
        var file = await Begin("lbr-janggal");
        var compared = await Upload(_one, Sheets.Fill(file, ("Persentase koperasi sehat (nilai langsung)", 150m, "laporan")));
        Assert.Contains("di atas 100", compared.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await Store(_one, compared)).Status);

        var confirm = compared.One("input[name^='benar.']").GetAttribute("name")!;
        Assert.Equal(302, (await Store(_one, compared, (confirm, "1"))).Status);
    }

    [Fact]
    public async Task Long_decimals_and_percent_formats_of_other_units_are_refused()
    {
        var file = await Begin("lbr-desimal");

        var compared = await Upload(_one, Sheets.Fill(file, (Healthy, 0.66666666666667m, null)));

        Assert.Contains("lebih dari 6 desimal", compared.Text, StringComparison.Ordinal);
        Assert.Contains("0,666667", compared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_were_added_or_moved_are_refused_by_their_number()
    {
        var file = await Begin("lbr-baris");
        var changed = Sheets.Change(Sheets.Fill(file, (Healthy, 17m, null)), data =>
        {
            var last = data.Elements<Row>().Max(r => r.RowIndex!.Value) + 1;
            data.Append(new Row(new Cell(new CellValue("5")) { CellReference = $"G{last}" }) { RowIndex = last });
            var row = data.Elements<Row>().First(r => r.Elements<Cell>().Any(c => c.InnerText == Sheets.Code(file, Healthy)));
            Sheets.Put(row, "A", "iku-1");
        });

        var compared = await Upload(_one, changed);

        Assert.Contains("2 ditolak", compared.Text, StringComparison.Ordinal);
        Assert.Contains("tidak ada di lembar waktu diunduh", compared.Text, StringComparison.Ordinal);
        Assert.Contains("tidak pasti angka ini untuk indikator mana", compared.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_part_that_was_changed_is_refused_as_a_whole()
    {
        var file = await Begin("lbr-kunci");
        var refused = await Upload(_one, Sheets.Change(file, data => data.Elements<Row>().Last().Elements<Cell>().Last().InlineString = new(new DocumentFormat.OpenXml.Spreadsheet.Text("999")), "_kinerja"));

        Assert.Equal(422, refused.Status);
        Assert.Contains("Bagian tersembunyi", refused.TextOf("#berkas-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_of_another_agency_or_quarter_is_refused_by_name()
    {
        var file = await Begin("lbr-lain");
        var quarter = await Upload(_one, file, _entry.Replace("tw4", "tw3", StringComparison.Ordinal));
        Assert.Contains("untuk TW IV 2019", quarter.TextOf("#berkas-galat"), StringComparison.Ordinal);

        var other = await Begin("lbr-lain-dua");
        Assert.NotEqual(file, other);
        var agency = await Upload(_one, file);
        Assert.Contains("perangkat daerah lain (35.08/lbr-lain)", agency.TextOf("#berkas-galat"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iku.csv", "Indikator;Target", "bukan lembar isian")]
    [InlineData("x.xlsx", "MZ\u0090", "kirim ulang|tampaknya|bukan lembar")]
    [InlineData("kosong.xlsx", "", "kosong")]
    public async Task Other_files_are_refused_at_the_field(string name, string content, string says)
    {
        await Begin("lbr-berkas");
        var page = await _one.Open($"{_entry}/lembar");

        var refused = await _one.Send(page, "#berkas", ("berkas", name, System.Text.Encoding.Latin1.GetBytes(content)));

        Assert.Equal(422, refused.Status);
        Assert.Contains(says.Split('|'), w => refused.TextOf("#berkas-galat").Contains(w, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Period_that_was_closed_meanwhile_refuses_and_keeps_the_file()
    {
        var file = await Begin("lbr-tutup");
        await Type(_two, file, (Healthy, "18"));
        using var people = new PeriodPeople(site.Address, "35.08", "lbr-tutup");
        await people.Submit("tw4");

        var compared = await Upload(_one, Sheets.Fill(file, (Rated, 328m, null)));

        Assert.Contains("1 ditolak", compared.Text, StringComparison.Ordinal);
        Assert.Contains("angkanya tidak dapat diubah", compared.TextOf("#b-Refused ~ .k-scroll"), StringComparison.Ordinal);
        Assert.Null(compared.Document.QuerySelector("button[name=terapkan]"));
        Assert.Equal("328", Sheets.Look(await Return(_one, compared), Rated).Text);
    }

    [Fact]
    public async Task Period_that_the_calendar_closed_refuses_each_figure_before_anything_is_sent_until_a_window_is_opened()
    {
        var file = await Begin("lbr-kalender", "35.74");
        var filled = Sheets.Fill(file, (Healthy, 17m, null), (Rated, 328m, "dari laporan"));
        var seen = await Upload(_one, filled);
        Assert.Equal(200, (await site.Client.PutJson("/api/v1/regions/35.74/windows", new { entry = 20, reason = "Jadwal kota." })).Status);

        var compared = await Upload(_one, filled);
        Assert.Contains("2 ditolak", compared.Text, StringComparison.Ordinal);
        var rows = compared.Document.QuerySelectorAll("#b-Refused ~ .k-scroll tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.All(rows, r => Assert.Contains("TW IV 2019 ditutup setelah", r.TextContent, StringComparison.Ordinal));
        Assert.Null(compared.Document.QuerySelector("button[name=terapkan]"));
        var back = await Return(_one, compared);
        Assert.Equal("328", Sheets.Look(back, Rated).Text);
        Assert.Contains("ditutup setelah", Sheets.Look(back, Rated).Comment, StringComparison.Ordinal);

        // Whoever compared before it was closed is told the same, and nothing is stored.
        var late = await Store(_one, seen);
        Assert.Equal(2, late.Document.QuerySelectorAll("#b-Refused ~ .k-scroll tbody tr").Length);
        Assert.Equal(("", ""), (await Stored(Healthy, file), await Stored(Rated, file)));

        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30).ToString("O");
        Assert.Equal(200, (await site.Client.PutJson("/api/v1/agencies/35.74/lbr-kalender/submissions/2019/tw4/window", new { until, reason = "Banjir." })).Status);
        Assert.Equal(302, (await Store(_one, await Upload(_one, back))).Status);
        Assert.Equal(("17", "328"), (await Stored(Healthy, file), await Stored(Rated, file)));
    }

    [Fact]
    public async Task Who_may_not_enter_gets_no_sheet()
    {
        await Begin("lbr-hak");
        var stranger = Add(Browser.As(site.Address, TestCallers.Person("orang-lain", new Grant("35.08|dinkop-um", ActorRole.Operator))));

        Assert.NotEqual(200, (await stranger.Open($"{_entry}/lembar")).Status);
        using var file = await stranger.Client.GetAsync(new Uri($"{_entry}/lembar.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEqual(200, (int)file.StatusCode);
    }

    // An agency of its own with Lumajang's plan and two operators; gives the workbook of its last quarter.
    private async Task<byte[]> Begin(string agency, string region = "35.08")
    {
        _entry = $"/i/{region}/{agency}/isi/2019/tw4";
        var grant = new Grant($"{region}|{agency}", ActorRole.Operator);
        _one = Add(Browser.As(site.Address, TestCallers.Person("satu-" + agency, grant) with { Name = "Satu Operator" }));
        _two = Add(Browser.As(site.Address, TestCallers.Person("dua-" + agency, grant) with { Name = "Dua Operator" }));
        var machine = Add(new Browser(site.Address));
        if ((await machine.Open(_entry)).Status == 404)
            await machine.ApplyLumajang($"{region}/{agency}");
        return await _one.Take($"{_entry}/lembar.xlsx");
    }

    private Browser Add(Browser browser)
    {
        _open.Add(browser);
        return browser;
    }

    private async Task<Page> Upload(Browser browser, byte[] file, string? entry = null)
    {
        var page = await browser.Open($"{entry ?? _entry}/lembar");
        Assert.Equal(200, page.Status);
        return await browser.Send(page, "#berkas", ("berkas", "isian.xlsx", file));
    }

    private static Task<Page> Store(Browser browser, Page page, params (string Name, string? Value)[] fields) =>
        browser.Send(page, "#bandingkan", [("terapkan", "1"), .. fields]);

    private async Task<byte[]> Return(Browser browser, Page page)
    {
        var form = page.Form("#bandingkan");
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input").Where(i => i.GetAttribute("type") is not ("radio" or "checkbox")).Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")));
        using var answer = await browser.Client.PostAsync(new Uri(page.One("button[formaction]").GetAttribute("formaction")!, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task Type(Browser browser, byte[] file, params (string Name, string Text)[] figures)
    {
        var page = await browser.Open(_entry);
        var saved = await browser.Send(page, ".k-entry", [.. figures.Select(f => ($"nilai.{Sheets.Code(file, f.Name)}", (string?)f.Text))]);
        Assert.True(saved.Status == 302, string.Join("; ", saved.Summary));
    }

    private async Task<string> Stored(string name, byte[] file) => (await _two.Open(_entry)).Value($"nilai.{Sheets.Code(file, name)}");

    private static string Choice(Page page, string verdict) => page.One($"#b-{verdict} ~ .k-scroll [name^='pilih.']").GetAttribute("name")!;
}
