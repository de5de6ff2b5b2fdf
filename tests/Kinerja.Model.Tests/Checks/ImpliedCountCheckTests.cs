using Kinerja.Model.Checks;
using Kinerja.Model.Periods;
using Kinerja.Model.Plans;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Checks;

public sealed class ImpliedCountCheckTests
{
    private const string Healthy = "(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%";

    [Fact]
    public void A_rate_that_no_count_gives_is_impossible()
    {
        var plan = new PlanBuilder { FirstYear = 2018 }.Key("a", "5,18 5,30", Healthy).Component("data-dinilai", "Jumlah koperasi yang dinilai", "193 193").Build();

        var finding = Assert.Single(plan.Rule(10));

        Assert.Equal(("r10-a-2019", Severity.Impossible), (finding.Id, finding.Severity));
        Assert.Equal("10 / 193 × 100 = 5,18; 11 / 193 × 100 = 5,70; tertulis 5,30", finding.Arithmetic!.Id);
        Assert.Equal("10 / 193 × 100 = 5.18; 11 / 193 × 100 = 5.70; written 5.30", finding.Arithmetic.En);
        Assert.Equal(["1:9"], finding.Places());
        Assert.Contains("193 (Jml koperasi yang dinilai)", finding.Message.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_without_a_denominator() => Assert.Empty(Lumajang.Plan.Rule(10));

    [Theory]
    [InlineData(158, "r10-tujuan-1-2019")] // 8 and 139 of 158 are 5,06 and 87,97; 145 and 146 are 91,8 and 92,4
    [InlineData(150, "r10-tujuan-1-2019 r10-iku-1-2019 r10-iku-2-2019")]
    public void A_stated_denominator_serves_the_year(int assessed, string ids)
    {
        var stated = new Dictionary<(string, int), decimal> { [("jumlah koperasi yang dinilai", 2019)] = assessed };

        Assert.Equal(ids.Split(' '), PlanChecker.Run(Lumajang.Plan, statedComponents: stated).Where(f => f.Rule == 10).Ids());
    }

    [Fact]
    public void A_realisation_is_held_against_the_realised_denominator()
    {
        var plan = new PlanBuilder { FirstYear = 2018 }.Key("a", ". 5,30", Healthy).Component("data-dinilai", "Jumlah koperasi yang dinilai", "").Build();
        var realised = new Dictionary<(string, int, Period), TypedValue>
        {
            [("a", 2019, Period.Tw4)] = TypedValue.Of(5.30m),
            [("data-dinilai", 2019, Period.Tw4)] = TypedValue.Of(193),
            [("data-dinilai", 2019, Period.Year)] = TypedValue.Of(193),
        };

        Assert.Equal(["r10-a-2019-tw4-realisation"], PlanChecker.Run(plan, realised).Where(f => f.Rule == 10).Ids());
    }

    [Fact]
    public void Growth_is_held_against_last_year_s_number()
    {
        var plan = new PlanBuilder { FirstYear = 2018, BaseYear = null }
            .Key("a", ". 2,00 2,00", Lumajang.Growth).Component("data-um", "Jumlah UM", "50 49 49").Build();

        Assert.Equal(["r10-a-2020"], plan.Rule(10).Ids()); // 1 of 50 is 2,00; 1 of 49 is 2,04
    }

    [Fact]
    public void A_fall_in_growth_is_a_count_below_zero() => Assert.Equal(
        ["r10-a-2020"],
        new PlanBuilder { FirstYear = 2018, BaseYear = null }
            .Key("a", ". -2,00 -2,00", Lumajang.Growth).Component("data-um", "Jumlah UM", "50 49 49").Build().Rule(10).Ids());

    [Theory]
    [InlineData("(Luas lahan tanam / Luas lahan) x 100%", "Luas lahan", "ha")]
    [InlineData("(Jumlah produksi padi / Jumlah kebutuhan) x 100%", "Jumlah kebutuhan", "ton")]
    [InlineData("(Jml Koperasi sehat x 2 / Jml koperasi) x 100%", "Jumlah koperasi", "unit")]
    public void Quantities_that_are_measured_are_passed_over(string formula, string denominator, string unit) =>
        Assert.Empty(new PlanBuilder().Key("a", "5,30", formula).Component("data-d", denominator, "193", unit).Build().Rule(10));

    [Fact]
    public void A_denominator_with_decimals_is_no_count() =>
        Assert.Empty(new PlanBuilder().Key("a", "5,30", Healthy).Component("data-dinilai", "Jumlah koperasi yang dinilai", "193,5").Build().Rule(10));

    [Fact]
    public void A_numerator_with_decimals_is_no_count() => Assert.Empty(new PlanBuilder()
        .Key("a", "5,30", Healthy).Component("data-dinilai", "Jumlah koperasi yang dinilai", "193").Component("data-sehat", "Jumlah koperasi sehat", "10,2").Build().Rule(10));

    [Fact]
    public void Correcting_the_figure_removes_the_finding()
    {
        var plan = new PlanBuilder().Key("a", "5,30", Healthy).Component("data-dinilai", "Jumlah koperasi yang dinilai", "193").Build();

        Assert.Single(plan.Rule(10));
        Assert.Empty(plan.With("a", 2013, c => c with { Value = PlanBuilder.Read("5,18") }).Rule(10));
    }
}
