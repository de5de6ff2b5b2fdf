namespace Kinerja.Grains.Rollups;

/// <summary>
/// Writes one row for many: at most one write is under way, and everybody who asks during it is served by the next one. A write serves exactly those who
/// asked before it began, because it takes what there is to write at its beginning.
/// </summary>
internal sealed class GroupedWriter(Func<Task> write)
{
    private Task _current = Task.CompletedTask;
    private Task? _next;

    /// <summary>Returns when a write that began after this call has been acknowledged; fails when that write fails.</summary>
    public Task Write()
    {
        if (_next is not null)
            return _next;
        return _current.IsCompleted ? _current = write() : _next = After(_current);
    }

    private async Task After(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        var mine = _next!;
        _next = null;
        _current = mine;
        await write();
    }
}
