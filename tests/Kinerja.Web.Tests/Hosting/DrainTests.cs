using Kinerja.Web.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>An end in order is announced before the port closes, and the port stays open while somebody still comes.</summary>
public sealed class DrainTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly DrainState _state = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Health_says_no_while_requests_are_still_served()
    {
        var health = new DrainHealthCheck(_state);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status);

        var stopping = New().StoppingAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status);
        Assert.InRange(await Took(stopping, arriving: _ => false), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task The_port_stays_open_until_nobody_comes_any_more()
    {
        var took = await Took(New().StoppingAsync(TestContext.Current.CancellationToken), arriving: passed => passed < TimeSpan.FromSeconds(4));

        Assert.InRange(took, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task A_front_that_never_moves_on_does_not_hold_up_the_end()
    {
        var took = await Took(New().StoppingAsync(TestContext.Current.CancellationToken), arriving: _ => true);

        Assert.InRange(took, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void What_has_no_front_ends_at_once() =>
        Assert.True(new Drain(_state, new SiloOptions { DrainTime = TimeSpan.Zero }, _time, NullLogger<Drain>.Instance).StoppingAsync(TestContext.Current.CancellationToken).IsCompleted);

    [Fact]
    public async Task A_host_that_is_stopped_twice_waits_once()
    {
        _ = New().StoppingAsync(TestContext.Current.CancellationToken);

        Assert.True(New().StoppingAsync(TestContext.Current.CancellationToken).IsCompleted);
    }

    [Fact]
    public void The_longest_drain_leaves_time_for_what_comes_after_it() => Assert.True(new SiloOptions().LongestDrain * 2 < DefaultsExtensions.EndLimit);

    private Drain New() => new(_state, new SiloOptions { DrainTime = TimeSpan.FromSeconds(2), LongestDrain = TimeSpan.FromSeconds(8) }, _time, NullLogger<Drain>.Instance);

    /// <summary>Lets time pass until it has ended; requests come for as long as told.</summary>
    private async Task<TimeSpan> Took(Task stopping, Func<TimeSpan, bool> arriving)
    {
        var began = _time.GetTimestamp();
        while (!stopping.IsCompleted && _time.GetElapsedTime(began) < TimeSpan.FromMinutes(1))
        {
            if (arriving(_time.GetElapsedTime(began)))
                _state.Note();
            _time.Advance(Step);
            await Task.Yield();
        }

        await stopping;
        return _time.GetElapsedTime(began);
    }
}
