using Kinerja.Model.Models;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class ComparisonTests
{
    private static OverviewSheet Before => OverviewSamples.Sheet(
        [OverviewSamples.Row("35.08", "Kabupaten Lumajang", 8, 100, 5, LinkGrade.A), OverviewSamples.Row("35.09", "Kabupaten Jember", 2, 100, 5, LinkGrade.A)], year: 2018);

    private static OverviewSheet Now => OverviewSamples.Sheet(
        [OverviewSamples.Row("35.08", "Kabupaten Lumajang", 10, 100, 5, LinkGrade.A), OverviewSamples.Row("35.73", "Kota Malang", 90, 100, 5, LinkGrade.A)], year: 2019);

    [Fact]
    public void The_earlier_year_stands_first_whichever_was_asked()
    {
        foreach (var pair in new[] { Comparison.OfYears(Now, Before), Comparison.OfYears(Before, Now) })
        {
            Assert.Equal(("2018", "2019"), (pair.LeftName, pair.RightName));
            Assert.Equal(45m, pair.Chosen.Change);
        }
    }

    [Fact]
    public void Children_in_one_year_alone_have_no_change()
    {
        var rows = Comparison.OfYears(Now, Before).Rows.ToDictionary(row => row.Code);

        Assert.Equal(2m, rows["35.08"].Change);
        Assert.Null(rows["35.09"].Change);
        Assert.Null(rows["35.73"].Change);
    }

    [Fact]
    public void The_same_set_moves_only_with_the_figures()
    {
        var same = Comparison.OfYears(Now, Before).Same!;

        Assert.Equal((TypedValue.Of(8), TypedValue.Of(10), 1, 1, 1), (same.Left, same.Right, same.Count, same.LeftOnly, same.RightOnly));
        Assert.Null(Comparison.OfYears(Now, Now with { Year = 2018 }).Same);
    }

    [Fact]
    public void A_change_never_crosses_a_series_break()
    {
        var broken = Now with
        {
            Indicators = [Now.Indicators[0] with { Series = [new("2018", TypedValue.Of(5)), new("2019", TypedValue.Of(50)) { Break = "aturan penilaian berubah" }] }, Now.Indicators[1]],
        };

        var pair = Comparison.OfYears(broken, Before);

        Assert.Null(pair.Chosen.Change);
        Assert.Equal("aturan penilaian berubah", pair.Chosen.Break);
        Assert.Null(Compared.BreakBetween([new ChartPoint("2018", default) { Break = "x" }], 2018, 2019));
        Assert.Equal("x", Compared.BreakBetween([new ChartPoint("2019", default) { Break = "x" }], 2018, 2019));
    }

    [Fact]
    public void Regions_are_compared_in_one_year_without_a_table_of_children()
    {
        var there = Now with { Region = new("33", "Jawa Tengah", "/w/33") };

        var pair = Comparison.OfRegions(Now, there);

        Assert.Equal(("Jawa Timur", "Jawa Tengah"), (pair.LeftName, pair.RightName));
        Assert.Equal(0m, pair.Chosen.Change);
        Assert.Empty(pair.Rows);
    }

    [Fact]
    public void A_comparison_begins_with_the_year_before()
    {
        Assert.Equal("2018", Comparison.Default(Now));
        Assert.Equal("2016", Comparison.Default(Now with { Year = 2015 }));
        Assert.Equal("33", Comparison.Default(Now with { Years = [2019] }));
        Assert.Null(Comparison.Default(Now with { Years = [2019], Comparable = [] }));
    }
}
