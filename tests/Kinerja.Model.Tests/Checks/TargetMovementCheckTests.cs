using Kinerja.Model.Checks;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Tests.Checks;

public sealed class TargetMovementCheckTests
{
    [Fact]
    public void Lumajang_has_falls_zigzags_and_a_jump_in_one_part()
    {
        var findings = Lumajang.Plan.Rule(4);

        Assert.Equal(
            [
                "r4-iku-1-against-2015",
                "r4-iku-2-against-2014",
                "r4-iku-2-part-2018",
                "r4-tujuan-2-zigzag-2016-2018",
                "r4-iku-4-against-2016",
                "r4-iku-6-zigzag-2017-2019",
            ],
            findings.Ids());
        Assert.Equal(
            [
                "1,63 (2014) → 1,58 (2015): −0,05",
                "65,19 (tahun dasar 2013) → 64,68 (2014): −0,51",
                "bagian: 69,05 (2017) → 87,50 (2018): +18,45; keseluruhan: 89,7 (2017) → 89,8 (2018): +0,1",
                "1,6 (2015) → 0,81 (2016) → 1,20 (2017) → 0,59 (2018) → 0,59 (2019)",
                "0,51 (2015) → 0,50 (2016): −0,01",
                "0,44 (2015) → 0,88 (2016) → 0,51 (2017) → 0,79 (2018) → 0,49 (2019)",
            ],
            findings.Select(f => f.Arithmetic!.Id));
        Assert.All(findings, f => Assert.Equal(Severity.Suspicious, f.Severity));
        Assert.Equal(["46:9", "46:10"], findings[0].Places());
        Assert.Equal(["iku-2", "tujuan-1"], findings[2].Indicators);
        Assert.Equal(["47:12", "47:13", "45:12", "45:13"], findings[2].Places());
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

    [Theory]
    [InlineData("60,0 60,1", "10,0 30,0", "50,0 50,0", true)]
    [InlineData("60,0 80,0", "10,0 30,0", "50,0 50,0", false)] // the whole moves along
    [InlineData("60,0 60,0", "10,0 30,0", "50,0 30,0", false)] // members moved from one part to the other
    [InlineData("60,0 60,1", "10,0 15,9", "50,0 50,0", false)] // less than a tenth of the whole
    [InlineData("60,0 60,1", "10,0 16,0", "50,0 50,0", true)]
    [InlineData("60,0 60,7", "10,0 16,0", "50,0 50,0", false)] // the whole moves by more than a tenth of the jump
    [InlineData("60,0 60,1", "30,0 10,0", "30,0 50,0", false)]
    [InlineData("60,0 -", "10,0 30,0", "50,0 50,0", false)]
    public void A_part_that_jumps_alone_is_a_finding(string whole, string part, string rest, bool found)
    {
        var plan = new PlanBuilder { FirstYear = 2014 }
            .Goal("w", whole, "(Jml Koperasi sehat dan cukup sehat / Jml koperasi yang dinilai) x 100%")
            .Key("a", part, "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%")
            .Key("b", rest, "(Jml Koperasi cukup sehat / Jml koperasi yang dinilai) x 100%").Build();

        Assert.Equal(found ? ["r4-a-part-2015"] : [], plan.Rule(4).Ids().Where(id => id.Contains("part", StringComparison.Ordinal)));
    }

    [Fact]
    public void Outputs_of_activities_follow_their_budget_and_are_not_judged() =>
        Assert.Empty(new PlanBuilder().Row("iki-1", IndicatorLevel.Individual, "- 40 20 40 20", null, null, null).Build().Rule(4));
}
