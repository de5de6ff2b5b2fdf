using Microsoft.Playwright;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Every page keeps within its window at all widths, is light, and gets everything from this site.</summary>
public sealed class PageFrameTests(BrowserFixture fixture)
{
    private const int MostBytes = 60 * 1024;

    private static readonly int[] Widths = [320, 360, 768, 1024, 1440, 1920];

    [Theory]
    [MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
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
}
