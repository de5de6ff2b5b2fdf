namespace Kinerja.Grains.Rollups;

/// <summary>
/// Announcing to the parent above: needed unless an announcement sent after this roll-up last began to answer a pull has been acknowledged. One that is on
/// its way is waited for, not taken for granted.
/// </summary>
internal class UpwardAnnouncements(Func<Task> send)
{
    private long _clock;
    private long _lastAnswer;
    private long _acknowledged;
    private (long Sent, Task Task)? _inFlight;

    /// <summary>This roll-up begins to answer a pull of its parent; to be called before it looks at what is stale.</summary>
    public void BeginAnswer() => _lastAnswer = ++_clock;

    /// <summary>Returns when the parent knows that this roll-up is about to change.</summary>
    public virtual Task Announce()
    {
        if (!MustAnnounce(_acknowledged, _lastAnswer))
            return Task.CompletedTask;
        if (_inFlight is { } flight && flight.Sent > _lastAnswer && !flight.Task.IsCompleted)
            return flight.Task;

        var sent = ++_clock;
        var task = Send(sent);
        _inFlight = (sent, task);
        return task;
    }

    /// <summary>True when an announcement has to be sent or waited for.</summary>
    protected virtual bool MustAnnounce(long acknowledged, long lastAnswer) => acknowledged <= lastAnswer;

    private async Task Send(long sent)
    {
        await send();
        _acknowledged = Math.Max(_acknowledged, sent);
    }
}
