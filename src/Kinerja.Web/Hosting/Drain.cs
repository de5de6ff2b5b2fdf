namespace Kinerja.Web.Hosting;

/// <summary>
/// The first thing at an orderly end: says so in <c>/health</c> and goes on serving for a moment, so that the front has moved on before the port closes. Then
/// requests in flight are finished, then the silo hands its grains over and leaves its cluster.
/// </summary>
internal sealed partial class Drain(DrainState state, SiloOptions options, TimeProvider time, ILogger<Drain> logger) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (!state.Begin())
            return;
        LogDraining(logger, options.DrainTime);
        await Task.Delay(options.DrainTime, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Ending in order: new requests go elsewhere from now on; those that are here are served (for {Time} more).")]
    private static partial void LogDraining(ILogger logger, TimeSpan time);
}
