namespace Kinerja.Web.Hosting;

/// <summary>Whether this process is on its way out.</summary>
internal sealed class DrainState
{
    private int _draining;

    /// <summary>True from the moment the process was asked to end.</summary>
    public bool IsDraining => Volatile.Read(ref _draining) != 0;

    /// <summary>True for the first caller only; a host may be stopped twice.</summary>
    public bool Begin() => Interlocked.Exchange(ref _draining, 1) == 0;
}
