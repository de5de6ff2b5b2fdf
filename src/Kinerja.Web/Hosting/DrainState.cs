namespace Kinerja.Web.Hosting;

/// <summary>Whether this process is on its way out.</summary>
internal sealed class DrainState
{
    private volatile bool _draining;

    /// <summary>True from the moment the process was asked to end.</summary>
    public bool IsDraining => _draining;

    public void Begin() => _draining = true;
}
