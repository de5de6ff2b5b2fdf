namespace Kinerja.Web.Application.Demo;

/// <summary>Storage may be slower to come than the site, and may go away; sample data wait for it.</summary>
internal static class SampleRetry
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Does a step again and again until it has been done once.</summary>
    /// <param name="step">The step; it may be done again after it failed half way.</param>
    /// <param name="failed">Told of every failure.</param>
    /// <param name="time">Time.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task UntilItWorks(Func<Task> step, Action<Exception> failed, TimeProvider time, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await step();
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed(e);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }
}
