using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>Word and Excel files through the page and the API: the same review as for pasted text, with places of their own.</summary>
public sealed class ImportFileTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Word_document_is_reviewed_like_its_text_with_places_in_its_tables()
    {
        var review = await Upload("35.08/uji-docx", "iku.docx", OfficeFiles.Document(ApiClient.LumajangText()));

        Assert.Contains("41 angka, 8 strip", review.Text, StringComparison.Ordinal);
        Assert.Contains("4 program, 17 kegiatan", review.Text, StringComparison.Ordinal);
        Assert.NotNull(review.Document.QuerySelector("#aturan-1 a[href^='#tabel-']"));
        LinksLead(review);
    }

    [Fact]
    public async Task Workbook_is_reviewed_with_sheets_and_cells()
    {
        var review = await Upload("35.08/uji-xlsx", "iku.xlsx", OfficeFiles.Workbook(("Renstra", ApiClient.LumajangText())));

        Assert.Contains("41 angka, 8 strip", review.Text, StringComparison.Ordinal);
        Assert.Contains("Lembar “Renstra”", review.TextOf(".k-src"), StringComparison.Ordinal);
        Assert.Contains("lembar Renstra baris 45", review.TextOf("#aturan-1"), StringComparison.Ordinal);
        Assert.Contains("87,3", review.TextOf("#tabel-1-baris-45"), StringComparison.Ordinal);
        Assert.Null(review.Document.QuerySelector("#tanya-Sheets"));
        LinksLead(review);
    }

    [Fact]
    public async Task Answer_to_the_question_of_sheets_decides_what_is_read_and_can_be_changed()
    {
        var lines = ApiClient.LumajangText().ReplaceLineEndings("\n").Split('\n');
        var review = await Upload("35.08/uji-lembar", "iku.xlsx", OfficeFiles.Workbook(("IKU", string.Join('\n', lines[..40])), ("Rencana", string.Join('\n', lines[40..]))));
        Assert.Contains("41 angka, 8 strip", review.Text, StringComparison.Ordinal);
        Assert.Contains("Tabel ada di 2 lembar", review.TextOf("#tanya-Sheets"), StringComparison.Ordinal);

        var only = await _browser.Follow(await _browser.Send(review, "#tanya-Sheets", ("pilih.q-sheets", "sheet-1")));
        Assert.Contains("0 angka, 0 strip", only.Text, StringComparison.Ordinal);
        Assert.Contains("4 program, 17 kegiatan", only.Text, StringComparison.Ordinal);

        var all = await _browser.Follow(await _browser.Send(only, "#tanya-Sheets", ("pilih.q-sheets", "all")));
        Assert.Contains("41 angka, 8 strip", all.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_about_a_sheet_that_is_not_read_stand_in_nobodys_way()
    {
        var lines = ApiClient.LumajangText().ReplaceLineEndings("\n").Split('\n');
        var review = await Upload("35.08/uji-lembar-dua", "iku.xlsx", OfficeFiles.Workbook(("IKU", string.Join('\n', lines[..40])), ("Rencana", string.Join('\n', lines[40..]))));
        var answered = await _browser.Follow(await _browser.Send(review, "#tanya-BaseYear", ("pilih.q-base-2013", "realisation")));
        var only = await _browser.Follow(await _browser.Send(answered, "#tanya-Sheets", ("pilih.q-sheets", "sheet-1")));

        // The first sheet has no years, which a plan must have; the answer about a year of the other one is no second reason.
        var refused = await _browser.Send(only, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"));
        Assert.Equal(["Rencana memuat 1–30 tahun yang berbeda, berurutan naik."], refused.Summary);

        var second = await _browser.Follow(await _browser.Send(only, "#tanya-Sheets", ("pilih.q-sheets", "sheet-2")));
        Assert.Contains("2 dari", second.TextOf("#pertanyaan + p"), StringComparison.Ordinal);
        Assert.Equal(302, (await _browser.Send(second, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"))).Status);
    }

    [Fact]
    public async Task What_is_hidden_in_a_workbook_is_named_at_the_top_of_the_review()
    {
        var review = await Upload("35.08/uji-tersembunyi", "iku.xlsx", OfficeFiles.Workbook(("Renstra", ApiClient.LumajangText()), ("Arsip\" state=\"hidden", "rahasia")));

        Assert.Contains("Lembar tersembunyi tidak dibaca: “Arsip”", review.TextOf(".alert-warning"), StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", review.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("terpotong.docx", "rusak")]
    [InlineData("bom.xlsx", "membengkak")]
    [InlineData("sandi.xlsx", "kata sandi")]
    [InlineData("lama.doc", ".docx")]
    public async Task File_that_cannot_be_read_is_refused_at_its_field_with_what_to_do(string name, string word)
    {
        var page = await _browser.Open("/i/35.08/uji-tolak/impor");
        var content = name switch
        {
            "terpotong.docx" => OfficeFiles.Document("a")[..^40],
            "bom.xlsx" => OfficeFiles.Workbook(("S", new string(' ', 20_000_000))),
            "sandi.xlsx" => Old("EncryptedPackage"),
            _ => Old("WordDocument"),
        };

        var answer = await _browser.Send(page, "#teks", ("berkas", name, content));

        Assert.Equal(422, answer.Status);
        Assert.Contains(word, answer.TextOf("#berkas-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_may_send_a_workbook_as_it_is_and_gets_places_as_sheet_and_cell()
    {
        using var content = new ByteArrayContent(OfficeFiles.Workbook(("Renstra", ApiClient.LumajangText())));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = content };
        request.Headers.Add("Idempotency-Key", "uji-xlsx-api");
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(201, (int)answer.StatusCode);
        var draft = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Contains(draft["targets"]!.AsArray(), t => (string?)t!["source"]!["sheet"] == "Renstra" && (string?)t["source"]!["cell"] == "H45");
    }

    private async Task<Page> Upload(string agency, string name, byte[] content)
    {
        var page = await _browser.Open($"/i/{agency}/impor");
        var sent = await _browser.Send(page, "#teks", ("berkas", name, content));
        return sent.Status == 302 ? await _browser.Follow(sent) : throw new InvalidOperationException($"{sent.Status}: {string.Join("; ", sent.Summary)}");
    }

    private static void LinksLead(Page page) =>
        Assert.All(page.Document.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));

    private static byte[] Old(string stream) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. System.Text.Encoding.Unicode.GetBytes(stream), .. new byte[100]];
}
