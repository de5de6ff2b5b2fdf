namespace Kinerja.Grains.Rollups;

/// <summary>What a parent knows of a child.</summary>
/// <typeparam name="TValue">The child's facts.</typeparam>
/// <param name="PulledAt">Sequence number at which the pull that brought it began.</param>
/// <param name="Value">The facts.</param>
internal sealed record RollupSnapshot<TValue>(long PulledAt, TValue Value);
