using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Targets and versions by keyboard alone, with scripts switched off.</summary>
public sealed class PlanJourneyTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Targets_are_checked_corrected_saved_signed_changed_and_compared()
    {
        await using var window = await fixture.Open(scripts: false);
        var page = window.Page;
        await page.GotoAsync("/i/35.08/dinkop-um/rencana/target/2016");

        // A share is to date, so its fourth quarter is the year: 68,45 and not 68,54.
        await page.Locator("[id='target.iku-2.year']").FocusAsync();
        foreach (var quarter in new[] { "66,00", "67,00", "68,00", "68,54" })
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(quarter);
        }

        await Press(window, "Periksa");
        var preview = page.Locator(".k-preview");
        Assert.Contains("TW IV 68,54; setahun 68,45; selisih +0,09", await preview.InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("[id='target.iku-2.tw4']").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("68,45");
        await page.Locator("#alasan").FocusAsync();
        await page.Keyboard.TypeAsync("target triwulan baru");
        await Press(window, "Simpan target");
        Assert.Contains("4 target tersimpan sebagai satu perubahan", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator(".k-version-line a").First.FocusAsync();
        await window.Press("Enter");
        Assert.EndsWith("/rencana/versi/2016", page.Url, StringComparison.Ordinal);
        await page.Locator("#nomor").FocusAsync();
        await page.Keyboard.TypeAsync("188.45/1/2016");
        await page.Locator("#tanggal").FillAsync("2016-01-20");
        await Press(window, "Tetapkan Murni");
        Assert.Contains("Sama dengan Murni", await page.Locator(".k-versions").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync("/i/35.08/dinkop-um/rencana/target/2016");
        await page.Locator("[id='target.iku-2.tw1']").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("65,50");
        await page.Locator("#alasan").FocusAsync();
        await page.Keyboard.TypeAsync("perubahan anggaran");
        await Press(window, "Simpan target");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rencana sekarang berbeda dari versi itu" }).FocusAsync();
        await window.Press("Enter");
        Assert.EndsWith("/rencana/versi/2016?dari=0&ke=kini", page.Url, StringComparison.Ordinal);
        Assert.Equal("66,00", await page.Locator(".k-diff del").InnerTextAsync());
        Assert.Equal("65,50", await page.Locator(".k-diff ins").InnerTextAsync());
        window.AssertClean();
    }

    private static async Task Press(Window window, string button)
    {
        await window.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await window.Press("Enter");
    }
}
