namespace Kinerja.Web.Hosting;

/// <summary>The last thousand times of something.</summary>
internal sealed class RecentTimes
{
    private const int Size = 1_000;

    private readonly Lock _gate = new();
    private readonly TimeSpan[] _times = new TimeSpan[Size];
    private long _count;

    /// <summary>How many there were since the process began.</summary>
    public long Count
    {
        get
        {
            lock (_gate)
                return _count;
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(TimeSpan time)
    {
        lock (_gate)
            _times[_count++ % Size] = time;
    }

    /// <summary>The time that a share of the last thousand stayed within.</summary>
    /// <param name="percent">The share in hundredths, e.g. 95.</param>
    public TimeSpan Percentile(int percent)
    {
        TimeSpan[] known;
        lock (_gate)
            known = _times[..(int)Math.Min(_count, Size)];
        Array.Sort(known);
        return known.Length == 0 ? TimeSpan.Zero : known[(known.Length - 1) * percent / 100];
    }
}
