using System.Net;
using Kinerja.Web.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Orleans;
using Orleans.Runtime;
using Xunit;

namespace Kinerja.Web.Tests.Hosting;

/// <summary>A rehearsal never stands in the way of a start.</summary>
public sealed class WarmUpTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly Recorder _log = new();

    [Fact]
    public async Task A_start_waits_for_both_halves()
    {
        var warmUp = New();
        var asked = new TaskCompletionSource();
        await warmUp.StartingAsync(TestContext.Current.CancellationToken);
        var finish = warmUp.Finish(() => asked.Task, TestContext.Current.CancellationToken);
        Assert.False(finish.IsCompleted);
        asked.SetResult();
        await finish;
        Assert.Equal([LogLevel.Debug], _log.Levels);
    }

    [Fact]
    public async Task A_rehearsal_that_fails_is_said_and_nothing_else()
    {
        await New().Finish(() => throw new SiloUnavailableException("No storage."), TestContext.Current.CancellationToken);
        Assert.Equal([LogLevel.Warning], _log.Levels);
    }

    [Fact]
    public async Task A_rehearsal_that_hangs_is_waited_for_no_longer_than_the_limit()
    {
        var began = new TaskCompletionSource();
        var finish = New().Finish(
            () =>
            {
                began.SetResult();
                return new TaskCompletionSource().Task;
            },
            TestContext.Current.CancellationToken);
        await began.Task;
        Assert.False(finish.IsCompleted);
        _time.Advance(WarmUp.Limit);
        await finish;
        Assert.Equal([LogLevel.Warning], _log.Levels);
    }

    private WarmUp New() => new(null!, new Silo(), _time, _log);

    private sealed class Silo : ILocalSiloDetails
    {
        public string Name => "silo";

        public string ClusterId => "cluster";

        public string DnsHostName => "localhost";

        public SiloAddress SiloAddress => SiloAddress.New(IPAddress.Loopback, 11111, 1);

        public SiloAddress GatewayAddress => SiloAddress;
    }

    private sealed class Recorder : ILogger<WarmUp>
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Levels.Add(logLevel);
    }
}
