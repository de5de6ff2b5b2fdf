namespace Kinerja.Front;

/// <summary>
/// The time of the one try that runs; it no longer counts once the answer has begun. After one that ran out of time the next has twice as long: a silo that hangs is
/// left quickly, and a page that is only slow still comes.
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
        return _current.Token;
    }

    public Task Answered()
    {
        _current?.CancelAfter(Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }

    public void End()
    {
        // Only a try that used up its time asks for more; a refused connection takes none.
        if (_current?.IsCancellationRequested == true)
            _next *= 2;
        Dispose();
    }

    public void Dispose()
    {
        _current?.Dispose();
        _current = null;
    }
}
