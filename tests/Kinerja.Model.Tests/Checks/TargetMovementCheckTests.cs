using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Tests.Checks;

public sealed class TargetMovementCheckTests
{
    [Fact]
    public void Lumajang_has_falls_and_zigzags()
    {
        var findings = Lumajang.Plan.Rule(4);

        Assert.Equal(
            [
                "r4-iku-1-against-2015",
                "r4-iku-2-against-2014",
                "r4-tujuan-2-zigzag-2016-2018",
                "r4-iku-4-against-2016",
                "r4-iku-6-zigzag-2017-2019",
            ],
            findings.Ids());
        Assert.Equal(
            [
                "1,63 (2014) → 1,58 (2015): −0,05",
                "65,19 (tahun dasar 2013) → 64,68 (2014): −0,51",
                "1,6 (2015) → 0,81 (2016) → 1,20 (2017) → 0,59 (2018) → 0,59 (2019)",
                "0,51 (2015) → 0,50 (2016): −0,01",
                "0,44 (2015) → 0,88 (2016) → 0,51 (2017) → 0,79 (2018) → 0,49 (2019)",
            ],
            findings.Select(f => f.Arithmetic!.Id));
        Assert.All(findings, f => Assert.Equal(Severity.Suspicious, f.Severity));
        Assert.Equal(["46:9", "46:10"], findings[0].Places());
    }

    [Fact]
    public void A_first_target_below_the_base_year_is_said_to_be_so()
    {
        var finding = Lumajang.Plan.Rule(4).Single(f => f.Id == "r4-iku-2-against-2014");

        Assert.Contains("tahun dasar", finding.Message.Id, StringComparison.Ordinal);
        Assert.Contains("base-year", finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Polarity.Higher, "- 1,0 1,0 1,5 2,0")]
    [InlineData(Polarity.Lower, "- 2,0 2,0 1,5 1,0")]
    [InlineData(Polarity.Range, "- 2,0 1,0 2,0 1,0")]
    [InlineData(Polarity.Exact, "- 2,0 1,0 2,0 1,0")]
    [InlineData(null, "- 2,0 1,0 0,5 0,4")]
    public void Moving_the_good_way_or_without_one_is_no_finding(Polarity? polarity, string cells) =>
        Assert.Empty(new PlanBuilder().Key("a", cells, change: i => i with { Polarity = polarity }).Build().Rule(4));

    [Theory]
    [InlineData(Polarity.Higher, "- 1,0 0,9 1,5 1,6", "r4-a-against-2015")]
    [InlineData(Polarity.Higher, "- 4 3 2 1", "r4-a-against-2015-2016-2017")]
    [InlineData(Polarity.Higher, "- 4 - 3 5", "r4-a-against-2016")]
    [InlineData(Polarity.Lower, "- 1,0 1,1 1,0 0,9", "r4-a-against-2015")]
    [InlineData(Polarity.Lower, "1,0 1,1 1,0 0,9", "r4-a-against-2014")]
    [InlineData(null, "- 1 2 1 2", "r4-a-zigzag-2016-2017")]
    public void Moving_the_bad_way_is_one_finding_for_all_its_years(Polarity? polarity, string cells, string id) =>
        Assert.Equal([id], new PlanBuilder().Key("a", cells, change: i => i with { Polarity = polarity }).Build().Rule(4).Ids());

    [Fact]
    public void A_proposed_direction_is_named_as_a_proposal()
    {
        var builder = () => new PlanBuilder().Key("a", "- 2,0 1,0", change: i => i with { Polarity = null, ProposedPolarity = Polarity.Higher });

        Assert.Contains("usulan", Assert.Single(builder().Build().Rule(4)).Message.Id, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "usulan",
            Assert.Single(builder().Build().With("a", i => i with { Polarity = Polarity.Higher }).Rule(4)).Message.Id,
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_turn_is_no_zigzag_and_the_base_year_makes_none() =>
        Assert.Equal(["r4-a-against-2015"], new PlanBuilder().Key("a", "1,12 1,63 1,58 2,16").Build().Rule(4).Ids());

    [Theory]
    [InlineData("- 8,98 89,8", true)]
    [InlineData("- 8,99 89,8", false)]
    [InlineData("- 0 89,8", false)]
    [InlineData("- -1 89,8", false)]
    public void A_tenfold_jump_may_be_a_slipped_decimal_mark(string cells, bool found)
    {
        var findings = new PlanBuilder().Key("a", cells).Build().Rule(4);

        Assert.Equal(found ? ["r4-a-jump-2015"] : [], findings.Ids());
    }

    [Fact]
    public void A_growth_rate_near_zero_may_jump() => Assert.Empty(new PlanBuilder().Key("a", "- 0,01 0,50", Lumajang.Growth).Build().Rule(4));

    [Fact]
    public void Outputs_of_activities_follow_their_budget_and_are_not_judged() =>
        Assert.Empty(new PlanBuilder().Row("iki-1", IndicatorLevel.Individual, "- 40 20 40 20", null, null, null).Build().Rule(4));
}
