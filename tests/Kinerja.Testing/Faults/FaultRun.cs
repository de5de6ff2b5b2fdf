using System.Collections.Concurrent;

namespace Kinerja.Testing.Faults;

/// <summary>A plan in force: numbers the calls, decides for each, remembers which partitions are closed and what has struck.</summary>
internal sealed class FaultRun(FaultPlan plan, TimeProvider time)
{
    // Purposes of what is drawn for a call.
    private const int Whether = 0, Which = 1, Where = 2;

    private readonly ConcurrentQueue<InjectedFault> _struck = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _closed = new(StringComparer.Ordinal);
    private long _calls;

    public FaultPlan Plan => plan;

    public long Calls => Interlocked.Read(ref _calls);

    public IReadOnlyCollection<InjectedFault> Struck => _struck;

    public TimeProvider Time => time;

    /// <summary>The fate of the next call; null when the plan does not count it.</summary>
    public CallFate? Next(StorageRequest request)
    {
        if ((plan.WritesOnly && !request.IsWrite) || (plan.Path is { } part && !request.Path.Contains(part, StringComparison.Ordinal)))
            return null;

        var call = Interlocked.Increment(ref _calls);
        var dice = new Dice(plan.Seed, call);
        var kind = plan.At.TryGetValue(call, out var certain) ? Possible(certain, request)
            : dice.Draw(Whether) < plan.Rate ? Draw(request, dice.Draw(Which))
            : null;
        var position = plan.Position != FaultPosition.Both ? plan.Position : dice.Draw(Where) < 0.5 ? FaultPosition.Try : FaultPosition.Call;
        return new(this, call, kind, position);
    }

    public void Remember(InjectedFault fault) => _struck.Enqueue(fault);

    public void Close(string partition) => _closed[partition] = time.GetUtcNow() + plan.Throttle;

    public bool IsClosed(string partition) => _closed.TryGetValue(partition, out var until) && time.GetUtcNow() < until;

    public bool HasClosed => !_closed.IsEmpty;

    private static FaultKind? Possible(FaultKind kind, StorageRequest request) => request.Admits(kind) ? kind : null;

    private FaultKind? Draw(StorageRequest request, double at)
    {
        var possible = plan.Kinds.Where(k => k.Value > 0 && request.Admits(k.Key)).OrderBy(k => k.Key).ToList();
        var left = at * possible.Sum(k => k.Value);
        foreach (var (kind, weight) in possible)
        {
            if ((left -= weight) < 0)
                return kind;
        }

        return possible.Count > 0 ? possible[^1].Key : null;
    }
}
