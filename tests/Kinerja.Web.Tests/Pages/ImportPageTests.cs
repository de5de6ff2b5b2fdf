using System.Text;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

public sealed class ImportPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Pasted_document_shows_exactly_what_it_holds()
    {
        var review = await _browser.Review("35.08/uji-tempel", ApiClient.LumajangText());

        Assert.Equal(200, review.Status);
        Assert.Contains("2 sasaran, 5 IKU, 2 indikator tujuan", review.Text, StringComparison.Ordinal);
        Assert.Contains("4 program, 17 kegiatan", review.Text, StringComparison.Ordinal);
        Assert.Contains("41 angka, 8 strip", review.Text, StringComparison.Ordinal);
        Assert.Contains("2013 sampai 2019, tahun dasar 2013", review.Text, StringComparison.Ordinal);
        Assert.Equal(7, review.Document.QuerySelectorAll("#aturan-1 tr.open").Length);
        Assert.Equal(
            ["2018 89,8 4,57 + 87,50 = 92,07 −2,27", "2019 91,9 5,06 + 87,97 = 93,03 −1,13"],
            review.Document.QuerySelectorAll("#aturan-1 table")[0].QuerySelectorAll("tr.open").Select(row => string.Join(' ', row.Children.Take(4).Select(c => Page.Fold(c.TextContent)))));
        Assert.Equal(5, review.Document.QuerySelectorAll("#aturan-2 tr.open").Length);
        Assert.Equal(3, review.Document.QuerySelectorAll("#aturan-3 .k-finds > li").Length);
        Assert.All(new[] { 48, 49, 52 }, line => Assert.NotNull(review.Document.QuerySelector($"#aturan-3 a[href='#baris-{line}']")));
        Assert.Contains("Semua bagian dokumen terbaca", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_stands_beside_its_findings_line_by_line()
    {
        var review = await _browser.Review("35.08/uji-sumber", ApiClient.LumajangText());

        Assert.Contains("87,3", review.TextOf("#baris-45"), StringComparison.Ordinal);
        Assert.Contains("f-bad", review.One("#baris-45").ClassName, StringComparison.Ordinal);
        Assert.Equal("51 baris kosong", Page.Fold(string.Join(' ', review.One("#baris-51").Children.Select(c => c.TextContent))));
        Assert.Contains("garis, bukan data", review.TextOf("#baris-53"), StringComparison.Ordinal);
        Assert.All(review.Document.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(review.Document.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task Signatory_is_closed_on_review_and_plan()
    {
        var review = await _browser.Review("35.08/uji-nip", ApiClient.LumajangText());
        var plan = await _browser.ApplyLumajang("35.08/uji-nip");

        Assert.All(new[] { review, plan }, page =>
        {
            Assert.DoesNotContain("19660420", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("BDUL", page.Html, StringComparison.Ordinal);
            Assert.Contains("data pribadi ditutup", page.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Example_sent_as_it_stands_keeps_the_documents_line_numbers()
    {
        var page = await _browser.Open("/i/35.08/uji-contoh/impor?contoh=lumajang");

        var review = await _browser.Follow(await _browser.Send(page, "#teks"));

        Assert.Contains("87,3", review.TextOf("#baris-45"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    public async Task Uploaded_file_reads_like_pasted_text(string encoding, bool mark)
    {
        var page = await _browser.Open("/i/35.08/uji-unggah/impor");
        var coding = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? coding.GetPreamble() : [], .. coding.GetBytes(ApiClient.LumajangText())];

        var review = await _browser.Follow(await _browser.Send(page, "#teks", ("berkas", "..\\..\\iku <b>.txt", bytes)));

        Assert.Contains("41 angka, 8 strip", review.Text, StringComparison.Ordinal);
        Assert.Contains("iku <b>.txt", review.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("..\\", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_brought_is_said_at_the_field()
    {
        var page = await _browser.Open("/i/35.08/uji-kosong/impor");

        var answer = await _browser.Send(page, "#teks", ("teks", "  \r\n "));

        Assert.Equal(422, answer.Status);
        Assert.StartsWith("Galat:", answer.Document.Title, StringComparison.Ordinal);
        Assert.Equal(["Tempel isi dokumen atau pilih berkas lebih dulu."], answer.Summary);
        Assert.Contains("Tempel isi dokumen", answer.TextOf("#teks-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_and_file_together_are_asked_about_and_the_text_is_kept()
    {
        var page = await _browser.Open("/i/35.08/uji-dua/impor");

        var answer = await _browser.Send(page, "#teks", ("berkas", "a.txt", "a\tb"u8.ToArray()), ("teks", "isi saya"));

        Assert.Equal(422, answer.Status);
        Assert.Equal("isi saya", answer.Value("teks").Trim());
        Assert.Contains("Pakai salah satu", answer.Summary[0], StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> BadFiles => new()
    {
        { "kosong.txt", [] },
        { "satu.txt", [65] },
        { "zip.txt", "PK\u0003\u0004 ini bukan teks"u8.ToArray() },
        { "nul.txt", [65, 0, 66, 0, 0, 0, 255, 254, 1] },
        { "gambar.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] },
        { "kata.txt", "hanya kata tanpa tabel"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Bad_file_is_refused_or_nothing_in_it_is_passed_off_as_a_plan(string name, byte[] content)
    {
        var page = await _browser.Open("/i/35.08/uji-berkas/impor");

        var answer = await _browser.Send(page, "#teks", ("berkas", name, content));

        if (answer.Status == 302)
        {
            var review = await _browser.Follow(answer);
            Assert.Contains("0 sasaran, 0 IKU", review.Text, StringComparison.Ordinal);
            Assert.Contains("Belum ada indikator yang terbaca", review.Text, StringComparison.Ordinal);
            Assert.Equal(0, review.Count("#terapkan"));
        }
        else
        {
            Assert.Equal(422, answer.Status);
            Assert.NotEmpty(answer.TextOf("#berkas-galat"));
        }
    }

    [Fact]
    public async Task Oversized_form_is_answered_with_the_limit()
    {
        var page = await _browser.Open("/i/35.08/uji-besar/impor");

        var answer = await _browser.Send(page, "#teks", ("berkas", "besar.txt", new byte[(10 * 1024 * 1024) + 1]));

        Assert.Equal(422, answer.Status);
        Assert.Contains("10 MB", answer.TextOf("#berkas-galat"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Excel", "No.\tSasaran\tIndikator Sasaran\tSatuan\tTarget 2021\tTarget 2022\r\n1\tTertib\tPersentase tertib\t%\t\"12,5\"\t13,0\r\n")]
    [InlineData("Semicolon", "No.;Sasaran;Indikator Sasaran;Satuan;Target 2021;Target 2022\r\n1;Tertib;Persentase tertib;%;12,5;13,0\r\n")]
    public async Task Other_separators_give_the_same_rows(string name, string text)
    {
        var review = await _browser.Review($"35.08/uji-{name.ToLowerInvariant()}", text);

        Assert.Contains("2 angka, 0 strip", review.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_from_the_clipboard_keeps_its_merged_cells()
    {
        const string Html = "<meta><style>p{color:red}</style><script>alert(1)</script><table><tr><th>No</th><th>Sasaran</th><th>Indikator Sasaran</th><th>Satuan</th><th>2021</th><th>2022</th></tr>"
            + "<tr><td>1</td><td rowspan=2>Tertib administrasi</td><td>Persentase tertib</td><td>%</td><td>12,5</td><td>13,0</td></tr>"
            + "<tr><td>2</td><td>Persentase rapi</td><td>%</td><td>1,5 %</td><td>-</td></tr></table>";
        var page = await _browser.Open("/i/35.08/uji-html/impor");

        var review = await _browser.Follow(await _browser.Send(page, "#teks", ("teks", "apa saja"), ("html", Html)));

        Assert.Contains("1 sasaran, 2 IKU", review.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", review.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_form_sent_twice_brings_one_document_and_a_changed_one_another()
    {
        var page = await _browser.Open("/i/35.08/uji-ganda/impor");

        var first = await _browser.Send(page, "#teks", ("teks", ApiClient.LumajangText()));
        var again = await _browser.Send(page, "#teks", ("teks", ApiClient.LumajangText()));
        var changed = await _browser.Send(page, "#teks", ("teks", ApiClient.LumajangText() + "\nlagi"));

        Assert.Equal(302, first.Status);
        Assert.Equal(first.Location, again.Location);
        Assert.NotEqual(first.Location, changed.Location);
    }

    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "' OR 1=1 --", "</textarea><script>alert(1)</script>", "javascript:alert(1)", "\u202Eevil", "a\u0000b", "=cmd|'/C calc'!A0", "Dinаs 🙂",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_text_stays_text(string text)
    {
        var document = $"No.\tSasaran\tIndikator Sasaran\tSatuan\t2021\t2022\n1\t{text}\tPersentase {text}\t%\t12,5\t{text}\n";
        var page = await _browser.Open("/i/35.08/uji-xss/impor");
        var review = await _browser.Follow(await _browser.Send(page, "#teks", ("teks", document)));
        var refused = await _browser.Send(page, "#teks", ("berkas", "a.txt", "a"u8.ToArray()), ("teks", document));

        Assert.All(new[] { review, refused }, shown =>
        {
            Assert.All(shown.Document.QuerySelectorAll("script"), script => Assert.StartsWith("/", script.GetAttribute("src"), StringComparison.Ordinal));
            Assert.Empty(shown.Document.QuerySelectorAll("img, [onerror], a[href^='javascript']"));
        });
        Assert.Contains(Page.Fold(text.Replace("\0", "", StringComparison.Ordinal))[..1], refused.Value("teks"), StringComparison.Ordinal);
        Assert.DoesNotContain("49", Page.Fold(review.One("h1").TextContent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/i/35.08/dinkop-um/impor/imp-00000000000000000000000000000000")]
    [InlineData("/i/35.08/dinkop-um/impor/draft-00000000000000000000000000000000")]
    [InlineData("/i/35.08/dinkop-um/impor/apa-saja")]
    [InlineData("/i/35.08/Dinkop/impor")]
    [InlineData("/i/99999/x/impor")]
    [InlineData("/i/35.08/belum-ada/rencana")]
    [InlineData("/i/35.08/belum-ada/isi/2019/tw1")]
    [InlineData("/i/35.08/dinkop-um/isi/1999/tw1")]
    [InlineData("/i/35.08/dinkop-um/isi/2019/tw5")]
    [InlineData("/i/35.08/dinkop-um/isi/2019/year")]
    [InlineData("/i/35.08/dinkop-um/isi/20190/tw1")]
    public async Task What_is_not_there_is_not_found(string address) => Assert.Equal(404, (await _browser.Open(address)).Status);

    [Fact]
    public async Task Import_of_one_agency_cannot_be_opened_under_another()
    {
        var page = await _browser.Open("/i/35.08/uji-milik/impor");
        var sent = await _browser.Send(page, "#teks", ("teks", ApiClient.LumajangText()));

        var other = await _browser.Open(sent.Location!.Replace("uji-milik", "uji-orang-lain", StringComparison.Ordinal));

        Assert.Equal(404, other.Status);
    }
}
