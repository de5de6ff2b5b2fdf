using Kinerja.Grains.Rollups;

namespace Kinerja.Grains.Tests.Rollups;

/// <summary>The ledger of the product, with one of the shortcuts where a run asks for it.</summary>
internal sealed class CheckedLedger(
    IReadOnlyDictionary<string, long> marks,
    IReadOnlyDictionary<string, RollupSnapshot<Dictionary<string, int>>> snapshots,
    Shortcuts shortcuts,
    HashSet<string> pulling)
    : RollupLedger<Dictionary<string, int>>(marks, snapshots)
{
    private readonly HashSet<string> _stored = [.. snapshots.Keys];

    /// <summary>True when the child last announced had been current.</summary>
    public bool WasCurrent { get; private set; }

    /// <inheritdoc/>
    protected override bool MustStore(string name, Child child)
    {
        if (shortcuts.ForgetsStoredPull && child.LastPull == child.Snapshot?.PulledAt && _stored.Contains(name))
            child.LastPull = 0;
        WasCurrent = !IsStale(child);
        return base.MustStore(name, child)
            && !(shortcuts.SkipsMarkDuringPull && pulling.Contains(name))
            && !(shortcuts.StoresMarkOnEdgeOnly && !WasCurrent);
    }

    /// <inheritdoc/>
    protected override bool MayJoin(Child child, long began) => shortcuts.JoinsAnyPull || base.MayJoin(child, began);

    /// <inheritdoc/>
    protected override void Accept(string name, Child child, RollupSnapshot<Dictionary<string, int>> snapshot)
    {
        _stored.Remove(name);
        base.Accept(name, child, shortcuts.StampsAtAnswer ? snapshot with { PulledAt = Sequence } : snapshot);
        if (shortcuts.ClearsMarkOnAnswer)
            child.Mark = 0;
    }

    /// <inheritdoc/>
    protected override bool Same(Dictionary<string, int> left, Dictionary<string, int> right) =>
        left.Count == right.Count && left.All(l => right.GetValueOrDefault(l.Key) == l.Value);

    /// <inheritdoc/>
    protected override long First(long stored) => shortcuts.RestartsCounter ? 0 : base.First(stored);
}
