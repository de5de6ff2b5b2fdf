using Bunit;
using Kinerja.Model.Achievements;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;
using Kinerja.Web.Components.Charts;

namespace Kinerja.Web.Tests.Charts;

public sealed class BandScaleTests : ComponentTest
{
    [Fact]
    public void The_sentence_names_every_band_and_the_place_of_the_achievement() =>
        Assert.Equal(
            "Skala predikat: di bawah 51 Sangat rendah, mulai 51 Rendah, mulai 66 Sedang, mulai 76 Tinggi, mulai 91 Sangat tinggi. Capaian 90,40: Tinggi.",
            Draw(90.4m).Find("svg").GetAttribute("aria-label"));

    [Fact]
    public void Bands_fill_the_scale_from_the_lowest_to_the_highest()
    {
        var parts = Draw(50m).FindAll("svg svg");

        Assert.Equal(["b1", "b2", "b3", "b4", "b5"], parts.Select(part => part.GetAttribute("class")));
        Assert.Equal(["0%", "42.5%", "55%", "63.33%", "75.83%"], parts.Select(part => part.GetAttribute("x")));
    }

    [Fact]
    public void Without_a_number_there_is_no_marker() =>
        Assert.Empty(Render<BandScale>(p => p.Add(c => c.Bands, BandSet.Default)).FindAll(".tick, .at"));

    [Fact]
    public void Thresholds_with_decimals_and_extreme_results_can_be_drawn()
    {
        Band[] bands = [new("a", Text.Same("A"), null, 1), new("b", Text.Same("B"), 50.5m, 2), new("c", Text.Same("C"), 200m, 3)];
        foreach (var value in new[] { decimal.MinValue, -1m, 0m, 50.5m, 119.99m, decimal.MaxValue })
            AssertDrawable(Render<BandScale>(p => p.Add(c => c.Bands, bands).Add(c => c.Achievement, TypedValue.Of(value))).Markup);
    }

    private IRenderedComponent<BandScale> Draw(decimal achievement) =>
        Render<BandScale>(p => p.Add(c => c.Bands, BandSet.Default).Add(c => c.Achievement, TypedValue.Of(achievement)));
}
