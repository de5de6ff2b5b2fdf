using Bunit;
using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Tests.Charts;

public sealed class ShareBarTests : ComponentTest
{
    [Fact]
    public void Parts_are_as_wide_as_their_counts()
    {
        var parts = Draw(null, new("done", 12), new("failed", 0), new("rest", 20)).FindAll("svg svg");

        Assert.Equal(["37.5%", "62.5%"], parts.Select(part => part.GetAttribute("width")));
        Assert.Equal(["0%", "37.5%"], parts.Select(part => part.GetAttribute("x")));
    }

    [Fact]
    public void It_is_silent_beside_words_and_speaks_alone()
    {
        Assert.Equal("true", Draw(null, new Share("done", 1)).Find("svg").GetAttribute("aria-hidden"));
        var spoken = Draw("12 dari 32 diputuskan", new Share("done", 1)).Find("svg");
        Assert.Equal("img", spoken.GetAttribute("role"));
        Assert.Equal("12 dari 32 diputuskan", spoken.GetAttribute("aria-label"));
    }

    [Fact]
    public void Nothing_at_all_is_an_empty_bar() => Assert.Empty(Draw(null, new Share("done", 0)).FindAll("rect"));

    [Fact]
    public void Thirds_are_drawable() => AssertDrawable(Draw(null, new("b1", 1), new("b2", 1), new("b3", 1)).Markup);

    private IRenderedComponent<ShareBar> Draw(string? label, params Share[] items) =>
        Render<ShareBar>(p => p.Add(c => c.Items, items).Add(c => c.Label, label));
}
