namespace Kinerja.Front;

/// <summary>The time of the one try that runs; it no longer counts once the answer has begun.</summary>
internal sealed class TryTime : IDisposable
{
    private CancellationTokenSource? _current;

    /// <summary>A new try; its token ends with its time or with the request.</summary>
    public CancellationToken Begin(TimeSpan limit, CancellationToken request)
    {
        _current = CancellationTokenSource.CreateLinkedTokenSource(request);
        _current.CancelAfter(limit);
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
