namespace Kinerja.Front;

/// <summary>
/// The time of the one try that runs; it no longer counts once the answer has begun. Each try has twice as long as the one before: a silo that hangs is left
/// quickly, and a page that is only slow still comes.
/// </summary>
/// <param name="first">Time of the first try.</param>
internal sealed class TryTime(TimeSpan first) : IDisposable
{
    private TimeSpan _next = first;
    private CancellationTokenSource? _current;

    /// <summary>A new try; its token ends with its time or with the request.</summary>
    public CancellationToken Begin(CancellationToken request)
    {
        _current = CancellationTokenSource.CreateLinkedTokenSource(request);
        _current.CancelAfter(_next);
        _next *= 2;
        return _current.Token;
    }

    public Task Answered()
    {
        _current?.CancelAfter(Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public void End() => Dispose();

    public void Dispose()
    {
        _current?.Dispose();
        _current = null;
    }
}
