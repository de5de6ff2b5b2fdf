using Kinerja.Model.Checks;
using Kinerja.Model.Plans;

namespace Kinerja.Model.Tests.Checks;

public sealed class WholeAgainstPartsCheckTests
{
    private const string Both = "(Jml Koperasi sehat dan cukup sehat / Jml koperasi yang dinilai) x 100%";
    private const string Healthy = "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%";
    private const string Fairly = "(Jml Koperasi cukup sehat / Jml koperasi yang dinilai) x 100%";

    [Fact]
    public void The_composite_of_Lumajang_is_wrong_in_all_seven_years()
    {
        var findings = Lumajang.Plan.Rule(1);

        Assert.Equal(Enumerable.Range(2013, 7).Select(y => $"r1-tujuan-1-{y}"), findings.Ids());
        Assert.Equal(
            [
                "1,12 + 65,19 = 66,31; tertulis 87,3; selisih +20,99",
                "1,63 + 64,68 = 66,31; tertulis 87,6; selisih +21,29",
                "1,58 + 64,79 = 66,37; tertulis 88,2; selisih +21,83",
                "2,16 + 68,45 = 70,61; tertulis 89,6; selisih +18,99",
                "2,64 + 69,05 = 71,69; tertulis 89,7; selisih +18,01",
                "4,57 + 87,50 = 92,07; tertulis 89,8; selisih −2,27",
                "5,06 + 87,97 = 93,03; tertulis 91,9; selisih −1,13",
            ],
            findings.Select(f => f.Arithmetic!.Id));
        Assert.Equal("4.57 + 87.50 = 92.07; written 89.8; difference −2.27", findings[5].Arithmetic!.En);
        Assert.Equal(Enumerable.Repeat(Severity.Different, 5).Concat([Severity.Impossible, Severity.Impossible]), findings.Select(f => f.Severity));
        Assert.All(findings, f => Assert.Equal(["tujuan-1", "iku-1", "iku-2"], f.Indicators));
        Assert.Equal(["45:8", "46:8", "47:8"], findings[0].Places());
        Assert.Equal(["45:13", "46:13", "47:13"], findings[5].Places());
        Assert.Contains("mustahil", findings[5].Message.Id, StringComparison.Ordinal);
        Assert.Contains("tahun dasar 2013", findings[0].Message.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("92,07")]
    [InlineData("92,1")]
    [InlineData("92")]
    public void Correcting_the_value_removes_the_finding(string whole) =>
        Assert.DoesNotContain("r1-tujuan-1-2018", Lumajang.Plan.With("tujuan-1", 2018, c => c with { Value = PlanBuilder.Read(whole) }).Rule(1).Ids());

    [Theory]
    [InlineData("89,8", "89,74", false)] // 0,06 = 0,05 + 0,005 + 0,005
    [InlineData("89,8", "89,73", true)]
    [InlineData("89,8", "89,86", false)]
    [InlineData("89,8", "89,87", true)]
    [InlineData("89,80", "89,78", true)]
    [InlineData("89,80", "89,79", false)]
    public void Rounding_of_each_figure_is_no_finding(string whole, string sum, bool found)
    {
        var second = PlanBuilder.Read(sum).Amount - 4.57m;
        var builder = new PlanBuilder();
        var plan = builder.Goal("w", whole, Both).Key("a", "4,57", Healthy).Key("b", second.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','), Fairly).Build();

        Assert.Equal(found, plan.Rule(1).Count > 0);
    }

    [Fact]
    public void A_period_without_all_figures_says_nothing() =>
        Assert.Empty(new PlanBuilder().Goal("w", "87,3 - 90,0", Both).Key("a", "- 1,0 1,0", Healthy).Key("b", "60,0 60,0 -", Fairly).Build().Rule(1));

    [Fact]
    public void Another_denominator_is_another_whole() => Assert.Empty(new PlanBuilder()
        .Goal("w", "87,3", Both).Key("a", "1,0", Healthy).Key("b", "60,0", "(Jml Koperasi cukup sehat / Jml koperasi) x 100%").Build().Rule(1));

    [Fact]
    public void Quarters_are_held_against_each_other_too() => Assert.Equal(
        ["r1-w-2014-tw2"],
        new PlanBuilder().Goal("w", "", Both).Key("a", "", Healthy).Key("b", "", Fairly)
            .Quarters("w", 2014, "3,0 5,0 - -").Quarters("a", 2014, "1,0 2,0 3,0 4,0").Quarters("b", 2014, "2,0 4,0 6,0 8,0").Build().Rule(1).Ids());

    [Fact]
    public void Figures_too_large_to_add_say_nothing() => Assert.Empty(new PlanBuilder()
        .Goal("w", "87,3", Both).Key("a", "70000000000000000000000000000", Healthy).Key("b", "70000000000000000000000000000", Fairly).Build().Rule(1));
}
