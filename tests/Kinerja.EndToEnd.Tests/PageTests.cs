using Kinerja.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>What holds for every page: accessible in both languages and themes, on a phone and magnified; within its width; from this site alone. With <c>KINERJA_SCREENS</c> set, pictures of all are made.</summary>
public sealed class PageTests(BrowserFixture fixture)
{
    private const int MostBytes = 60 * 1024;

    private static readonly int[] Widths = [320, 360, 768, 1024, 1440, 1920];

    // Each theme, each language, a phone, a desk, and a desk at 200 %, which leaves half the width.
    private static readonly (string Name, bool Dark, string Language, int Width, float Scale)[] Looks =
    [
        ("desk", false, "id", 1440, 1), ("phone, dark", true, "en", 360, 1), ("200 %", false, "en", 720, 2), ("desk, dark", true, "id", 1440, 1),
    ];

    public static TheoryData<string, string> Pages => SitePages.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_breaks_the_accessibility_rules(string name, string path)
    {
        var broken = new List<string>();
        foreach (var look in Looks)
        {
            await using var window = await fixture.Open(look.Width, look.Dark, scale: look.Scale);
            await window.Page.GotoAsync(In(path, look.Language));
            broken.AddRange((await window.Violations()).Select(v => $"{look.Name}: {v}"));
            await Picture(window.Page, name, look.Name);
        }

        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_fits_its_window_is_light_comes_from_this_site_and_keeps_the_content_policy(string name, string path)
    {
        await using var window = await fixture.Open();
        await window.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        if (!SitePages.Missing.Contains(path))
            window.AssertClean();
        var weight = await window.Weight();
        Assert.True(weight is > 0 and <= MostBytes, $"{name}: {weight} bytes of style sheets and scripts");
        foreach (var width in Widths)
        {
            await window.Page.SetViewportSizeAsync(width, 900);

            var overflow = await window.Overflow();

            Assert.True(overflow <= 0, $"{name} at {width}: {overflow} px too wide");
        }
    }

    private static string In(string path, string language) => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "bahasa=" + language;

    private static async Task Picture(IPage page, string name, string look)
    {
        var kind = look switch { "desk" => "", "phone, dark" => "-360-gelap", _ => null };
        if (kind is null || Environment.GetEnvironmentVariable("KINERJA_SCREENS") is not { Length: > 0 })
            return;
        await page.ScreenshotAsync(new() { Path = Repository.PathOf("docs", "screens", $"{name}{kind}.jpg"), FullPage = true, Type = ScreenshotType.Jpeg, Quality = 60 });
    }
}
