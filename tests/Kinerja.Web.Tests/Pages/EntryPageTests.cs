using AngleSharp.Dom;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

public sealed class EntryPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Every_component_is_entered_once()
    {
        var page = await _browser.Open("/i/35.08/dinkop-um/isi/2019/tw4");

        var fields = page.Document.QuerySelectorAll("input[name^='nilai.data-']").Select(f => f.GetAttribute("name")!).ToList();
        Assert.Equal(fields.Distinct(), fields);
        Assert.True(fields.Count >= 8, string.Join(' ', fields));
        Assert.Equal(17, page.Count("input[name^='nilai.iki-']"));
        Assert.Contains("Diisi di atas: Jml koperasi yang dinilai", page.Text, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("main a[href^='#']"), link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));
        Assert.All(page.Document.QuerySelectorAll("input[name^='nilai.']"), field => Assert.NotNull(page.Document.QuerySelector($"label[for='{field.Id}']")));
    }

    [Fact]
    public async Task New_achievement_is_there_at_once()
    {
        var page = await Open("35.08/uji-isi");

        var saved = await _browser.Follow(await Save(page, ("jml koperasi sehat", "17"), ("jml koperasi yang dinilai", "328")));

        Assert.Equal(200, saved.Status);
        Assert.Contains("2 angka tersimpan", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Persentase koperasi sehat: capaian 102,43 %", saved.Text, StringComparison.Ordinal);
        Assert.Contains("5,18", saved.TextOf("#iku-iku-1"), StringComparison.Ordinal);
        Assert.Equal("17", Field(saved, "jml koperasi sehat").GetAttribute("value"));
        Assert.Contains("baru tersimpan", saved.Text, StringComparison.Ordinal);

        // Only a reload of the very answer says so; another visit does not.
        Assert.DoesNotContain("baru tersimpan", (await Open("35.08/uji-isi", apply: false)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Direct_value_wants_a_reason_and_hits_its_target_exactly()
    {
        var page = await Open("35.08/uji-langsung", year: 2016);

        var refused = await _browser.Send(page, ".k-entry", ("nilai.iku-1", "2,16"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("#alasan.iku-1", refused.One(".k-errsum a").GetAttribute("href"));
        Assert.Equal("2,16", refused.Value("nilai.iku-1"));

        var saved = await _browser.Follow(await _browser.Send(refused, ".k-entry", ("alasan.iku-1", "angka langsung dari laporan")));
        Assert.Contains("capaian 100,00 %", saved.Text, StringComparison.Ordinal);
        Assert.Contains("nilai langsung", saved.TextOf("#iku-iku-1"), StringComparison.Ordinal);
    }

    public static TheoryData<string> Refused =>
    [
        "12.34,5", "1.2.3", "1,2,3", "1e3", "0x1F", "½", "1/2", "∞", "NaN", "--5", "+-5", "1.000,", "87,3,", "abc", "#DIV/0!", "=1+1", "TRUE", "1,1234567",
        "99999999999999999999999999999", "<script>alert(1)</script>", "{{7*7}}", "' OR 1=1", "\u202E12",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_no_number_stays_as_typed_with_the_reason(string typed)
    {
        var page = await Open("35.08/uji-tolak");

        var answer = await Save(page, ("jml koperasi sehat", typed));

        Assert.Equal(422, answer.Status);
        Assert.Equal(typed, Field(answer, "jml koperasi sehat").GetAttribute("value"));
        var says = Assert.Single(answer.Summary);
        Assert.Contains(says, Page.Fold(Field(answer, "jml koperasi sehat").Closest("td")!.TextContent), StringComparison.Ordinal);
        Assert.StartsWith("Galat:", answer.Document.Title, StringComparison.Ordinal);
        Assert.Empty(answer.Document.QuerySelectorAll("main script:not([src])"));
    }

    public static TheoryData<string> Asked => ["1.234", "1.5", "87.3", "12.34", "1,234.56", "(5)", "5-", "1,2 M"];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task What_has_two_readings_is_asked_about_at_the_field(string typed)
    {
        var page = await Open("35.08/uji-tanya");

        var answer = await Save(page, ("jml koperasi sehat", typed));

        Assert.Equal(422, answer.Status);
        var cell = Field(answer, "jml koperasi sehat").Closest("td")!;
        Assert.Equal(typed, Field(answer, "jml koperasi sehat").GetAttribute("value"));
        Assert.NotEmpty(cell.QuerySelectorAll("fieldset input[type=radio]"));
        Assert.Empty(cell.QuerySelectorAll("fieldset input[checked]"));
    }

    [Fact]
    public async Task Chosen_reading_is_stored()
    {
        var page = await Open("35.08/uji-pilih");
        var asked = await Save(page, ("jml koperasi yang dinilai", "1.500"));
        var radio = Field(asked, "jml koperasi yang dinilai").Closest("td")!.QuerySelectorAll("fieldset input[type=radio]")
            .Single(r => Page.Fold(r.ParentElement!.TextContent).StartsWith("1500", StringComparison.Ordinal) || Page.Fold(r.ParentElement!.TextContent).StartsWith("1.500 (", StringComparison.Ordinal) && r.GetAttribute("value") == "thousands");

        var saved = await _browser.Follow(await _browser.Send(asked, ".k-entry", (radio.GetAttribute("name")!, radio.GetAttribute("value"))));

        Assert.Equal("1500", Field(saved, "jml koperasi yang dinilai").GetAttribute("value"));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("n/a")]
    [InlineData("belum ada data")]
    [InlineData(" ")]
    public async Task Words_for_nothing_are_missing_and_never_zero(string typed)
    {
        var page = await Open($"35.08/uji-nihil");
        var filled = await _browser.Follow(await Save(page, ("jml koperasi sehat", "5")));

        var emptied = await _browser.Follow(await Save(filled, ("jml koperasi sehat", typed)));

        Assert.Equal(200, emptied.Status);
        Assert.Equal("", Field(emptied, "jml koperasi sehat").GetAttribute("value"));
        Assert.Contains("belum dilaporkan", emptied.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_applicable_wants_a_reason_and_no_figure_beside_it()
    {
        var page = await Open("35.08/uji-berlaku");
        var code = Code(page, "jml koperasi sehat");

        var without = await _browser.Send(page, ".k-entry", ($"tidak-berlaku.{code}", "1"));
        Assert.Equal(422, without.Status);
        Assert.Equal($"#alasan.{code}", without.One(".k-errsum a").GetAttribute("href"));
        var both = await _browser.Send(page, ".k-entry", ($"tidak-berlaku.{code}", "1"), ($"nilai.{code}", "5"), ($"alasan.{code}", "tidak dinilai"));
        Assert.Contains("Pilih salah satu", both.Summary[0], StringComparison.Ordinal);

        var saved = await _browser.Follow(await _browser.Send(without, ".k-entry", ($"alasan.{code}", "tidak dinilai tahun ini")));
        Assert.Contains("tidak berlaku", saved.Text, StringComparison.Ordinal);
        Assert.True(saved.One($"[id='tidak-berlaku.{code}']").HasAttribute("checked"));
        Assert.Equal("tidak dinilai tahun ini", saved.Value($"alasan.{code}"));
    }

    [Fact]
    public async Task One_bad_figure_loses_none_of_the_good_ones()
    {
        var page = await Open("35.08/uji-campur");

        var answer = await Save(page, ("jml koperasi sehat", "17"), ("jml koperasi yang dinilai", "328"), ("jml koperasi cukup sehat", "dua ratus"));

        Assert.Equal(422, answer.Status);
        Assert.Contains("1 dari 3 isian belum tersimpan", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2 angka tersimpan", answer.Text, StringComparison.Ordinal);
        Assert.Equal("dua ratus", Field(answer, "jml koperasi cukup sehat").GetAttribute("value"));
        Assert.Contains("5,18", answer.TextOf("#iku-iku-1"), StringComparison.Ordinal);
        var stored = await Open("35.08/uji-campur", apply: false);
        Assert.Equal("17", Field(stored, "jml koperasi sehat").GetAttribute("value"));
        Assert.Equal("", Field(stored, "jml koperasi cukup sehat").GetAttribute("value"));
    }

    [Fact]
    public async Task Implausible_figure_wants_a_reason_and_a_confirmation()
    {
        var page = await Open("35.08/uji-janggal");

        var warned = await _browser.Send(page, ".k-entry", ("nilai.iku-1", "150"), ("alasan.iku-1", "laporan"));
        Assert.Equal(422, warned.Status);
        Assert.NotNull(warned.Document.QuerySelector("[name='benar.iku-1']"));
        Assert.Equal("150", warned.Value("nilai.iku-1"));

        var saved = await _browser.Follow(await _browser.Send(warned, ".k-entry", ("benar.iku-1", "1")));
        Assert.Contains("1 angka tersimpan", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jump_from_last_year_wants_a_reason()
    {
        var before = await Open("35.08/uji-lonjak", year: 2018);
        Assert.Equal(302, (await Save(before, ("jml UM", "41.242,0"))).Status);
        var page = await Open("35.08/uji-lonjak");
        Assert.Contains("41.242,0", page.Text, StringComparison.Ordinal);

        var warned = await Save(page, ("jml UM", "42"));

        Assert.Equal(422, warned.Status);
        Assert.Contains("tahun lalu", warned.Summary[0], StringComparison.Ordinal);
        Assert.Equal("42", Field(warned, "jml UM").GetAttribute("value"));
        var code = Code(page, "jml UM");
        var saved = await _browser.Follow(await _browser.Send(warned, ".k-entry", ($"benar.{code}", "1"), ($"alasan.{code}", "pendataan ulang")));
        Assert.Contains("1 angka tersimpan", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_sent_twice_has_one_effect()
    {
        var page = await Open("35.08/uji-dobel");

        var first = await Save(page, ("jml koperasi sehat", "17"));
        var again = await Save(page, ("jml koperasi sehat", "17"));

        Assert.Equal(302, again.Status);
        Assert.Equal(first.Location, again.Location);
        var code = Code(page, "jml koperasi sehat");
        Assert.Equal((await _browser.Follow(first)).Value($"rev.{code}"), (await _browser.Follow(again)).Value($"rev.{code}"));
    }

    [Fact]
    public async Task Figure_that_somebody_else_changed_is_not_overwritten()
    {
        var mine = await Open("35.08/uji-sengketa");
        var theirs = await Open("35.08/uji-sengketa", apply: false);
        await Save(theirs, ("jml koperasi sehat", "18"));

        var clash = await Save(mine, ("jml koperasi sehat", "17"), ("jml koperasi yang dinilai", "328"));

        Assert.Equal(422, clash.Status);
        Assert.Contains("Pengguna mesin ini menyimpan 18", clash.Summary[0], StringComparison.Ordinal);
        Assert.Contains("17", clash.Summary[0], StringComparison.Ordinal);
        Assert.Equal("17", Field(clash, "jml koperasi sehat").GetAttribute("value"));
        Assert.Contains("1 angka tersimpan", clash.Text, StringComparison.Ordinal);

        var taken = await _browser.Follow(await _browser.Send(clash, ".k-entry"));
        Assert.Equal("17", Field(taken, "jml koperasi sehat").GetAttribute("value"));
    }

    [Fact]
    public async Task Another_quarter_in_between_is_no_conflict()
    {
        var mine = await Open("35.08/uji-triwulan");
        var other = await _browser.Open("/i/35.08/uji-triwulan/isi/2019/tw3");
        Assert.Equal(302, (await Save(other, ("jml koperasi sehat", "13"))).Status);

        var saved = await Save(mine, ("jml koperasi sehat", "17"));

        Assert.Equal(302, saved.Status);
    }

    [Fact]
    public async Task Nothing_changed_sends_nothing()
    {
        var page = await Open("35.08/uji-diam");

        var answer = await _browser.Follow(await _browser.Send(page, ".k-entry"));

        Assert.Contains("Tidak ada isian yang berubah", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_keep_the_decimal_comma_for_English_readers()
    {
        var page = await Open("35.08/uji-koma");
        await Save(page, ("jml koperasi sehat", "17,5"));

        var english = await _browser.Open("/i/35.08/uji-koma/isi/2019/tw4?bahasa=en");

        Assert.Equal("17,5", Field(english, "jml koperasi sehat").GetAttribute("value"));
        Assert.Contains("Enter realisations, fourth quarter 2019", english.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        var page = await Open("35.08/uji-token");

        var answer = await _browser.Send(page, ".k-entry", ("__RequestVerificationToken", "palsu"), ($"nilai.{Code(page, "jml koperasi sehat")}", "17"));

        Assert.Equal(400, answer.Status);
        Assert.Equal("", Field(await Open("35.08/uji-token", apply: false), "jml koperasi sehat").GetAttribute("value"));
    }

    [Fact]
    public async Task All_quarters_stand_beside_each_other_and_the_form_carries_one()
    {
        await Open("35.08/uji-lebar");

        var page = await _browser.Open("/i/35.08/uji-lebar/isi/2019/tw2?semua=1");

        Assert.Equal(["tw1", "tw2", "tw3", "tw4"], page.Document.QuerySelectorAll("#kisi thead [data-p]").Select(h => h.GetAttribute("data-p")!));
        var code = Code(page, "jml koperasi sehat");
        Assert.Equal(4, page.Count($"td[data-cell='{code}']"));
        Assert.Equal("tw2", page.One($"[name='nilai.{code}']").Closest("td")!.GetAttribute("data-p"));
        var rows = page.Document.QuerySelectorAll("#kisi tbody tr:not(.grp):not(.ref)").Select(r => r.Children.Length).Distinct();
        Assert.Equal([page.Document.QuerySelectorAll("#kisi thead th").Length], rows);
    }

    [Fact]
    public async Task The_page_tells_its_script_what_it_has_to_know()
    {
        var page = await Open("35.08/uji-skrip");
        var place = page.One("#isian");

        Assert.Equal("/api/v1/agencies/35.08/uji-skrip/entries/2019", place.GetAttribute("data-endpoint"));
        Assert.Equal("tw1 tw2 tw3 tw4", place.GetAttribute("data-open"));
        var words = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(place.GetAttribute("data-words")!)!;
        var asked = Directory.EnumerateFiles(Kinerja.Testing.Repository.PathOf("src", "Kinerja.Web", "wwwroot", "js", "entry"), "*.js")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), """say\("([a-zA-Z.]+)"[,)]""")).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(asked.Count > 40, "the pattern finds the words");
        Assert.Empty(asked.Except(words.Keys));
        Assert.All(page.Document.QuerySelectorAll("td[data-cell], div[data-cell]"), cell => Assert.Contains(cell.GetAttribute("data-state"), new[] { "number", "missing", "notApplicable" }));
    }

    // Agencies of tests share a document; the first test of an agency applies it.
    private async Task<Page> Open(string agency, int year = 2019, bool apply = true)
    {
        var page = await _browser.Open($"/i/{agency}/isi/{year}/tw4");
        if (page.Status == 404 && apply)
        {
            await _browser.ApplyLumajang(agency);
            page = await _browser.Open($"/i/{agency}/isi/{year}/tw4");
        }

        return page;
    }

    private Task<Page> Save(Page page, params (string Component, string Typed)[] figures) =>
        _browser.Send(page, ".k-entry", [.. figures.Select(f => ($"nilai.{Code(page, f.Component)}", (string?)f.Typed))]);

    private static IElement Field(Page page, string component) => page.Document.GetElementById(page.Document.QuerySelectorAll("label[for^='nilai.data-']")
        .First(l => Model.Texts.TextFolding.Fold(l.TextContent) == Model.Texts.TextFolding.Fold(component)).GetAttribute("for")!)!;

    private static string Code(Page page, string component) => Field(page, component).Id!["nilai.".Length..];
}
