namespace Kinerja.Web.Hosting;

/// <summary>
/// The first thing at an orderly end: says so in <c>/health</c> and goes on serving until the front has moved on, which shows by nobody coming any more. Only then the port closes. After that
/// requests in flight are finished, then the silo hands its grains over and leaves its cluster.
/// </summary>
internal sealed partial class Drain(DrainState state, SiloOptions options, TimeProvider time, ILogger<Drain> logger) : IHostedLifecycleService
{
    /// <summary>Nobody came for so long: the front has moved on.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (!state.Begin() || options.DrainTime <= TimeSpan.Zero)
            return;
        LogDraining(logger, options.DrainTime);
        var began = time.GetTimestamp();
        await Pause(options.DrainTime - Quiet, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        long before;
        do
        {
            // A front that is busy itself believes the second answer late.
            before = state.Arrived;
            await Pause(Quiet, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (state.Arrived != before && time.GetElapsedTime(began) < options.LongestDrain && !cancellationToken.IsCancellationRequested);
        var (served, took) = (state.Arrived, time.GetElapsedTime(began));
        LogDrained(logger, served, took);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task Pause(TimeSpan length, CancellationToken cancellationToken) => length > TimeSpan.Zero ? Task.Delay(length, time, cancellationToken) : Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Ending in order: new requests go elsewhere from now on; those that are here are served (for {Time} at least).")]
    private static partial void LogDraining(ILogger logger, TimeSpan time);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Requests} more requests were served in {Time}; the port closes now.")]
    private static partial void LogDrained(ILogger logger, long requests, TimeSpan time);
}
