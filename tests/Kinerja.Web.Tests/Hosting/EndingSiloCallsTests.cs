using Kinerja.Web.Application;
using Kinerja.Web.Hosting;
using Microsoft.Extensions.Time.Testing;
using Orleans;
using Orleans.Runtime;
using Xunit;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>What grains of an ending silo wait for does not hold up their move, nor whoever waits for them in turn.</summary>
public sealed class EndingSiloCallsTests : IDisposable
{
    private static readonly IGrainBase Grain = Stand.For<IGrainBase>(name => throw new NotSupportedException(name));

    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _answer = new();
    private readonly EndingSiloCalls _calls;

    public EndingSiloCallsTests() => _calls = new(_time);

    public void Dispose() => _calls.Dispose();

    [Fact]
    public async Task A_grain_of_an_ending_silo_waits_a_moment_and_no_longer()
    {
        var call = Call(from: Grain);
        _calls.Begin();

        _time.Advance(EndingSiloCalls.Grace - TimeSpan.FromMilliseconds(1));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(HealingCalls.IsHealing(await Assert.ThrowsAsync<SiloUnavailableException>(() => call)));
    }

    [Fact]
    public async Task What_comes_in_time_is_taken()
    {
        var call = Call(from: Grain);
        _calls.Begin();

        _answer.SetResult();

        await call;
    }

    [Fact]
    public async Task A_silo_that_is_not_ending_waits_as_long_as_it_takes()
    {
        var call = Call(from: Grain);

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(call.IsCompleted);
        _answer.SetResult();

        await call;
    }

    [Fact]
    public async Task Whoever_is_no_grain_waits_for_the_answer()
    {
        var call = Call(from: null);
        _calls.Begin();

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(call.IsCompleted);
        _answer.SetResult();

        await call;
    }

    [Fact]
    public async Task The_directory_is_told_of_an_end_however_long_it_takes()
    {
        var call = Call(from: Grain, method: "DeregisterAsync");
        _calls.Begin();

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(call.IsCompleted);
        _answer.SetResult();

        await call;
    }

    private Task Call(IGrainBase? from, string method = "Pull")
    {
        var source = Stand.For<IGrainContext>(name => name == "get_GrainInstance" ? from : throw new NotSupportedException(name));
        return _calls.Invoke(Stand.For<IOutgoingGrainCallContext>(name => name switch
        {
            "get_SourceContext" => source,
            "get_InterfaceName" => "IIndicatorYear",
            "get_MethodName" => method,
            "Invoke" => _answer.Task,
            _ => throw new NotSupportedException(name),
        }));
    }
}
