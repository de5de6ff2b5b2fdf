namespace Kinerja.Web.Hosting;

/// <summary>Whether this process is on its way out, and whether anybody still comes.</summary>
internal sealed class DrainState
{
    private int _draining;
    private long _arrived;

    /// <summary>True from the moment the process was asked to end.</summary>
    public bool IsDraining => Volatile.Read(ref _draining) != 0;

    /// <summary>Requests that have come since then; probes are none.</summary>
    public long Arrived => Interlocked.Read(ref _arrived);

    /// <summary>True for the first caller only; a host may be stopped twice.</summary>
    public bool Begin() => Interlocked.Exchange(ref _draining, 1) == 0;

    /// <summary>A request has come.</summary>
    public void Note() => Interlocked.Increment(ref _arrived);
}
