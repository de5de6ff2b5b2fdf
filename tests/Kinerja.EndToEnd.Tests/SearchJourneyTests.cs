using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Searching and the list of keys, by the keyboard alone.</summary>
public sealed class SearchJourneyTests(BrowserFixture fixture)
{
    [Theory]
    [InlineData(1440, false)]
    [InlineData(360, true)]
    public async Task From_a_page_to_an_indicator_by_the_keyboard_alone(int width, bool dark)
    {
        await using var window = await fixture.Open(width, dark);
        var page = window.Page;
        await page.GotoAsync("/i/35.08/dinkop-um/rencana");
        await page.FocusAsync(".k-brand");
        await page.Keyboard.PressAsync("Control+k");
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Cari indikator, halaman, daerah, atau istilah" });
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "false");

        await page.Keyboard.TypeAsync("prosentase koprasi sehat");
        var options = page.Locator("#cari-hasil [role=option]");
        await Assertions.Expect(options.First).ToContainTextAsync("koperasi sehat", new() { IgnoreCase = true });
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(options.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await options.Nth(1).GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Empty(await window.Violations());

        // Esc gives the focus back to where it was; what was typed is forgotten.
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".k-brand")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(field).ToHaveValueAsync("");
        await page.Keyboard.TypeAsync("persentase koperasi sehat");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/i/35.08/dinkop-um/iku/**");
        window.AssertClean();
    }

    [Fact]
    public async Task Without_an_answer_the_dialog_says_so_and_the_box_of_the_head_opens_it_with_a_click()
    {
        await using var window = await fixture.Open();
        var page = window.Page;
        await page.GotoAsync("/");
        await page.ClickAsync("#cari-kepala");
        await page.Keyboard.TypeAsync("zzzz qqqq");
        await Assertions.Expect(page.Locator("#cari-dialog [role=status]")).ToContainTextAsync("Tidak ada yang cocok");
        await Assertions.Expect(page.Locator("#cari-hasil")).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex(@"/cari\?q=zzzz\+qqqq$"));
        window.AssertClean();
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys_of_the_page_but_not_while_somebody_types()
    {
        await using var window = await fixture.Open();
        var page = window.Page;
        await page.GotoAsync("/cari");
        await page.FocusAsync("#q");
        await page.Keyboard.TypeAsync("apa?");
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("apa?");
        await Assertions.Expect(page.Locator("#tombol-dialog")).ToBeHiddenAsync();

        await page.FocusAsync(".k-brand");
        await page.Keyboard.PressAsync("?");
        var dialog = page.Locator("#tombol-dialog");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("Di semua halaman");
        // This page has no grid, so it does not name the keys of one.
        await Assertions.Expect(dialog).Not.ToContainTextAsync("Dalam tabel isian");
        Assert.Empty(await window.Violations());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".k-brand")).ToBeFocusedAsync();
        window.AssertClean();
    }

    [Fact]
    public async Task Without_scripts_the_box_leads_to_the_page_of_results()
    {
        await using var window = await fixture.Open(scripts: false);
        await window.Page.GotoAsync("/");
        await window.Page.FillAsync("#cari-kepala", "lumajang");
        await window.Page.PressAsync("#cari-kepala", "Enter");
        await Assertions.Expect(window.Page.Locator(".k-hits a").First).ToHaveAttributeAsync("href", "/w/35.08");
    }
}
