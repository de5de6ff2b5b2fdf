using Kinerja.Model.Checks;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Model.Tests.Checks;

public sealed class ShareBoundsCheckTests
{
    private const string Share = "( Jumlah UM terdaftar yg mandiri / Jumlah seluruh UM yg terdaftar ) X 100 %";

    [Fact]
    public void Lumajang_stays_within_bounds() => Assert.Empty(Lumajang.Plan.Rule(9));

    [Fact]
    public void A_share_above_100_or_below_0_is_impossible()
    {
        var findings = new PlanBuilder().Key("a", "0 100 100,01 -0,5", Share).Build().Rule(9);

        Assert.Equal(["r9-a-2015", "r9-a-2016"], findings.Ids());
        Assert.Equal(["100,01 > 100", "−0,5 < 0"], findings.Select(f => f.Arithmetic!.Id));
        Assert.All(findings, f => Assert.Equal(Severity.Impossible, f.Severity));
        Assert.Equal(["1:10"], findings[0].Places());
    }

    [Theory]
    [InlineData(Lumajang.Growth, "-5,0 150,0")]
    [InlineData("Jml kasus / Jml penduduk per 1.000 penduduk", "150,0 999")]
    [InlineData("(Jml pendapatan / Jml pengeluaran) x 100%", "150,0 -5,0")]
    [InlineData("Jml koperasi", "150 -3")]
    [InlineData(null, "150,0 -5,0")]
    public void Other_formulas_may_pass_the_bounds(string? formula, string cells) => Assert.Empty(new PlanBuilder().Key("a", cells, formula).Build().Rule(9));

    [Fact]
    public void A_realisation_is_bound_too()
    {
        var realised = new Dictionary<(string, int, Period), TypedValue>
        {
            [("a", 2014, Period.Tw1)] = TypedValue.Of(100m * 7 / 6),
            [("a", 2014, Period.Tw2)] = TypedValue.Of(100m),
        };

        var finding = Assert.Single(PlanChecker.Run(new PlanBuilder().Key("a", "50", Share).Build(), realised), f => f.Rule == 9);

        Assert.Equal(("r9-a-2014-tw1-realisation", "116,67 > 100"), (finding.Id, finding.Arithmetic!.Id));
    }
}
