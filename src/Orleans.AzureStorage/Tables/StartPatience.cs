using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Orleans.AzureStorage.Tables;

/// <summary>How long a silo waits for its storage at start, and the waiting.</summary>
/// <param name="retries">Tries after the first; <see cref="int.MaxValue"/> for as many as the time allows.</param>
/// <param name="pause">Between two tries.</param>
/// <param name="limit">No further try after this time; <see cref="Timeout.InfiniteTimeSpan"/> leaves the end to the cancellation.</param>
internal sealed partial class StartPatience(int retries, TimeSpan pause, TimeSpan limit)
{
    /// <summary>Opens a table or a container, again and again while storage does not answer.</summary>
    /// <param name="what">What is opened, as the log says it.</param>
    /// <param name="address">Where.</param>
    /// <param name="open">The call; a repetition must do no harm.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Hears of each try.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Which kinds end the wait is decided in StorageFailures.")]
    public async Task OpenAsync(string what, Uri address, Func<CancellationToken, Task> open, TimeProvider time, ILogger logger, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            Task wait;
            try
            {
                await open(cancellation);
                LogReady(logger, what, address);
                return;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested)
            {
                if (!StorageFailures.MayPass(failure) || attempt > retries || (limit != Timeout.InfiniteTimeSpan && time.GetElapsedTime(started) >= limit))
                {
                    LogGivenUp(logger, failure, what, address, attempt);
                    throw;
                }

                wait = Task.Delay(pause, time, cancellation); // before it is said: who hears of it may move the clock
                LogWaiting(logger, what, address, attempt, pause, StorageFailures.Reason(failure));
            }

            await wait;
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Storage is ready: {What} at {Address}.")]
    private static partial void LogReady(ILogger logger, string what, Uri address);

    [LoggerMessage(2, LogLevel.Warning, "Waiting for storage: {What} at {Address} could not be opened (try {Attempt}, next in {Pause}): {Reason}")]
    private static partial void LogWaiting(ILogger logger, string what, Uri address, int attempt, TimeSpan pause, string reason);

    [LoggerMessage(3, LogLevel.Error, "Storage cannot be used: {What} at {Address} could not be opened in {Attempt} tries. Check the address, the credential and its role.")]
    private static partial void LogGivenUp(ILogger logger, Exception failure, string what, Uri address, int attempt);
}
