namespace Kinerja.Grains.Rollups;

/// <summary>What a pull changed.</summary>
internal enum PullEffect
{
    /// <summary>The facts are what they were.</summary>
    None,

    /// <summary>A later pull had answered already; this answer was dropped.</summary>
    Outdated,

    /// <summary>The child was stale or unknown, and its facts are new.</summary>
    Updated,

    /// <summary>The child counted as current and yet its facts were others: a change was missed. Must never be seen outside a partition.</summary>
    Corrected,
}
