namespace Kinerja.Web.Application.Demo.Synthetic;

/// <summary>How far the synthetic country has been loaded.</summary>
internal sealed class SyntheticProgress
{
    private int _done;

    /// <summary>Agencies that it will have.</summary>
    public int Total { get; set; }

    /// <summary>Agencies that are complete.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>True when nothing is left to do.</summary>
    public bool Complete => Done >= Total;

    /// <summary>One more is complete; gives their number.</summary>
    public int Add() => Interlocked.Increment(ref _done);
}
