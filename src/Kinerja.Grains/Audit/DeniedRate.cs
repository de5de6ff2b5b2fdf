using System.Collections.Concurrent;

namespace Kinerja.Grains.Audit;

/// <summary>So many denials of one caller are written down in a minute; the rest is counted, and the count stands in the next entry of that caller.</summary>
internal sealed class DeniedRate(TimeProvider time)
{
    /// <summary>Denials of one caller in a minute that have an entry each.</summary>
    public const int PerMinute = 10;

    // Whoever comes under ever new names cannot fill the memory: all of them then share one count.
    private const int MaxCallers = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Count> _callers = new(StringComparer.Ordinal);

    /// <summary>True for a denial that is written down, with the number of those before it that were not.</summary>
    public bool Takes(string caller, out int unlisted)
    {
        if (_callers.Count >= MaxCallers)
            Forget();
        var count = _callers.GetOrAdd(_callers.Count >= MaxCallers && !_callers.ContainsKey(caller) ? "" : caller, _ => new());
        lock (count)
        {
            var now = time.GetTimestamp();
            if (count.Taken == 0 || time.GetElapsedTime(count.Began, now) >= Window)
                (count.Began, count.Taken) = (now, 0);
            if (count.Taken == PerMinute)
            {
                unlisted = 0;
                count.Unlisted++;
                return false;
            }

            count.Taken++;
            (unlisted, count.Unlisted) = (count.Unlisted, 0);
            return true;
        }
    }

    private void Forget()
    {
        foreach (var (caller, count) in _callers)
        {
            lock (count)
            {
                if (count.Unlisted == 0 && time.GetElapsedTime(count.Began) >= Window)
                    _callers.TryRemove(caller, out _);
            }
        }
    }

    private sealed class Count
    {
        public long Began { get; set; }

        public int Taken { get; set; }

        public int Unlisted { get; set; }
    }
}
