using Kinerja.Testing.Faults;

namespace Kinerja.Testing.Tests.Faults;

/// <summary>A plan as text of configuration.</summary>
public sealed class FaultPlanTests
{
    [Fact]
    public void A_plan_is_read_from_text()
    {
        var plan = FaultPlan.Parse("seed=7; rate=0.03; kinds=F1,F4:2.5; position=both; tries=2; path=OrleansGrainState; writes=true; after=read; "
            + "at=17:F4,230:F8; retryAfter=0.5; timeout=0; late=3; throttle=4; slow=0.5-10; latency=0.05-0.2");
        Assert.Equal((7, 0.03, FaultPosition.Both, 2), (plan.Seed, plan.Rate, plan.Position, plan.Tries));
        Assert.Equal(("OrleansGrainState", true, LateTrigger.Read), (plan.Path, plan.WritesOnly, plan.LateAfter));
        Assert.Equal([(FaultKind.Busy, 1.0), (FaultKind.ReplyLost, 2.5)], plan.Kinds.Select(k => (k.Key, k.Value)));
        Assert.Equal([(17L, FaultKind.ReplyLost), (230L, FaultKind.DeliveredLate)], plan.At.Select(a => (a.Key, a.Value)));
        Assert.Equal((0.5, 0.0, 3.0, 4.0), (plan.RetryAfter.TotalSeconds, plan.Timeout.TotalSeconds, plan.Late.TotalSeconds, plan.Throttle.TotalSeconds));
        Assert.Equal((0.5, 10.0, 0.05, 0.2), (plan.Slow.From.TotalSeconds, plan.Slow.To.TotalSeconds, plan.Latency.From.TotalSeconds, plan.Latency.To.TotalSeconds));
    }

    [Fact]
    public void What_is_printed_is_read_back()
    {
        foreach (var text in new[] { "", "seed=7;rate=0.03;kinds=all", "at=3:F13;kinds=F2:0.25;path=x;writes=true;after=read;position=call;tries=4;slow=1-2;latency=0-1" })
            Assert.Equal(FaultPlan.Parse(text).ToString(), FaultPlan.Parse(FaultPlan.Parse(text).ToString()).ToString());
        Assert.Equal(13, FaultPlan.Parse("kinds=all").Kinds.Count);
    }

    [Theory]
    [InlineData("rates=0.1")]
    [InlineData("rate=1.5")]
    [InlineData("rate=0,5")]
    [InlineData("kinds=F14")]
    [InlineData("kinds=F0")]
    [InlineData("kinds=f1")]
    [InlineData("position=wire")]
    [InlineData("position=7")]
    [InlineData("at=F4")]
    [InlineData("at=4")]
    [InlineData("tries=0")]
    [InlineData("slow=10-1")]
    [InlineData("late=-1")]
    [InlineData("seed")]
    public void What_is_not_a_plan_is_named(string text)
    {
        var failure = Assert.Throws<FormatException>(() => FaultPlan.Parse($"seed=1;{text}"));
        Assert.Contains(text, failure.Message, StringComparison.Ordinal);
    }
}
