using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>Each hour: what was written and not copied, what is due to be copied whole, files of evidence, copies that have grown old. The first round comes soon after a start, because a start may follow a kill.</summary>
internal sealed partial class BackupRounds(BackupTaker taker, BackupBlobs blobs, BackupFiles files, BackupOptions options, TimeProvider time, ILogger<BackupRounds> logger) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(First, time, stoppingToken);
        using var tick = new PeriodicTimer(options.LookEvery, time);
        do
            await Round(stoppingToken);
        while (await tick.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A round that failed is repeated an hour later; the process goes on.")]
    internal async Task Round(CancellationToken cancellationToken)
    {
        try
        {
            await taker.Look(cancellationToken);
            foreach (var scope in await taker.Scopes(cancellationToken))
            {
                if (!await taker.IsDue(scope, cancellationToken))
                    continue;
                await taker.Take(scope, cancellationToken);
                await Task.Delay(options.Pause, time, cancellationToken);
            }

            await files.Keep(null, cancellationToken);
            await blobs.RemoveOld(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            BackupMetrics.Failures.Add(1);
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A round of copies failed; the next one is in an hour.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
