using Kinerja.Grains.Visits;
using Kinerja.Grains.Visits.Storage;

namespace Kinerja.Grains.Tests.Visits;

public sealed class VisitRulesTests
{
    private static readonly DateTimeOffset Noon = new(2019, 5, 2, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_visit_has_none_before_it() => Assert.Equal(new StoredVisit("a", Noon, null), VisitRules.Seen(null, "a", Noon));

    [Theory]
    [InlineData(1, false)]
    [InlineData(30, false)]
    [InlineData(31, true)]
    [InlineData(-5, false)] // another silo's clock
    public void Who_comes_again_after_half_an_hour_comes_anew(int minutes, bool isAnew)
    {
        var (known, now) = (new StoredVisit("a", Noon, Noon.AddDays(-2)), Noon.AddMinutes(minutes));
        var seen = VisitRules.Seen(known, "a", now);
        Assert.Equal(isAnew ? Noon : Noon.AddDays(-2), seen.Before);
        Assert.Equal(minutes < 0 ? Noon : now, seen.Last);
    }
}
