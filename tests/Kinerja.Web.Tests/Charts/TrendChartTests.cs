using Bunit;
using CsCheck;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Tests.Charts;

public sealed class TrendChartTests : ComponentTest
{
    [Fact]
    public void Figures_stand_at_the_points_and_in_the_table()
    {
        var chart = Draw(SeriesSamples.Of(1.12m, 1.59m, 5.18m));

        Assert.Equal(["1,12", "1,59", "5,18"], chart.FindAll("text.val").Select(text => text.TextContent));
        Assert.Equal(["1,12", "1,59", "5,18"], chart.FindAll("tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["", "2013", "2014", "2015"], chart.FindAll("thead th").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public void A_gap_says_what_it_is_in_the_drawing_and_in_the_table()
    {
        var points = SeriesSamples.Of(1m, null, 2m);
        points[1] = points[1] with { Value = TypedValue.NotComputable(ReasonCodes.DivisionByZero) };
        var chart = Draw(points);

        Assert.Equal("tidak dapat dihitung", string.Join(' ', chart.FindAll("text.note").Select(text => text.TextContent)));
        Assert.Contains("pembagi nol", chart.FindAll("tbody td")[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(chart.FindAll("line.ln"));
        Assert.Single(chart.FindAll("circle.gap"));
    }

    [Fact]
    public void A_series_break_is_a_dotted_line_with_its_reason_and_nothing_crosses_it()
    {
        var points = SeriesSamples.Of(1m, 2m, 3m);
        points[2] = points[2] with { Break = "cara menilai berubah" };
        var chart = Draw(points);

        Assert.Single(chart.FindAll("line.brk"));
        Assert.Single(chart.FindAll("line.ln"));
        Assert.Contains("cara menilai berubah", chart.Find("svg").TextContent, StringComparison.Ordinal);
        Assert.Contains("Seri terputus sebelum 2015: cara menilai berubah.", chart.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Zero_stays_in_view_for_shares_and_has_the_strong_line()
    {
        var axis = Assert.Single(Draw(SeriesSamples.Of(88m, 91m)).FindAll("line.axis"));

        Assert.Equal("228", axis.GetAttribute("y1"));
    }

    [Fact]
    public void Below_zero_the_zero_line_lies_inside()
    {
        var axis = Assert.Single(Draw(SeriesSamples.Of(-1m, 1m)).FindAll("line.axis"));

        Assert.Equal("128", axis.GetAttribute("y1"));
    }

    [Fact]
    public void A_figure_in_a_valley_stands_below_its_point()
    {
        var geometry = new TrendGeometry(SeriesSamples.Of(5m, 1m, 5m), fromZero: true);

        Assert.True(geometry.Below(1));
        Assert.False(geometry.Below(0));
    }

    [Fact]
    public void Many_years_get_few_labels()
    {
        var geometry = new TrendGeometry(SeriesSamples.Of([.. Enumerable.Range(0, 20).Select(i => (decimal?)i)]), fromZero: true);

        Assert.Equal([0, 19], geometry.Labelled.Order());
        Assert.Equal(3, geometry.Every);
    }

    [Theory]
    [InlineData(0, 5.18, 4)]
    [InlineData(0, 100, 3)]
    [InlineData(0, 0, 3)]
    [InlineData(-0.4, 1.6, 4)]
    [InlineData(0, 28000, 4)]
    public void The_grid_has_at_most_four_lines_at_round_numbers(double low, double high, int atMost)
    {
        var scale = NiceScale.Of([(decimal)low, (decimal)high], withZero: true);
        var lines = scale.Lines().ToArray();

        Assert.InRange(lines.Length, 2, atMost);
        Assert.True(lines[0] <= low && lines[^1] >= high);
        var mantissa = scale.Step / Math.Pow(10, Math.Floor(Math.Log10(scale.Step)));
        Assert.Contains(Math.Round(mantissa, 6), new[] { 1, 2, 2.5, 5 });
    }

    [Fact]
    public void Any_scale_holds_its_numbers() =>
        SeriesSamples.Any.Sample(
            points =>
            {
                var numbers = points.Select(point => point.Value.AmountOrNull).OfType<decimal>().ToArray();
                var scale = NiceScale.Of(numbers, withZero: false);
                Assert.True(scale.High > scale.Low && double.IsFinite(scale.Step) && scale.Step > 0);
                Assert.InRange(scale.Lines().Count(), 1, 4);
                foreach (var number in numbers)
                    Assert.InRange((double)number, scale.Low - (scale.Step * 1e-6), scale.High + (scale.Step * 1e-6));
            },
            iter: 1000);

    [Fact]
    public void Any_series_can_be_drawn() =>
        SeriesSamples.Any.Sample(
            points =>
            {
                Use(Web.Localisation.Languages.Indonesian);
                AssertDrawable(Draw(points).Markup);
            },
            iter: 60,
            threads: 1);

    private IRenderedComponent<TrendChart> Draw(ChartPoint[] points) =>
        Render<TrendChart>(p => p.Add(c => c.Name, "Realisasi").Add(c => c.Points, points));
}
