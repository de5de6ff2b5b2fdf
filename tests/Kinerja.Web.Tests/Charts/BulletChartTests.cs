using Bunit;
using CsCheck;
using Kinerja.Model.Achievements;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;
using Kinerja.Web.Localisation;

namespace Kinerja.Web.Tests.Charts;

public sealed class BulletChartTests : ComponentTest
{
    private static readonly Gen<decimal> AnyDecimal = Gen.OneOf(
        Gen.Decimal,
        Gen.Decimal[-200m, 300m],
        Gen.Int[0, 5].Select(i => new[] { 0m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 120m, 119.9999999999999999999999999m }[i]));

    [Fact]
    public void The_sentence_names_indicator_figures_and_predicate()
    {
        var svg = Render<BulletChart>(p => p
            .Add(c => c.Name, "Persentase koperasi sehat")
            .Add(c => c.Achievement, TypedValue.Of(102.398165m))
            .Add(c => c.Realisation, TypedValue.Of(5.181347m))
            .Add(c => c.Target, TypedValue.Of(5.06m))
            .Add(c => c.Decimals, 2)
            .Add(c => c.Band, BandSet.Default[0])
            .Add(c => c.Bands, BandSet.Default)).Find("svg");

        Assert.Equal("img", svg.GetAttribute("role"));
        Assert.Equal("Persentase koperasi sehat: realisasi 5,18 terhadap target 5,06, capaian 102,40\u00a0%, Sangat tinggi", svg.GetAttribute("aria-label"));
    }

    [Fact]
    public void The_sentence_is_English_with_a_decimal_point_when_asked()
    {
        Use(Languages.English);
        var svg = Render<BulletChart>(p => p.Add(c => c.Name, "X").Add(c => c.Achievement, TypedValue.Of(62.23m)).Add(c => c.Band, BandSet.Default[3])).Find("svg");

        Assert.Equal("X: achievement 62.23%, Low", svg.GetAttribute("aria-label"));
    }

    [Fact]
    public void Bar_and_tick_are_shares_of_a_scale_to_120()
    {
        var chart = Draw(60m);

        Assert.Equal("50%", chart.Find("rect.bar").GetAttribute("width"));
        Assert.Equal("83.33%", chart.Find("rect.tick").GetAttribute("x"));
    }

    [Fact]
    public void Zones_cover_the_scale_without_gap()
    {
        var zones = BulletGeometry.OfAchievement(50, [91m, 76m, 66m, 51m]).Zones;

        Assert.Equal([1, 2, 3, 4, 5], zones.Select(zone => zone.Shade));
        Assert.Equal(0, zones[0].From);
        Assert.Equal(1, zones[^1].To);
        Assert.All(zones.Skip(1).Zip(zones), pair => Assert.Equal(pair.Second.To, pair.First.From));
    }

    [Fact]
    public void Above_120_the_bar_ends_in_an_arrow_and_says_check_the_target()
    {
        var chart = Draw(134m);

        Assert.Equal("100%", chart.Find("rect.bar").GetAttribute("width"));
        Assert.Single(chart.FindAll("path.bar"));
        Assert.Contains("periksa target", chart.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Empty(Draw(120m).FindAll("path.bar"));
    }

    [Fact]
    public void Below_zero_is_an_arrow_to_the_left_and_no_bar()
    {
        var chart = Draw(-12m);

        Assert.Equal("0%", chart.Find("rect.bar").GetAttribute("width"));
        Assert.Single(chart.FindAll("path.bar"));
        Assert.DoesNotContain("periksa target", chart.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ValueState.Missing, "belum dilaporkan")]
    [InlineData(ValueState.NotDue, "belum jatuh tempo")]
    [InlineData(ValueState.NotComputable, "tidak dapat dihitung")]
    [InlineData(ValueState.NotApplicable, "tidak berlaku")]
    public void Without_a_number_there_is_a_frame_and_no_bar(ValueState state, string words)
    {
        var chart = Render<BulletChart>(p => p.Add(c => c.Name, "X").Add(c => c.Achievement, TypedValue.NotANumber(state, null)).Add(c => c.Bands, BandSet.Default));

        Assert.Empty(chart.FindAll(".bar, .tick, .z1"));
        Assert.Single(chart.FindAll("rect.none"));
        Assert.Equal($"X: {words}", chart.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void The_reason_is_part_of_the_sentence()
    {
        var chart = Render<BulletChart>(p => p.Add(c => c.Name, "X").Add(c => c.Achievement, TypedValue.NotComputable(ReasonCodes.NoPreviousYear, "2012")));

        Assert.Equal("X: tidak dapat dihitung: tidak ada angka tahun 2012", chart.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_range_target_is_a_frame_whose_upper_end_lines_up_with_100()
    {
        var chart = Render<BulletChart>(p => p.Add(c => c.Name, "X").Add(c => c.Realisation, TypedValue.Of(85m)).Add(c => c.RangeFrom, 80m).Add(c => c.RangeTo, 90m));

        Assert.Equal("74.07%", chart.Find("rect.range").GetAttribute("x"));
        Assert.Equal("9.26%", chart.Find("rect.range").GetAttribute("width"));
        Assert.Equal("78.7%", chart.Find("rect.bar").GetAttribute("width"));
        Assert.Equal("X: realisasi 85, target rentang 80 sampai 90", chart.Find("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void Any_achievement_stays_inside_the_drawing() =>
        AnyDecimal.Sample(value =>
        {
            var g = BulletGeometry.OfAchievement(value, [51m, 66m, 76m, 91m]);
            Assert.InRange(g.Bar!.Value, 0, 1);
        });

    [Fact]
    public void Any_range_stays_inside_the_drawing() =>
        Gen.Select(AnyDecimal, AnyDecimal, AnyDecimal).Sample((value, from, to) =>
        {
            var g = BulletGeometry.OfRange(value, from, to);
            Assert.InRange(g.Bar!.Value, 0, 1);
            Assert.InRange(g.Range!.Value.From, 0, 1);
            Assert.InRange(g.Range!.Value.To, g.Range.Value.From, 1);
        });

    [Theory]
    [InlineData("id-ID")]
    [InlineData("en-GB")]
    public void Attributes_have_points_in_every_language(string culture)
    {
        Use(System.Globalization.CultureInfo.GetCultureInfo(culture));
        foreach (var value in new[] { 62.23m, 134.5m, -0.5m, 0.005m, decimal.MaxValue, decimal.MinValue })
            AssertDrawable(Draw(value).Markup);
    }

    private IRenderedComponent<BulletChart> Draw(decimal achievement) => Render<BulletChart>(p => p
        .Add(c => c.Name, "X")
        .Add(c => c.Achievement, TypedValue.Of(achievement))
        .Add(c => c.Bands, BandSet.Default));
}
