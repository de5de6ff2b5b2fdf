namespace Kinerja.Grains.Rollups;

/// <summary>What a <see cref="Rollup{TValue}"/> needs from its surroundings.</summary>
/// <typeparam name="TValue">The facts of a child.</typeparam>
internal interface IRollupPort<TValue>
{
    /// <summary>Stores the marks; returns when they are stored.</summary>
    Task StoreMarks(IReadOnlyDictionary<string, long> marks);

    /// <summary>Stores the snapshots; returns when they are stored.</summary>
    Task StoreSnapshots(IReadOnlyDictionary<string, RollupSnapshot<TValue>> snapshots);

    /// <summary>Asks a child for its facts.</summary>
    Task<TValue> Pull(string child);

    /// <summary>Tells the parent one level up that this roll-up is about to change; null when there is none. Returns when the parent has stored it.</summary>
    Func<Task>? Announce { get; }
}
