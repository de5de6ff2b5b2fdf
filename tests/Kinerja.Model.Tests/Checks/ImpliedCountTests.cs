using CsCheck;
using Kinerja.Model.Checks;

namespace Kinerja.Model.Tests.Checks;

public sealed class ImpliedCountTests
{
    [Fact]
    public void Every_rate_agrees_with_trying_all_counts() => Gen.Select(
            Gen.Int[1, 400], Gen.Int[0, 3], Gen.OneOf(1m, 100m, 1000m), Gen.Int[-1_500, 1_500])
        .Sample((denominator, decimals, factor, thousandths) =>
        {
            var printed = WithScale(thousandths * factor / 1000, decimals);
            var most = (int)(Math.Abs(printed) * denominator / factor) + 2;
            var byHand = Enumerable.Range(0, most + 1).Any(k =>
                decimal.Round(factor * (thousandths < 0 ? -k : k) / denominator, decimals, MidpointRounding.AwayFromZero) == printed);

            return ImpliedCount.Exists(printed, factor, denominator) == byHand;
        }, iter: 5_000);

    [Fact]
    public void Every_count_of_Lumajang_s_assessed_cooperatives_is_accepted()
    {
        for (var assessed = 1; assessed <= 500; assessed++)
        {
            for (var healthy = 0; healthy <= assessed; healthy += 1 + (assessed / 50))
            {
                var printed = decimal.Round(100m * healthy / assessed, 2, MidpointRounding.AwayFromZero);

                Assert.True(ImpliedCount.Exists(printed, 100, assessed), $"{healthy}/{assessed} = {printed}");
            }
        }
    }

    [Theory]
    [InlineData("5.18", 328, true)] // 17 of 328
    [InlineData("5.18", 193, true)] // 10 of 193
    [InlineData("5.30", 193, false)]
    [InlineData("12.5", 8, true)]
    [InlineData("13", 8, true)] // 12.5 rounds away from zero
    [InlineData("12", 8, false)]
    [InlineData("50", 1, false)]
    [InlineData("50.0", 2, true)]
    public void Known_rates(string printed, int denominator, bool exists) =>
        Assert.Equal(exists, ImpliedCount.Exists(decimal.Parse(printed, System.Globalization.CultureInfo.InvariantCulture), 100, denominator));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(2.5)]
    [InlineData(10_000)] // 0,01 steps: every figure of two decimals has its count
    public void Nothing_is_said_for_a_denominator_that_settles_nothing(double denominator) => Assert.True(ImpliedCount.Exists(5.31m, 100, (decimal)denominator));

    [Fact]
    public void Nothing_is_said_of_a_computed_figure() => Assert.True(ImpliedCount.Exists(100m / 3 + 1, 100, 7));

    [Fact]
    public void The_counts_next_to_it_are_given() =>
        Assert.Equal([(10m, 5.18m), (11m, 5.70m)], ImpliedCount.Nearest(5.30m, 100, 193));

    [Fact]
    public void Nearest_counts_stand_on_both_sides() => Gen.Select(Gen.Int[1, 400], Gen.Int[1, 99_999])
        .Sample((denominator, mantissa) =>
        {
            var printed = WithScale(mantissa / 1000m, 3);
            var nearest = ImpliedCount.Nearest(printed, 100, denominator);

            return nearest[0].Count + 1 == nearest[1].Count
                && 100 * nearest[0].Count / denominator <= printed && printed < 100 * nearest[1].Count / denominator
                && nearest.All(n => n.Rate == decimal.Round(100 * n.Count / denominator, 3, MidpointRounding.AwayFromZero));
        });

    [Fact]
    public void No_argument_makes_it_throw() => Gen.Select(Gen.Decimal, Gen.Decimal, Gen.Decimal).Sample((printed, factor, denominator) =>
    {
        ImpliedCount.Exists(printed, factor, denominator);
        ImpliedCount.Nearest(printed, factor, denominator);
        ImpliedCount.Nearest(printed, factor, decimal.Truncate(denominator));
    });

    /// <summary>Rounded, and with all its decimals: 2,00 and not 2.</summary>
    private static decimal WithScale(decimal amount, int decimals) =>
        decimal.Round(amount, decimals, MidpointRounding.AwayFromZero) + new decimal(0, 0, 0, false, (byte)decimals);
}
