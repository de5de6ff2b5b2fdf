using System.IO.Compression;
using System.Text;
using Kinerja.Documents.Outputs;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages.Outputs;

/// <summary>Templates on the page of an agency's admin, without scripts.</summary>
public sealed class TemplatesPageTests(SiteFixture site) : IDisposable
{
    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_template_is_brought_looked_at_used_and_left_again()
    {
        var (address, empty) = await Begin("templat-jalan");
        Assert.Contains("bentuk bawaan", empty.TextOf("[aria-labelledby=sekarang]"), StringComparison.Ordinal);
        Assert.Contains("tabel.iku", empty.TextOf("[aria-labelledby=tag]"), StringComparison.Ordinal);
        var starting = await Download(empty.One("a[href$='awal.docx']").GetAttribute("href")!);
        Assert.Equal(OutputTemplates.Default(OutputKind.IndicatorTable), starting);
        Assert.Equal(OutputTemplates.InParts(OutputKind.IndicatorTable), await Download(empty.One("a[href$='terurai.docx']").GetAttribute("href")!));

        var mine = Changed(starting, "Kop Surat Kami");
        var brought = await _browser.Follow(await _browser.Send(empty, "#berkas", ("berkas", "templat kami.docx", mine)));
        Assert.Contains("Templat disimpan", brought.Text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada yang perlu diperbaiki", brought.TextOf("[aria-labelledby=temuan]"), StringComparison.Ordinal);
        Assert.Contains("templat kami.docx", brought.TextOf("[aria-labelledby=versi]"), StringComparison.Ordinal);
        Assert.Equal(mine, await Download(brought.One("[aria-labelledby=versi] a[href$='templat.docx']").GetAttribute("href")!));
        var preview = Text(await Download(brought.One("a[href$='pratinjau.docx']").GetAttribute("href")!));
        Assert.Contains("Kop Surat Kami", preview, StringComparison.Ordinal);
        Assert.Contains("Meningkatnya", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("Kop Surat Kami", Text(await Download($"{address}/iku/2019.docx")), StringComparison.Ordinal);

        var used = await _browser.Follow(await _browser.Send(brought, "form:has([value=pakai])"));
        Assert.Contains("Dipakai sekarang: versi 1", used.Text, StringComparison.Ordinal);
        Assert.Contains("Kop Surat Kami", Text(await Download($"{address}/iku/2019.docx")), StringComparison.Ordinal);
        Assert.DoesNotContain("Kop Surat Kami", Text(await Download($"{address}/rencana-kerja/2019.docx")), StringComparison.Ordinal);

        var left = await _browser.Follow(await _browser.Send(used, "form:has([value=bawaan])"));
        Assert.Contains("bentuk bawaan", left.TextOf("[aria-labelledby=sekarang]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Kop Surat Kami", Text(await Download($"{address}/iku/2019.docx")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_words_at_its_field_and_nothing_is_kept()
    {
        var (_, empty) = await Begin("templat-salah");
        var wrong = await _browser.Send(empty, "#berkas", ("berkas", "salah.docx", Changed(OutputTemplates.Default(OutputKind.IndicatorTable), "x", xml => xml.Replace("\"isi\"", "\"issi\"", StringComparison.Ordinal))));
        Assert.Equal(422, wrong.Status);
        Assert.Contains("Maksudnya “isi”?", wrong.TextOf("[aria-labelledby=temuan]"), StringComparison.Ordinal);
        Assert.Contains("belum dapat dipakai", wrong.TextOf("#berkas-galat"), StringComparison.Ordinal);
        Assert.Equal(0, wrong.Count("[aria-labelledby=versi]"));

        var other = await _browser.Send(empty, "#berkas", ("berkas", "x.docx", Encoding.UTF8.GetBytes("bukan Word")));
        Assert.Equal(422, other.Status);
        Assert.Contains("harus berkas Word .docx", other.TextOf("#berkas-galat"), StringComparison.Ordinal);
        var large = await _browser.Send(empty, "#berkas", ("berkas", "x.docx", new byte[OutputTemplates.MaxBytes + 1]));
        Assert.Contains("paling besar 2 MB", large.TextOf("#berkas-galat"), StringComparison.Ordinal);
        Assert.Contains("Pilih berkas", (await _browser.Send(empty, "#berkas")).TextOf("#berkas-galat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_admin_finds_the_page_or_a_file()
    {
        var (address, _) = await Begin("templat-batas");
        using var reader = Browser.As(site.Address, TestCallers.Person("orang", new Grant("35.08|templat-batas", ActorRole.Operator)));
        Assert.Equal(403, (await reader.Open($"{address}/templat")).Status);
        Assert.Equal(0, (await reader.Open(address)).Count("a[href*='/dokumen/templat']"));
        Assert.Equal(1, (await _browser.Open(address)).Count("a[href*='/dokumen/templat']"));
        using var sibling = Browser.As(site.Address, TestCallers.Person("lain", new Grant("35.08|templat-lain", ActorRole.AgencyAdmin)));
        foreach (var path in new[] { "/templat", "/templat/iku/awal.docx", "/templat/iku/terurai.docx", "/templat/iku/iku-0123456789abcdef/templat.docx", "/templat/iku/iku-0123456789abcdef/pratinjau.docx" })
            Assert.Equal(404, (await sibling.Open(address + path)).Status);
        Assert.Equal(404, (await _browser.Open($"{address}/templat?jenis=lain")).Status);
        Assert.Equal(404, (await _browser.Open($"{address}/templat/iku/iku-0123456789abcdef/templat.docx")).Status);
    }

    private async Task<(string Address, Page Page)> Begin(string code)
    {
        await site.Client.ImportLumajang($"35.08/{code}");
        var address = $"/i/35.08/{code}/dokumen";
        return (address, await _browser.Open($"{address}/templat"));
    }

    private async Task<byte[]> Download(string address)
    {
        using var answer = await _browser.Client.GetAsync(address, _cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        return await answer.Content.ReadAsByteArrayAsync(_cancel);
    }

    // As Word would save it: the same file with a paragraph more.
    private static byte[] Changed(byte[] docx, string words, Func<string, string>? also = null)
    {
        var xml = Text(docx);
        var at = xml.IndexOf("<w:body>", StringComparison.Ordinal) + 8;
        var changed = $"{xml[..at]}<w:p><w:r><w:t>{words}</w:t></w:r></w:p>{xml[at..]}";
        using var bytes = new MemoryStream();
        bytes.Write(docx);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            part.Write(also is null ? changed : also(changed));
        }

        return bytes.ToArray();
    }

    private static string Text(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return part.ReadToEnd();
    }
}
