using Bunit;
using Kinerja.Model.Models;
using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class CompareBodyTests : ComponentTest
{
    private static OverviewSheet Now => OverviewSamples.Province(new() { Compare = "2018" });

    private static OverviewSheet Before => OverviewSamples.Sheet([OverviewSamples.Row("35.08", "Kabupaten Lumajang", 9, 200, 5, LinkGrade.A)], year: 2018);

    [Fact]
    public void Both_sides_and_the_change_open_the_page()
    {
        var body = Draw(Now, Comparison.OfYears(Now, Before));

        Assert.Equal(["4,50 %", "11,02 %", "+6,52 poin"], body.FindAll(".k-huge").Select(figure => Page.Fold(figure.TextContent)));
        Assert.Contains("Pada 1 yang sama: 4,50 menjadi 5,18", Page.Fold(body.Find(".k-hl").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void Children_are_ordered_by_their_change_and_what_has_none_is_last()
    {
        var table = Draw(Now, Comparison.OfYears(Now, Before)).Find(".k-rank--cmp");

        Assert.Equal("Kab. Lumajang", Page.Fold(table.QuerySelector("tbody th")!.TextContent));
        Assert.Equal("+0,68", Page.Fold(table.QuerySelectorAll("tbody tr td")[2].TextContent));
        Assert.Equal("descending", table.QuerySelector("[aria-sort]")!.GetAttribute("aria-sort"));
    }

    [Fact]
    public void A_region_may_be_chosen_as_well_as_a_year()
    {
        var body = Draw(Now, Comparison.OfYears(Now, Before));

        Assert.Equal("2018", body.Find("select[name=banding] option[selected]").GetAttribute("value"));
        Assert.Contains(body.FindAll("select[name=banding] option"), option => option.GetAttribute("value") == "33");
        Assert.DoesNotContain(body.FindAll("select[name=banding] option"), option => option.GetAttribute("value") == "2019");
    }

    [Fact]
    public void A_side_where_nobody_has_the_indicator_says_that_and_not_that_it_is_late()
    {
        var there = OverviewSamples.Sheet([]) with { Region = new("33", "Jawa Tengah", "/w/33"), Indicators = [], Indicator = IndicatorInfo.None };

        var body = Draw(Now with { Query = Now.Query with { Compare = "33" } }, Comparison.OfRegions(Now, there));

        Assert.Contains("belum bergabung", Page.Fold(body.FindAll(".k-hl > div")[1].TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain("belum dilaporkan", Page.Fold(body.FindAll(".k-rank--cmp tbody tr")[0].TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_compare_with_is_said() => Assert.Contains("Belum ada yang dapat dibandingkan", Page.Fold(Draw(Now, null).Find(".k-empty").TextContent), StringComparison.Ordinal);

    private IRenderedComponent<CompareBody> Draw(OverviewSheet sheet, Comparison? pair)
    {
        var body = Render<CompareBody>(p => p.Add(c => c.Sheet, sheet).Add(c => c.Pair, pair));
        AssertDrawable(body.Markup);
        return body;
    }
}
