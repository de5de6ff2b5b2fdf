namespace Kinerja.Web.Hosting.Backup;

/// <summary>What was written and waits to be copied. Bounded: when copies cannot be made for long, the oldest are let go and counted, and a restore finds the gap.</summary>
internal sealed class BackupQueue(BackupOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<(RowVersion Version, long Since)> _waiting = new();
    private long _bytes;

    /// <summary>How long the oldest has waited.</summary>
    public TimeSpan Behind
    {
        get
        {
            lock (_gate)
                return _waiting.TryPeek(out var oldest) ? time.GetElapsedTime(oldest.Since) : TimeSpan.Zero;
        }
    }

    /// <summary>Adds a version.</summary>
    public void Add(RowVersion version)
    {
        var dropped = 0;
        lock (_gate)
        {
            _waiting.Enqueue((version, time.GetTimestamp()));
            _bytes += Size(version);
            while (_bytes > options.MaxWaitingBytes && _waiting.Count > 1)
            {
                _bytes -= Size(_waiting.Dequeue().Version);
                dropped++;
            }
        }

        if (dropped > 0)
            BackupMetrics.Dropped.Add(dropped);
    }

    /// <summary>Takes all that waits, by whose it is, each in the order in which it was written.</summary>
    public IReadOnlyList<(CopyScope Scope, IReadOnlyList<RowVersion> Versions)> Take()
    {
        List<RowVersion> all;
        lock (_gate)
        {
            all = [.. _waiting.Select(w => w.Version)];
            _waiting.Clear();
            _bytes = 0;
        }

        return [.. all.GroupBy(v => v.Scope!).Select(g => (g.Key, (IReadOnlyList<RowVersion>)[.. g]))];
    }

    /// <summary>Puts back what could not be copied.</summary>
    public void Return(IEnumerable<RowVersion> versions)
    {
        foreach (var version in versions)
            Add(version);
    }

    private static long Size(RowVersion version) => 256 + (version.Content?.ToMemory().Length ?? 0);
}
