using Kinerja.Web.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>An end in order is announced before the port closes.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task Health_says_no_while_requests_are_still_served()
    {
        var (state, time) = (new DrainState(), new FakeTimeProvider());
        var health = new DrainHealthCheck(state);
        var drain = new Drain(state, new SiloOptions { DrainTime = TimeSpan.FromSeconds(2) }, time, NullLogger<Drain>.Instance);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status);

        var stopping = drain.StoppingAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status);
        time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(stopping.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));
        await stopping.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_host_that_is_stopped_twice_waits_once()
    {
        var (state, time) = (new DrainState(), new FakeTimeProvider());
        var drain = new Drain(state, new SiloOptions { DrainTime = TimeSpan.FromSeconds(2) }, time, NullLogger<Drain>.Instance);
        _ = drain.StoppingAsync(TestContext.Current.CancellationToken);

        Assert.True(drain.StoppingAsync(TestContext.Current.CancellationToken).IsCompleted);
    }
}
