using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;
using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Beside a figure, in a real browser: a file is attached with progress, a reviewer asks and mentions, an operator answers.</summary>
public sealed class CellJourneyTests(BrowserFixture fixture)
{
    private const string Address = "/i/35.08/dinkop-um/isi/2019/tw3/iku-1";

    [Fact]
    public async Task A_file_is_attached_with_progress_a_question_asked_and_answered()
    {
        await using var @operator = await As("operator-e2e", new Grant("35.08|dinkop-um", ActorRole.Operator));
        var page = @operator.Page;
        await page.GotoAsync(Address);
        await page.GetByText("Tambah berkas").ClickAsync();

        // What is not what it says is refused at the field, without leaving the page.
        await page.Locator("form[data-upload] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "laporan.pdf", MimeType = "application/pdf", Buffer = [.. "MZ"u8, 0x90, 0] });
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim berkas" }).ClickAsync();
        await Assertions.Expect(page.Locator("#kirim-berkas-berkas-galat")).ToContainTextAsync("program");
        Assert.Empty(await @operator.Violations());

        // The progress is seen while it grows.
        await page.EvaluateAsync(
            """
            () => {
              window.seen = [];
              const bar = document.querySelector("form[data-upload] progress");
              new MutationObserver(() => window.seen.push(bar.value)).observe(bar, { attributes: true });
              document.addEventListener("bukti-tersimpan", () => sessionStorage.setItem("seen", JSON.stringify(window.seen)));
            }
            """);
        await page.Locator("form[data-upload] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "berita-acara.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7\n"u8, .. new byte[4_000_000]] });
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim berkas" }).ClickAsync();
        await page.Locator(".k-proofs a[download]", new() { HasText = "berita-acara.pdf" }).WaitForAsync();
        var seen = await page.EvaluateAsync<int[]>("() => JSON.parse(sessionStorage.getItem('seen'))");
        Assert.Contains(100, seen);
        Assert.Equal(seen.Order(), seen);

        await using var reviewer = await As("peninjau-e2e", new Grant("35.08", ActorRole.Reviewer));
        await reviewer.Page.GotoAsync(Address);
        await reviewer.Page.GetByLabel("Komentar atau pertanyaan").FillAsync("Apakah ini termasuk Kecamatan Senduro?");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Ajukan pertanyaan" }).ClickAsync();
        await reviewer.Page.Locator("main", new() { HasText = "Pertanyaan terbuka" }).WaitForAsync();

        await page.ReloadAsync();
        await page.Locator(".k-thread summary", new() { HasText = "Jawab" }).ClickAsync();
        await page.GetByLabel("Jawaban", new() { Exact = true }).FillAsync("Ya, lihat halaman 2.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Jawab dan tutup pertanyaan" }).ClickAsync();
        await page.Locator("main", new() { HasText = "Pertanyaan ditutup" }).WaitForAsync();
        Assert.Empty(await @operator.Violations());
        foreach (var width in new[] { 320, 360, 768, 1440 })
        {
            await page.SetViewportSizeAsync(width, 900);
            Assert.Equal(0, await @operator.Overflow());
        }
    }

    private async Task<Window> As(string id, Grant grant)
    {
        var window = await fixture.Open();
        await window.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { [TestCallers.Header] = TestCallers.Write(TestCallers.Person(id, grant)) });
        return window;
    }
}
