using CsCheck;
using Kinerja.Model.Models;
using Kinerja.Web.Components.Pages.Overviews;

namespace Kinerja.Web.Tests.Pages.Overviews;

public sealed class RankingTests
{
    [Fact]
    public void Equal_achievements_share_a_place_and_the_next_is_left_out()
    {
        var places = Ranking.Of(OverviewSamples.Province().Rows);

        Assert.Equal(1, places["35.24"]);
        Assert.Equal(2, places["35.08"]);
        Assert.Equal(3, places["35.73"]);
        Assert.Equal(3, places["35.78"]);
        Assert.Equal(4, places.Count);
    }

    [Fact]
    public void One_two_two_four()
    {
        var rows = new[] { 30m, 20m, 20m, 10m }.Select((healthy, i) => OverviewSamples.Row($"35.0{i + 1}", "Kabupaten X", healthy, 100, 10, LinkGrade.A));

        Assert.Equal([1, 2, 2, 4], Ranking.Of(rows).OrderBy(place => place.Key, StringComparer.Ordinal).Select(place => place.Value));
    }

    [Fact]
    public void What_only_rounds_to_the_same_is_no_tie()
    {
        // 1/3 and 0,3333333 print alike.
        var rows = new[] { OverviewSamples.Row("35.01", "A", 1, 3, 10, LinkGrade.A), OverviewSamples.Row("35.02", "B", 0.9999999m, 3, 10, LinkGrade.A) };

        Assert.Equal(2, Ranking.Of(rows)["35.02"]);
    }

    [Fact]
    public void Grades_C_and_D_and_states_take_no_place()
    {
        var places = Ranking.Of(OverviewSamples.Province().Rows);

        Assert.DoesNotContain("35.17", places.Keys);
        Assert.DoesNotContain("35.79", places.Keys);
    }

    [Fact]
    public void A_place_is_one_more_than_those_above()
    {
        Gen.Int[0, 6].Array[0, 40].Sample(numbers =>
        {
            var rows = numbers.Select((n, i) => OverviewSamples.Row($"{i:00}", "X", n, 10, 10, LinkGrade.A)).ToList();
            var places = Ranking.Of(rows);
            return rows.All(row => places[row.Place.Code] == 1 + rows.Count(other => other.Figure.Achievement.Amount > row.Figure.Achievement.Amount));
        });
    }
}
