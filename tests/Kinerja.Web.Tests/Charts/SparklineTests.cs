using Bunit;
using CsCheck;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Tests.Charts;

public sealed class SparklineTests : ComponentTest
{
    [Fact]
    public void A_missing_year_breaks_the_line_and_leaves_a_ring_on_the_floor()
    {
        var chart = Draw(SeriesSamples.Of(1.12m, 1.59m, 1.61m, null, 2.7m, 4.42m, 5.18m));

        var lines = chart.FindAll("polyline.ln").Select(line => line.GetAttribute("points")!.Split(' ').Length);
        Assert.Equal([3, 3], lines);
        var ring = Assert.Single(chart.FindAll("circle.gap"));
        Assert.Equal("66", ring.GetAttribute("cx"));
        Assert.Equal("28", ring.GetAttribute("cy"));
    }

    [Fact]
    public void A_lonely_value_is_a_dot()
    {
        var chart = Draw(SeriesSamples.Of(1m, null, 3m, null));

        Assert.Empty(chart.FindAll("polyline.ln"));
        Assert.Equal(2, chart.FindAll("circle.pt").Count);
        Assert.Empty(chart.FindAll("circle.now"));
    }

    [Fact]
    public void The_last_value_is_a_ring_only_when_the_last_year_has_one()
    {
        Assert.Single(Draw(SeriesSamples.Of(1m, 2m)).FindAll("circle.now"));
        Assert.Empty(Draw(SeriesSamples.Of(1m, 2m, null)).FindAll("circle.now"));
    }

    [Fact]
    public void No_line_crosses_a_series_break()
    {
        var points = SeriesSamples.Of(1m, 2m, 3m, 4m);
        points[2] = points[2] with { Break = "cara menilai berubah" };

        Assert.Equal(2, Draw(points).FindAll("polyline.ln").Count);
    }

    [Fact]
    public void Zero_is_a_number_and_not_a_gap()
    {
        var chart = Draw(SeriesSamples.Of(1m, 0m, 2m));

        Assert.Empty(chart.FindAll("circle.gap"));
        Assert.Equal("5,16 66,26 127,6", Draw(SeriesSamples.Of(1m, 0m, 2m)).Find("polyline.ln").GetAttribute("points"));
    }

    [Fact]
    public void Equal_values_are_a_level_line_in_the_middle() =>
        Assert.Equal("5,16 127,16", Draw(SeriesSamples.Of(7m, 7m)).Find("polyline.ln").GetAttribute("points"));

    [Fact]
    public void The_sentence_says_span_ends_gaps_and_target()
    {
        var points = SeriesSamples.Of(1.12m, null, 5.18m);
        points[2] = points[2] with { Target = TypedValue.Of(5.06m) };

        Assert.Equal(
            "Realisasi, 2013 sampai 2015. Pertama 1,12 (2013). Terakhir 5,18 (2015). Target 2015: 5,06. Tanpa angka: 2014. Garis titik: target.",
            Draw(points).Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void Nothing_at_all_is_said_so()
    {
        Assert.Equal("Realisasi: Belum ada angka.", Draw([]).Find("svg").GetAttribute("aria-label"));
        Assert.Equal("Realisasi, 2013 sampai 2014. Belum ada angka.", Draw(SeriesSamples.Of(null, null)).Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void Any_series_can_be_drawn_inside_its_box() =>
        SeriesSamples.Any.Sample(
            points =>
            {
                var g = new SparkGeometry(points, 132, 32);
                foreach (var (x, y) in g.Values.Concat(g.Targets).SelectMany(run => run))
                {
                    Assert.InRange(x, 0, 132);
                    Assert.InRange(y, 0, 32);
                }

                Assert.Equal(points.Count(point => point.Value.IsNumber), g.Values.Sum(run => run.Count));
                Assert.Equal(points.Count(point => !point.Value.IsNumber), g.Gaps.Count);
            },
            iter: 500);

    [Fact]
    public void Attributes_have_points_in_Indonesian() =>
        AssertDrawable(Draw(SeriesSamples.Of(1.12m, -1.59m, null, 0.001m, 79_228_162_514_264_337_593_543_950_335m)).Markup);

    private IRenderedComponent<Sparkline> Draw(ChartPoint[] points) => Render<Sparkline>(p => p.Add(c => c.Name, "Realisasi").Add(c => c.Points, points));
}
