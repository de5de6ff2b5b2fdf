using CsCheck;
using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class SorterTests
{
    [Theory]
    [InlineData("nama", "35.26,35.17,35.79,35.73,35.78,35.24,35.08,35.27")]
    [InlineData("-nilai", "35.73,35.78,35.17,35.08,35.24")]
    [InlineData("nilai", "35.24,35.08,35.17,35.73,35.78")]
    [InlineData("-capaian", "35.24,35.08,35.73,35.78,35.17")]
    [InlineData("target", "35.24,35.79,35.08,35.17,35.73,35.78")]
    public void Rows_follow_the_column_and_equals_follow_their_names(string order, string expected)
    {
        Assert.True(SortOrder.TryParse(order, out var asked));

        var codes = Sorter.Sort(OverviewSamples.Province().Rows, asked).Select(row => row.Place.Code).ToList();

        Assert.Equal(expected.Split(','), codes.Take(expected.Split(',').Length));
        Assert.Equal(8, codes.Count);
    }

    [Fact]
    public void What_has_no_number_is_last_in_both_directions()
    {
        foreach (var descending in new[] { true, false })
        {
            var rows = Sorter.Sort(OverviewSamples.Province().Rows, new(SortColumn.Value, descending));

            Assert.Equal(3, rows.Reverse().TakeWhile(row => !row.Figure.Value.IsNumber).Count());
        }
    }

    [Fact]
    public void Order_of_the_input_does_not_matter()
    {
        var rows = OverviewSamples.Province().Rows.ToArray();
        Gen.Shuffle(rows).Select(Gen.Enum<SortColumn>(), Gen.Bool).Sample((shuffled, column, descending) =>
            Sorter.Sort(shuffled, new(column, descending)).SequenceEqual(Sorter.Sort(rows, new(column, descending))));
    }

    [Fact]
    public void A_second_click_turns_the_order_round()
    {
        Assert.Equal("capaian", SortOrder.Ranking.Next(SortColumn.Achievement).ToString());
        Assert.Equal("nama", SortOrder.Ranking.Next(SortColumn.Name).ToString());
        Assert.Equal("-nilai", SortOrder.Ranking.Next(SortColumn.Value).ToString());
    }

    [Fact]
    public void Every_order_reads_back()
    {
        foreach (var column in Enum.GetValues<SortColumn>())
        {
            foreach (var descending in new[] { true, false })
            {
                var order = new SortOrder(column, descending);

                Assert.True(SortOrder.TryParse(order.ToString(), out var read));
                Assert.Equal(order, read);
            }
        }

        Assert.False(SortOrder.TryParse("--nama", out _));
        Assert.False(SortOrder.TryParse(null, out _));
    }
}
