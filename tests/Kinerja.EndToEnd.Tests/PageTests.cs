using Kinerja.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Every page is accessible in both languages and themes, on a phone and magnified. With <c>KINERJA_SCREENS</c> set, pictures of all are made.</summary>
public sealed class PageTests(BrowserFixture fixture)
{
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

    private static string In(string path, string language) => path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "bahasa=" + language;

    private static async Task Picture(IPage page, string name, string look)
    {
        var kind = look switch { "desk" => "", "phone, dark" => "-360-gelap", _ => null };
        if (kind is null || Environment.GetEnvironmentVariable("KINERJA_SCREENS") is not { Length: > 0 })
            return;
        await page.ScreenshotAsync(new() { Path = Repository.PathOf("docs", "screens", $"{name}{kind}.jpg"), FullPage = true, Type = ScreenshotType.Jpeg, Quality = 60 });
    }
}
