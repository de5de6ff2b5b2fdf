using System.Diagnostics;

namespace Kinerja.Chaos.Histories;

/// <summary>The one clock of a run: monotonic, from 1 upwards, never the same number twice.</summary>
public sealed class HistoryClock
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private long _last;

    /// <summary>Nanoseconds since the run began.</summary>
    public long Now()
    {
        var now = (long)Stopwatch.GetElapsedTime(_began).TotalNanoseconds;
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }
}
