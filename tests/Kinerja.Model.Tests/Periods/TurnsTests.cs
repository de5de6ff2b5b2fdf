using Kinerja.Model.Periods;

namespace Kinerja.Model.Tests.Periods;

public sealed class TurnsTests
{
    [Theory]
    [InlineData(PeriodStatus.Open, Turn.Operator, Turn.Head)]
    [InlineData(PeriodStatus.Returned, Turn.Operator, Turn.Head)]
    [InlineData(PeriodStatus.Submitting, Turn.Nobody, Turn.Nobody)]
    [InlineData(PeriodStatus.Submitted, Turn.Reviewer, Turn.Reviewer)]
    [InlineData(PeriodStatus.Verified, Turn.Publisher, Turn.Publisher)]
    [InlineData(PeriodStatus.Published, Turn.Nobody, Turn.Nobody)]
    [InlineData(PeriodStatus.Locked, Turn.Nobody, Turn.Nobody)]
    public void A_period_is_somebodys_turn_by_its_status_and_by_being_ready(PeriodStatus status, Turn unready, Turn ready)
    {
        Assert.Equal(unready, Turns.Of(status, isReady: false));
        Assert.Equal(ready, Turns.Of(status, isReady: true));
    }
}
