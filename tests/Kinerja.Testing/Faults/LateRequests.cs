namespace Kinerja.Testing.Faults;

/// <summary>Requests that their senders have given up and that have not arrived yet.</summary>
internal sealed class LateRequests
{
    private readonly Lock _gate = new();
    private readonly List<LateRequest> _underWay = [];

    /// <summary>Whether any is under way.</summary>
    public bool Any
    {
        get
        {
            lock (_gate)
                return _underWay.Count > 0;
        }
    }

    /// <summary>Takes a request on its way; it arrives after <paramref name="longest"/> unless something makes it arrive before.</summary>
    public void Add(LateRequest late, TimeSpan longest, TimeProvider time)
    {
        lock (_gate)
            _underWay.Add(late);
        _ = DeliverInTimeAsync(late, longest, time);
    }

    /// <summary>A request of these rows has been answered: those that waited for it arrive now.</summary>
    public Task OvertakenAsync(StorageRequest by) => DeliverAsync(late => late.IsOvertakenBy(by));

    /// <summary>All arrive now.</summary>
    public Task DeliverAllAsync() => DeliverAsync(_ => true);

    private async Task DeliverInTimeAsync(LateRequest late, TimeSpan longest, TimeProvider time)
    {
        try
        {
            await Task.Delay(longest, time, late.Arrived);
            await DeliverAsync(one => one == late);
        }
        catch (OperationCanceledException)
        {
            // It arrived before its time.
        }
    }

    private async Task DeliverAsync(Func<LateRequest, bool> which)
    {
        List<LateRequest> due;
        lock (_gate)
        {
            due = [.. _underWay.Where(which)];
            _underWay.RemoveAll(due.Contains);
        }

        foreach (var late in due)
            await late.DeliverAsync();
    }
}
