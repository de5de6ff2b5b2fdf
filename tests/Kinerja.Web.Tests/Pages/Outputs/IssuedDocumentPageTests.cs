using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Web.Tests.Pages.Outputs;

/// <summary>A document is issued, checked by strangers, changed, replaced and withdrawn.</summary>
public sealed class IssuedDocumentPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);
    private readonly Browser _stranger = Browser.As(site.Address, Caller.Anonymous);

    public void Dispose()
    {
        _browser.Dispose();
        _stranger.Dispose();
    }

    [Fact]
    public async Task Anybody_with_the_code_learns_whether_it_is_unchanged_changed_replaced_or_withdrawn()
    {
        const string agency = "35.08/uji-terbit";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit");
        const string address = $"/i/{agency}/dokumen/iku/2019";
        var draft = await head.Open(address);
        Assert.Equal(1, draft.Count(".k-doc-draft"));
        var issued = await head.Follow(await head.Send(draft, "[name=terbitkan]"));
        Assert.Equal((200, 0, 1), (issued.Status, issued.Count(".k-doc-draft"), issued.Count(".k-doc-qr")));
        var first = Code(issued);

        var check = await _stranger.Open($"/d/{first}");
        Assert.Contains("Asli dan tidak berubah", check.Text, StringComparison.Ordinal);
        Assert.Contains("Tabel IKU", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("87,97", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kepala-terbit", check.Text, StringComparison.Ordinal);
        Assert.Equal(0, check.Count("main a[href*='/d/']"));
        var hash = check.TextOf(".k-doc-hash");
        Assert.Contains("Sama:", (await _stranger.Open($"/d/{first}?sidik={Uri.EscapeDataString(hash.ToUpperInvariant())}")).TextOf("#hasil"), StringComparison.Ordinal);
        Assert.Contains("Berbeda:", (await _stranger.Open($"/d/{first}?sidik=abc")).TextOf("#hasil"), StringComparison.Ordinal);

        var targets = await _browser.Open($"/i/{agency}/rencana/target/2019");
        Assert.Equal(302, (await _browser.Send(targets, ".k-entry", ("target.iku-2.year", "88,50"), ("alasan", "Perubahan anggaran"), ("simpan", "1"))).Status);
        Assert.Contains("datanya sudah berubah", (await _stranger.Open($"/d/{first}")).Text, StringComparison.Ordinal);

        var changed = await head.Open(address);
        Assert.Equal(1, changed.Count(".k-doc-draft"));
        var again = await head.Follow(await head.Send(changed, "[name=terbitkan]"));
        var second = Code(again);
        var replaced = await _stranger.Open($"/d/{first}");
        Assert.Contains("sudah diganti", replaced.Text, StringComparison.Ordinal);
        Assert.Equal(0, replaced.Count($"main a[href='/d/{second}']"));
        Assert.Equal(1, (await head.Open($"/d/{first}")).Count($"main a[href='/d/{second}']"));

        var refused = await head.Send(again, "[name=tarik]", ("alasan", " "));
        Assert.Equal((422, "#alasan"), (refused.Status, refused.One(".k-errsum a").GetAttribute("href")));
        Assert.Equal(302, (await head.Send(again, "[name=tarik]", ("alasan", "Target salah ketik"))).Status);
        var withdrawn = await _stranger.Open($"/d/{second}");
        Assert.Contains("Ditarik oleh", withdrawn.Text, StringComparison.Ordinal);
        Assert.Contains("Target salah ketik", withdrawn.Text, StringComparison.Ordinal);
        Assert.Contains("Target salah ketik", (await head.Open($"/i/{agency}/dokumen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_it_was_looked_at_is_not_issued()
    {
        const string agency = "35.08/uji-terbit-lama";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit-lama");
        var seen = await head.Open($"/i/{agency}/dokumen/iku/2019");
        var targets = await _browser.Open($"/i/{agency}/rencana/target/2019");
        await _browser.Send(targets, ".k-entry", ("target.iku-2.year", "88,50"), ("alasan", "Perubahan anggaran"), ("simpan", "1"));
        var refused = await head.Send(seen, "[name=terbitkan]");
        Assert.Equal(422, refused.Status);
        Assert.Contains("berubah sejak Anda membuka", refused.Summary[0], StringComparison.Ordinal);
        Assert.Contains("Belum ada dokumen yang terbit", (await head.Open($"/i/{agency}/dokumen")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_head_is_offered_to_issue_and_nobody_else_can()
    {
        const string agency = "35.08/uji-terbit-peran";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit-peran");
        using var writer = Browser.As(site.Address, TestCallers.Person("operator-terbit", new Grant("35.08|uji-terbit-peran", ActorRole.Operator)));
        var page = await writer.Open($"/i/{agency}/dokumen/iku/2019");
        Assert.Equal(0, page.Count("[name=terbitkan]"));
        var offered = await head.Open($"/i/{agency}/dokumen/iku/2019");
        Assert.Equal(1, offered.Count("[name=terbitkan]"));
    }

    [Fact]
    public async Task An_agreement_is_issued_by_its_signed_version_and_not_before()
    {
        const string agency = "35.08/uji-terbit-versi";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit-versi");
        var draft = await head.Open($"/i/{agency}/dokumen/perjanjian-kinerja/2019");
        Assert.Equal((0, 1), (draft.Count("[name=terbitkan]"), draft.Count(".k-doc-draft")));
        var versions = await head.Open($"/i/{agency}/rencana/versi/2019");
        Assert.Equal(302, (await head.Send(versions, "button[name=tetapkan]", ("nomor", "188/2019"), ("tanggal", "2019-01-15"), ("tetapkan", "1"))).Status);
        var page = await head.Open($"/i/{agency}/dokumen/perjanjian-kinerja/2019");
        Assert.Contains("188/2019", page.TextOf(".k-doc-head"), StringComparison.Ordinal);
        var issued = await head.Follow(await head.Send(page, "[name=terbitkan]"));
        Assert.Contains("(murni)", (await _stranger.Open($"/d/{Code(issued)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anybody_learns_whether_the_file_they_hold_is_the_one_that_was_issued()
    {
        const string agency = "35.08/uji-terbit-berkas";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit-berkas");
        const string address = $"/i/{agency}/dokumen/iku/2019";
        var draft = await Take(head, $"{address}.docx");
        var first = Code(await head.Follow(await head.Send(await head.Open(address), "[name=terbitkan]")));
        var files = new Dictionary<string, byte[]>();
        foreach (var ending in new[] { "docx", "xlsx", "csv", "excel.csv" })
        {
            files[ending] = await Take(head, $"{address}.{ending}?bahasa=id");
            files["en." + ending] = await Take(head, $"{address}.{ending}?bahasa=en");
        }

        // Each form in each language, and nothing that was not issued or was touched since.
        Assert.NotEqual(files["docx"], files["en.docx"]);
        foreach (var (name, bytes) in files)
            Assert.True((await Checked(first, name, bytes)).Text.Contains("Ini berkas yang diterbitkan", StringComparison.Ordinal), name);
        var other = await Checked(first, "draf.docx", draft);
        Assert.Contains("Bukan berkas yang diterbitkan", other.Text, StringComparison.Ordinal);
        Assert.Contains("disimpan ulang", other.Text, StringComparison.Ordinal);
        Assert.Contains("Bukan berkas yang diterbitkan", (await Checked(first, "satu-bit.docx", [.. files["docx"][..^1], (byte)(files["docx"][^1] ^ 1)])).Text, StringComparison.Ordinal);
        Assert.Contains("PDF dan foto tidak dapat dibandingkan", (await Checked(first, "cetak.pdf", "%PDF-1.7"u8.ToArray())).Text, StringComparison.Ordinal);

        // What is issued later, withdrawn, or made of data that changed, is said beside it.
        var targets = await _browser.Open($"/i/{agency}/rencana/target/2019");
        Assert.Equal(302, (await _browser.Send(targets, ".k-entry", ("target.iku-2.year", "88,50"), ("alasan", "Perubahan anggaran"), ("simpan", "1"))).Status);
        var changed = await Checked(first, "dokumen.xlsx", files["xlsx"]);
        Assert.Contains("Ini berkas yang diterbitkan", changed.Text, StringComparison.Ordinal);
        Assert.Contains("berubah sesudah berkas ini terbit", changed.TextOf("#hasil-berkas"), StringComparison.Ordinal);
        Assert.Contains("Bukan berkas yang diterbitkan", (await Checked(first, "draf.docx", draft)).Text, StringComparison.Ordinal);

        var second = Code(await head.Follow(await head.Send(await head.Open(address), "[name=terbitkan]")));
        Assert.Contains("sudah diganti dengan yang lebih baru", (await Checked(first, "dokumen.xlsx", files["xlsx"])).TextOf("#hasil-berkas"), StringComparison.Ordinal);
        Assert.Contains("Ini berkas terbitan yang lain", (await Checked(second, "dokumen.xlsx", files["xlsx"])).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await head.Send(await head.Open(address), "[name=tarik]", ("alasan", "Target salah ketik"))).Status);
        var gone = await Checked(second, "dokumen.docx", await Take(head, $"{address}.docx?bahasa=id"));
        Assert.Contains("Bukan berkas yang diterbitkan", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_checked_is_refused_at_its_field_and_nothing_says_genuine_by_an_address()
    {
        const string agency = "35.08/uji-terbit-tolak";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit-tolak");
        var code = Code(await head.Follow(await head.Send(await head.Open($"/i/{agency}/dokumen/iku/2019"), "[name=terbitkan]")));

        Assert.Contains("Pilih berkas", (await Checked(code, "kosong.docx", [])).TextOf("#berkas-galat"), StringComparison.Ordinal);
        Assert.Contains("lebih besar dari 10 MB", (await Checked(code, "besar.docx", new byte[(10 * 1024 * 1024) + 1])).TextOf("#berkas-galat"), StringComparison.Ordinal);

        // Without a token, or with another form, nothing is read.
        using var bare = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "berkas", "x.docx" } };
        using var refused = await _stranger.Client.PostAsync(new Uri($"/d/{code}/berkas", UriKind.Relative), bare, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);

        foreach (var forged in new[] { "sama", new string('0', 63), new string('G', 64), "<script>" })
            Assert.Equal(0, (await _stranger.Open($"/d/{code}?berkas={Uri.EscapeDataString(forged)}")).Count("#hasil-berkas"));
        Assert.Contains("Bukan berkas", (await _stranger.Open($"/d/{code}?berkas={new string('0', 64)}")).TextOf("#hasil-berkas"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_longer_than_a_page_is_read_by_links()
    {
        const string agency = "35.08/uji-terbit-banyak";
        await _browser.ApplyLumajang(agency);
        using var head = Head("35.08|uji-terbit-banyak");
        var oldest = "";
        using (Callers.Use(TestCallers.Person("kepala-terbit", new Grant("35.08|uji-terbit-banyak", ActorRole.Head))))
        {
            var register = site.Services.GetRequiredService<IGrainFactory>().GetGrain<IIssuedDocuments>("35.08|uji-terbit-banyak");
            for (var i = 0; i < 51; i++)
            {
                var issued = await register.Issue(new()
                {
                    OperationId = $"banyak-{i}", Kind = "iku", Year = 2019, Period = Period.Year, Hash = $"{i:x64}", Actor = new("kepala-terbit", "kepala-terbit", Role: ActorRole.Head),
                });
                oldest = i == 0 ? $"35.08_uji-terbit-banyak_{issued.Value!.Code}" : oldest;
            }
        }

        var newest = await head.Open($"/i/{agency}/dokumen");
        Assert.Contains("50 dari 51 dokumen terbit", newest.Text, StringComparison.Ordinal);
        Assert.Equal(0, newest.Count($"a[href='/d/{oldest}']"));
        var older = await head.Open(newest.One("a[href*='sebelum=']").GetAttribute("href")!);
        Assert.Equal((1, 1), (older.Count("#register ~ .k-scroll tbody tr"), older.Count($"a[href='/d/{oldest}']")));
        Assert.Contains("sudah diganti", (await _stranger.Open($"/d/{oldest}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bukan-kode")]
    [InlineData("35.08_dinkop-um_bcdfghjkmnpqrstvwxyz23")]
    [InlineData("99.99_tidak-ada_bcdfghjkmnpqrstvwxyz23")]
    public async Task A_code_that_nobody_was_given_says_nothing(string code)
    {
        using var answer = await _stranger.Client.GetAsync(new Uri($"/d/{code}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["noindex"], answer.Headers.GetValues("X-Robots-Tag"));
        Assert.Contains("Kode tidak dikenal", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Browser Head(string scope) => Browser.As(site.Address, TestCallers.Person("kepala-terbit", new Grant(scope, ActorRole.Head)));

    // A stranger sends a file and is led to what the page says of it.
    private async Task<Page> Checked(string code, string name, byte[] content)
    {
        var sent = await _stranger.Send(await _stranger.Open($"/d/{code}"), "#berkas", ("berkas", name, content));
        Assert.Equal(303, sent.Status);
        return await _stranger.Follow(sent);
    }

    private static async Task<byte[]> Take(Browser browser, string address)
    {
        using var answer = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private static string Code(Page page) => page.One(".k-doc-foot a").GetAttribute("href")!.Split("/d/")[1];
}
