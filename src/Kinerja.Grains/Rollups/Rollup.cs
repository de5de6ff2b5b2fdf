using System.Diagnostics.CodeAnalysis;

namespace Kinerja.Grains.Rollups;

/// <summary>
/// A parent over its children: <i>stale before write, pull on read</i>. The numbers are the ledger's; here are the waits. Runs on one thread at a time
/// (a grain's, or a test's), interleaving at each await.
/// </summary>
/// <typeparam name="TValue">The facts of a child.</typeparam>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore whose wait handle is never asked for holds nothing.")]
internal class Rollup<TValue>
{
    private readonly RollupLedger<TValue> _ledger;
    private readonly IRollupPort<TValue> _port;
    private readonly UpwardAnnouncements? _upward;
    private readonly GroupedWriter _marks;
    private readonly GroupedWriter _snapshots;
    private readonly SemaphoreSlim _places;
    private readonly Dictionary<string, (long Began, Task Task)> _pulls = new(StringComparer.Ordinal);
    private Task? _claim;

    /// <summary>Makes a roll-up.</summary>
    /// <param name="ledger">The numbers, as read from the rows.</param>
    /// <param name="port">Storage and children.</param>
    /// <param name="parallelism">Pulls at a time, 1 or more.</param>
    /// <param name="upward">Announcements to the parent above; null makes the usual ones when there is a parent.</param>
    public Rollup(RollupLedger<TValue> ledger, IRollupPort<TValue> port, int parallelism, UpwardAnnouncements? upward = null)
    {
        (_ledger, _port) = (ledger, port);
        _upward = upward ?? (port.Announce is { } announce ? new(announce) : null);
        _marks = new(StoreMarks);
        _snapshots = new(StoreSnapshots);
        _places = new(parallelism);
    }

    /// <summary>
    /// Marks children that are about to change. When it returns, the marks are stored, and so is the announcement one level up; when it fails, the child
    /// must not change. Never waits for a pull.
    /// </summary>
    public Task BeginChange(IReadOnlyCollection<string> children)
    {
        var must = _ledger.Announce(children);
        return Task.WhenAll(Claim(), must ? _marks.Write() : Task.CompletedTask, _upward?.Announce() ?? Task.CompletedTask);
    }

    /// <summary>This roll-up is asked by its parent: to be called before <see cref="Refresh"/>.</summary>
    public void BeginAnswer() => _upward?.BeginAnswer();

    /// <summary>Pulls those of the children that are stale, or waits for pulls that may be joined. Touches nobody when none is.</summary>
    public Task Refresh(IEnumerable<string> children)
    {
        var stale = children.Where(_ledger.IsStale).ToList();
        return stale.Count == 0 ? Task.CompletedTask : Task.WhenAll(stale.Select(RefreshOne));
    }

    /// <summary>Pulls all of the children, stale or not.</summary>
    /// <returns>How many counted as current and were not: 0 unless the protocol was broken.</returns>
    public async Task<int> Sweep(IEnumerable<string> children)
    {
        var effects = await Task.WhenAll(children.Select(Place));
        return effects.Count(e => e == PullEffect.Corrected);

        async Task<PullEffect> Place(string child)
        {
            await _places.WaitAsync();
            try
            {
                return await Pull(child, _ledger.BeginPull(child));
            }
            finally
            {
                _places.Release();
            }
        }
    }

    /// <summary>Stores the snapshots when any has changed since they were stored.</summary>
    public Task Save() => _ledger.HasUnsaved ? _snapshots.Write() : Task.CompletedTask;

    /// <summary>
    /// Before the first mark of an activation counts, the row of snapshots is written once under its ETag: a write that a predecessor sent and that is still
    /// on its way can then no longer arrive and make a child look current that this activation has marked.
    /// </summary>
    protected virtual Task Claim() => _claim is null || _claim.IsFaulted ? _claim = _snapshots.Write() : _claim;

    private async Task RefreshOne(string child)
    {
        if (Joinable(child) is { } flight)
        {
            await flight;
            return;
        }

        await _places.WaitAsync();
        try
        {
            // Others may have pulled it while this one waited for its place.
            if (_ledger.IsStale(child))
                await (Joinable(child) ?? Start(child));
        }
        finally
        {
            _places.Release();
        }
    }

    private Task? Joinable(string child) =>
        _pulls.TryGetValue(child, out var flight) && _ledger.MayJoin(child, flight.Began) ? flight.Task : null;

    private Task<PullEffect> Start(string child)
    {
        var began = _ledger.BeginPull(child);
        var task = Pull(child, began);
        if (!task.IsCompleted)
            _pulls[child] = (began, task);
        return task;
    }

    private async Task<PullEffect> Pull(string child, long began)
    {
        try
        {
            return _ledger.EndPull(child, began, await _port.Pull(child));
        }
        finally
        {
            if (_pulls.TryGetValue(child, out var flight) && flight.Began == began)
                _pulls.Remove(child);
        }
    }

    private async Task StoreMarks()
    {
        var marks = _ledger.TakeMarks();
        await _port.StoreMarks(marks);
        _ledger.MarksStored(marks);
    }

    private async Task StoreSnapshots()
    {
        var snapshots = _ledger.TakeSnapshots();
        try
        {
            await _port.StoreSnapshots(snapshots);
        }
        catch
        {
            _ledger.SnapshotsNotSaved();
            throw;
        }
    }
}
