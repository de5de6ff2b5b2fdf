using Kinerja.Chaos.Histories;

namespace Kinerja.Chaos.Checking;

/// <summary>What was known by when: the largest number shown by an operation that had completed before a moment.</summary>
internal sealed class Timeline
{
    private readonly long[] _times;
    private readonly (long Value, Operation By)[] _largest;

    public Timeline(IEnumerable<(long Completed, long Value, Operation By)> facts)
    {
        var sorted = facts.Where(f => f.Completed != Operation.Never).OrderBy(f => f.Completed).ToList();
        _times = [.. sorted.Select(f => f.Completed)];
        _largest = new (long, Operation)[sorted.Count];
        for (var i = 0; i < sorted.Count; i++)
            _largest[i] = i > 0 && _largest[i - 1].Value >= sorted[i].Value ? _largest[i - 1] : (sorted[i].Value, sorted[i].By);
    }

    /// <summary>The largest number known strictly before a moment; null when nothing was.</summary>
    public (long Value, Operation By)? Before(long moment)
    {
        var at = Array.BinarySearch(_times, moment);
        at = at < 0 ? ~at : at;
        while (at > 0 && _times[at - 1] >= moment)
            at--;
        return at == 0 ? null : _largest[at - 1];
    }
}
