using Kinerja.Grains.Rehearsals;

namespace Kinerja.Web.Hosting;

/// <summary>
/// Rehearses the first overview while the site starts, so that nobody waits until the runtime has compiled what it takes (docs/adr/0023-rehearsal.md): what needs no silo beside
/// the start of the silo, calls to grains when the silo is active, and all of it before the site listens. That it fails or takes too long costs the first person a second and nobody an error.
/// </summary>
internal sealed partial class WarmUp(IGrainFactory grains, ILocalSiloDetails silo, TimeProvider time, ILogger<WarmUp> logger)
    : IHostedLifecycleService, ILifecycleParticipant<ISiloLifecycle>
{
    /// <summary>How long the start waits for it at most, once the silo is active.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private Task _computing = Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _computing = Task.Run(Rehearsal.Compute, cancellationToken);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle observer) => observer.Subscribe(nameof(WarmUp), ServiceLifecycleStage.Active, Finish);

    /// <summary>Calls the grains and waits for both halves.</summary>
    /// <param name="cancellationToken">Ends the wait, as the end of the process does.</param>
    internal Task Finish(CancellationToken cancellationToken) => Finish(() => Rehearsal.Ask(grains, silo.SiloAddress), cancellationToken);

    /// <inheritdoc cref="Finish(CancellationToken)"/>
    internal async Task Finish(Func<Task> ask, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        try
        {
            await Task.WhenAll(Task.Run(ask, cancellationToken), _computing).WaitAsync(Limit, time, cancellationToken);
            var took = (long)time.GetElapsedTime(began).TotalMilliseconds;
            LogDone(logger, took);
        }
        catch (Exception failure)
        {
            LogNotDone(logger, failure);
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Debug, Message = "Rehearsed; the start waited {Milliseconds} ms for it.")]
    private static partial void LogDone(ILogger logger, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rehearsal of the first overview did not end well; the first requests take longer.")]
    private static partial void LogNotDone(ILogger logger, Exception failure);
}
