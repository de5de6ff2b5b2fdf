namespace Kinerja.Grains.Rollups;

/// <summary>How roll-ups save and pull.</summary>
public sealed class RollupOptions
{
    /// <summary>Snapshots are stored when nothing has been pulled for so long.</summary>
    public TimeSpan Quiet { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Snapshots are stored at once when so many have changed, 1 or more.</summary>
    public int MaxUnsaved { get; set; } = 200;

    /// <summary>All children are pulled again so often while the roll-up is active, to find what was missed; nothing should be.</summary>
    public TimeSpan Sweep { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Pulls at a time, 1 or more.</summary>
    public int Parallelism { get; set; } = 16;
}
