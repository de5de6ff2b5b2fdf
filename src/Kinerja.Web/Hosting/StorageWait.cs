namespace Kinerja.Web.Hosting;

/// <summary>
/// The first thing at start: waits until storage answers, and says so, before silo and keys need it. Either of them would end the process instead. Storage and
/// site may be started together, in any order, and a role that was just assigned in Azure needs minutes to be known.
/// </summary>
internal sealed partial class StorageWait(StorageProbe probe, TimeProvider time, ILogger<StorageWait> logger) : IHostedLifecycleService
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Reminder = TimeSpan.FromSeconds(15);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var next = TimeSpan.Zero;
        while (await probe.All(Limit, cancellationToken) is { } reason)
        {
            var waited = time.GetElapsedTime(began);
            if (waited >= next)
            {
                next = waited + Reminder;
                LogWaiting(logger, waited, Innermost(reason));
            }

            await Task.Delay(Pause, time, cancellationToken);
        }

        if (next > TimeSpan.Zero)
            LogAnswers(logger, time.GetElapsedTime(began));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static Exception Innermost(Exception exception) =>
        exception is AggregateException several ? Innermost(several.InnerExceptions[^1]) : exception.InnerException is { } inner ? Innermost(inner) : exception;

    private static void LogWaiting(ILogger logger, TimeSpan waited, Exception reason)
    {
        if (logger.IsEnabled(LogLevel.Warning))
            LogWaiting(logger, (int)waited.TotalSeconds, reason.Message);
    }

    private static void LogAnswers(ILogger logger, TimeSpan waited)
    {
        if (logger.IsEnabled(LogLevel.Information))
            LogAnswers(logger, (int)waited.TotalSeconds);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Storage does not answer ({Seconds} s so far). The site waits for it and starts when it does. Reason: {Reason}")]
    private static partial void LogWaiting(ILogger logger, int seconds, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Storage answers after {Seconds} s.")]
    private static partial void LogAnswers(ILogger logger, int seconds);
}
