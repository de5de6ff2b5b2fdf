using Kinerja.Model.Checks;

namespace Kinerja.Model.Tests.Checks;

public sealed class MixedDecimalsCheckTests
{
    [Fact]
    public void Line_48_of_Lumajang_mixes_one_and_two_decimals()
    {
        var finding = Assert.Single(Lumajang.Plan.Rule(6));

        Assert.Equal(("r6-tujuan-2", Severity.Suspicious), (finding.Id, finding.Severity));
        Assert.Equal([2015], finding.Years);
        Assert.Equal("tahun 2015: 1,6 (1 desimal); angka lain: 2 desimal", finding.Arithmetic!.Id);
        Assert.Equal("2015: 1.6 (1 decimal); other figures: 2 decimals", finding.Arithmetic.En);
        Assert.Equal(["48:10"], finding.Places());
    }

    [Theory]
    [InlineData("87,3 87,6 88,0")]
    [InlineData("65,19 87,50 - 70,00")]
    [InlineData("95,5 97,5 100")]
    [InlineData("0 1,5 2,5")]
    [InlineData("10 20 30")]
    [InlineData("- - -")]
    [InlineData("1,5")]
    public void One_count_of_decimals_is_no_finding(string cells) => Assert.Empty(new PlanBuilder().Key("a", cells).Build().Rule(6));

    [Theory]
    [InlineData("1,5 1,6 1,75", "tahun 2015: 1,75 (2 desimal); angka lain: 1 desimal")]
    [InlineData("1,5 1,75", "tahun dasar 2013: 1,5 (1 desimal); angka lain: 2 desimal")]
    [InlineData("87,3 88 89,1 90", "tahun 2014: 88 (tanpa desimal); tahun 2016: 90 (tanpa desimal); angka lain: 1 desimal")]
    public void The_odd_ones_are_named(string cells, string arithmetic) =>
        Assert.Equal(arithmetic, Assert.Single(new PlanBuilder().Key("a", cells).Build().Rule(6)).Arithmetic!.Id);
}
