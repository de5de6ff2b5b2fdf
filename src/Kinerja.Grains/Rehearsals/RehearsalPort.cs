using Kinerja.Grains.Rollups;

namespace Kinerja.Grains.Rehearsals;

/// <summary>A roll-up without storage: its children are in memory, and what it would store is forgotten.</summary>
internal sealed class RehearsalPort<TValue>(Func<string, TValue> answer) : IRollupPort<TValue>
{
    /// <inheritdoc/>
    public Func<Task>? Announce => null;

    /// <inheritdoc/>
    public Task StoreMarks(IReadOnlyDictionary<string, long> marks) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoreSnapshots(IReadOnlyDictionary<string, RollupSnapshot<TValue>> snapshots) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<TValue> Pull(string child) => Task.FromResult(answer(child));
}
