using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>Copies what waits, every second or so, and once more when the silo has ended: it is told to stop after the silo, because it was started before it.</summary>
internal sealed partial class BackupWriter(BackupQueue queue, BackupBlobs blobs, BackupOptions options, TimeProvider time, ILogger<BackupWriter> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan LastTry = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;
    private int _ended;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _work = Work();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _ended, 1) != 0)
            return;
        await _stop.CancelAsync();
        await _work;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LastTry);
        await Copy(limit.Token);
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    /// <summary>Copies all that waits; what could not be copied waits on.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever storage does, nothing of the site waits for a copy; it is repeated.")]
    public async Task Copy(CancellationToken cancellationToken)
    {
        foreach (var (scope, versions) in queue.Take())
        {
            try
            {
                await blobs.Append(scope, versions, cancellationToken);
                BackupMetrics.Copied.Add(versions.Count);
            }
            catch (Exception failure)
            {
                BackupMetrics.Failures.Add(1);
                queue.Return(versions);
                LogFailed(logger, failure, versions.Count);
            }
        }
    }

    private async Task Work()
    {
        using var tick = new PeriodicTimer(options.CopyEvery, time);
        var stop = _stop.Token; // asked for once: a host that waits no longer disposes of this while a copy is under way
        try
        {
            while (await tick.WaitForNextTickAsync(stop))
                await Copy(CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            // What is left is copied by whoever stops this.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Count} versions of rows could not be copied and wait.")]
    private static partial void LogFailed(ILogger logger, Exception failure, int count);
}
