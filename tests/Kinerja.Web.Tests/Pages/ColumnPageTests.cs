using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>What the columns of a table hold is said once for all documents with the same headings.</summary>
public sealed class ColumnPageTests(SiteFixture site) : IDisposable
{
    private const string Strange = "Pokok Ukuran\tBesaran\tAngka 2021\tAngka 2022\nPersentase jalan mantap\t%\t70,5\t71,25\nJumlah jembatan diperbaiki\tunit\t12\t15\n";

    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Columns_are_named_once_and_forgotten_with_one_press()
    {
        const string Agency = "35.08/uji-kolom";
        var review = await _browser.Review(Agency, Strange);
        Assert.Contains("0 sasaran, 0 IKU", review.Text, StringComparison.Ordinal);
        var question = review.One("#tanya-Columns fieldset").Id![6..];
        Assert.Contains("Persentase jalan mantap", review.TextOf("#tanya-Columns"), StringComparison.Ordinal);
        Assert.Equal(["indicator", "unit", "y2021", "y2022"], Enumerable.Range(0, 4).Select(i => review.Value($"kolom.{question}.{i}")));
        Assert.All(review.Document.QuerySelectorAll("#tanya-Columns select"), s => Assert.NotNull(review.Document.QuerySelector($"label[for='{s.Id}']")));

        var named = await _browser.Follow(await _browser.Send(review, "#tanya-Columns form"));
        Assert.Contains("0 sasaran, 2 IKU", named.Text, StringComparison.Ordinal);
        Assert.Contains("4 angka, 0 strip", named.Text, StringComparison.Ordinal);

        var next = await _browser.Review(Agency, Strange.Replace("2021", "2024", StringComparison.Ordinal).Replace("2022", "2025", StringComparison.Ordinal));
        Assert.Null(next.Document.QuerySelector("#tanya-Columns"));
        Assert.Contains("0 sasaran, 2 IKU", next.Text, StringComparison.Ordinal);
        Assert.Contains("Kolom “Pokok Ukuran”, “Besaran”, “Angka 2024”, “Angka 2025” dibaca seperti yang dijawab", next.Text, StringComparison.Ordinal);

        var forgotten = await _browser.Follow(await _browser.Send(next, "button[name=lupakan]", ("lupakan", next.One("button[name=lupakan]").GetAttribute("value"))));
        Assert.Contains("Jawaban tentang kolom dilupakan", forgotten.Text, StringComparison.Ordinal);
        Assert.NotNull(forgotten.Document.QuerySelector("#tanya-Columns"));
        Assert.Contains("0 sasaran, 0 IKU", forgotten.Text, StringComparison.Ordinal);

        // The first document was answered itself and stays as it is; another agency was never told.
        Assert.Contains("0 sasaran, 2 IKU", (await _browser.Open(named.Address)).Text, StringComparison.Ordinal);
        Assert.NotNull((await _browser.Review("35.08/uji-kolom-lain", Strange)).Document.QuerySelector("#tanya-Columns"));
    }

    [Fact]
    public async Task A_choice_that_makes_no_table_is_refused_at_its_question_and_kept()
    {
        var review = await _browser.Review("35.08/uji-kolom-salah", Strange);
        var question = review.One("#tanya-Columns fieldset").Id![6..];

        var refused = await _browser.Send(review, "#tanya-Columns form", ($"kolom.{question}.0", "remark"), ($"kolom.{question}.1", "owner"));

        Assert.Equal(422, refused.Status);
        Assert.Contains("Pilih kolom mana yang memuat nama indikator", refused.Summary[0], StringComparison.Ordinal);
        Assert.Equal($"#tanya-{question}", refused.One(".k-errsum a").GetAttribute("href"));
        Assert.Equal(["remark", "owner", "y2021", "y2022"], Enumerable.Range(0, 4).Select(i => refused.Value($"kolom.{question}.{i}")));
    }

    [Fact]
    public async Task A_table_that_is_no_part_of_the_plan_is_passed_over()
    {
        var review = await _browser.Review("35.08/uji-kolom-lewat", Strange);
        var question = review.One("#tanya-Columns fieldset").Id![6..];

        var passed = await _browser.Follow(await _browser.Send(review, "#tanya-Columns form", ($"pilih.{question}", "skip")));

        Assert.Contains("0 sasaran, 0 IKU", passed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("wajib dijawab", passed.Text, StringComparison.Ordinal);
        Assert.Equal(0, passed.Count(".alert a[href='#tanya-Columns']"));
        Assert.Equal(1, passed.Count(".alert a[href='/i/35.08/uji-kolom-lewat/impor']"));
    }

    [Fact]
    public async Task Before_the_columns_are_named_the_page_says_what_to_do_and_offers_nothing_that_would_empty_the_plan()
    {
        const string agency = "35.08/uji-kolom-awal";
        await _browser.ApplyLumajang(agency);

        var review = await _browser.Review(agency, Strange);
        Assert.Equal(1, review.Count(".alert a[href='#tanya-Columns']"));
        Assert.Equal((0, 0), (review.Count("#perubahan"), review.Count("#terapkan")));
        Assert.DoesNotContain("Pemeriksaan tidak menemukan apa-apa", review.Text, StringComparison.Ordinal);

        var named = await _browser.Follow(await _browser.Send(review, "#tanya-Columns form"));
        Assert.Equal((0, 1, 1), (named.Count(".alert a[href='#tanya-Columns']"), named.Count("#perubahan"), named.Count("#terapkan")));
        Assert.All(named.Document.QuerySelectorAll("#perubahan ~ * .k-diff td"), cell => Assert.NotEmpty(cell.GetAttribute("data-l")!));
    }
}
