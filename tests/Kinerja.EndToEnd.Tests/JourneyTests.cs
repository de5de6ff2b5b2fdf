using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>What a person does, click by click, with scripts switched off: pages are complete without them.</summary>
public sealed class JourneyTests(BrowserFixture fixture)
{
    [Fact]
    public async Task From_the_front_page_to_why_a_figure_is_what_it_is()
    {
        await using var window = await fixture.Open(scripts: false);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Buka capaian Lumajang" }).ClickAsync();
        Assert.Matches("/i/35.08/dinkop-um/iku/2019$", page.Url);

        await page.GetByRole(AriaRole.Link, new() { Name = "Persentase koperasi sehat", Exact = true }).ClickAsync();

        Assert.Equal("Mengapa 5,18 %?", Plain(await page.Locator("#mengapa").InnerTextAsync()));
        Assert.Contains("17", await page.Locator(".k-why").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("328", await page.Locator(".k-why").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("data contoh", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_province_to_the_agency_behind_the_figure()
    {
        await using var window = await fixture.Open(scripts: false);
        var page = window.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Jawa Timur", Exact = true }).ClickAsync();
        Assert.Matches("/w/35$", page.Url);

        // Choices stand in the address.
        await page.GetByLabel("Indikator bersama", new() { Exact = true }).SelectOptionAsync("koperasi-um.sehat");
        await page.GetByLabel("Tahun", new() { Exact = true }).SelectOptionAsync("2019");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tampilkan" }).ClickAsync();
        Assert.Contains("indikator=koperasi-um.sehat", page.Url, StringComparison.Ordinal);
        Assert.Equal("5,18 %", Plain(await page.Locator(".k-hl .k-huge").InnerTextAsync()));

        // The tile leads down, the row of the agency to its own explanation.
        await page.Locator(".k-tile", new() { HasText = "jang" }).ClickAsync();
        Assert.Contains("/w/35.08", page.Url, StringComparison.Ordinal);
        await page.Locator("[id='d-dinkop-um'] td.vl a").ClickAsync();
        Assert.Matches("/i/35.08/dinkop-um/iku/2019/", page.Url);

        // And up again by the breadcrumb.
        await page.GetByRole(AriaRole.Link, new() { Name = "Jawa Timur", Exact = true }).ClickAsync();
        Assert.Matches(@"/w/35\?tahun=2019$", page.Url);
    }

    [Fact]
    public async Task A_table_is_sorted_by_links_and_says_so()
    {
        await using var window = await fixture.Open(scripts: false);
        var page = window.Page;
        await page.GotoAsync("/w/35?indikator=koperasi-um.sehat&tahun=2019");
        await page.Locator(".k-rank thead").GetByRole(AriaRole.Link, new() { Name = "Kabupaten/kota" }).ClickAsync();

        Assert.Contains("urut=nama", page.Url, StringComparison.Ordinal);
        Assert.Equal("ascending", await page.Locator("th[aria-sort]").GetAttributeAsync("aria-sort"));
    }

    [Fact]
    public async Task Years_and_quarters_are_links_that_keep_each_other()
    {
        await using var window = await fixture.Open(scripts: false);
        var page = window.Page;
        await page.GotoAsync("/i/35.08/dinkop-um/iku/2019");
        await page.GetByRole(AriaRole.Link, new() { Name = "TW II", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "2018", Exact = true }).First.ClickAsync();

        Assert.Matches(@"/iku/2018\?periode=tw2$", page.Url);
    }

    [Fact]
    public async Task Growth_of_the_first_year_says_what_is_missing()
    {
        await using var window = await fixture.Open(scripts: false);
        await window.Page.GotoAsync("/i/35.08/dinkop-um/iku/2013/tujuan-2");

        Assert.Matches(new Regex("tidak dapat dihitung", RegexOptions.IgnoreCase), await window.Page.Locator(".k-facts").InnerTextAsync());
    }

    [Fact]
    public async Task Another_language_changes_the_words_and_the_decimal_mark()
    {
        await using var window = await fixture.Open(scripts: false);
        await window.Page.GotoAsync("/i/35.08/dinkop-um/iku/2019/iku-1");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        Assert.Equal("Why 5.18%?", Plain(await window.Page.Locator("#mengapa").InnerTextAsync()));
        Assert.Equal("en", await window.Page.Locator("html").GetAttributeAsync("lang"));
    }

    // A number and its unit stay on one line: the blank between them does not break.
    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
