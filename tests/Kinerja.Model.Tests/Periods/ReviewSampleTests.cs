using Kinerja.Model.Periods;

namespace Kinerja.Model.Tests.Periods;

public sealed class ReviewSampleTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    [InlineData(25, 5)]
    [InlineData(26, 6)]
    [InlineData(200, 40)]
    public void A_sample_is_all_up_to_five_and_then_five_or_a_fifth(int count, int size)
    {
        Assert.Equal(size, ReviewSample.SizeOf(count));
        Assert.Equal(size, ReviewSample.Draw(Codes(count), "abc").Count);
    }

    [Fact]
    public void The_same_seed_draws_the_same_in_whatever_order_the_figures_are_given()
    {
        var codes = Codes(60);
        var drawn = ReviewSample.Draw(codes, "0123456789abcdef");
        Assert.Equal(drawn.Order(), ReviewSample.Draw([.. codes.Reverse()], "0123456789abcdef").Order());
        Assert.Equal(codes.Where(drawn.Contains), drawn);
        Assert.NotEqual(drawn, ReviewSample.Draw(codes, "0123456789abcdee"));
    }

    [Fact]
    public void Every_figure_is_drawn_about_as_often_as_any_other()
    {
        var codes = Codes(20);
        var often = codes.ToDictionary(c => c, _ => 0);
        for (var seed = 0; seed < 2_000; seed++)
        {
            foreach (var code in ReviewSample.Draw(codes, $"seed-{seed}"))
                often[code]++;
        }

        Assert.All(often, o => Assert.InRange(o.Value, 400, 600)); // 500 in the mean; five standard deviations are 97
    }

    private static string[] Codes(int count) => [.. Enumerable.Range(1, count).Select(i => $"iku-{i}")];
}
