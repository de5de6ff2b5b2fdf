namespace Kinerja.Chaos.Workloads;

/// <summary>Numbers that nobody else gets, so that a value says who wrote it.</summary>
internal sealed class Counter
{
    private long _last = 1_000;

    /// <summary>The next one.</summary>
    public decimal Next() => Interlocked.Increment(ref _last);
}
