namespace Kinerja.Web.Hosting.Backup;

/// <summary>The copies of what agencies store (configuration section <c>Kinerja:Backup</c>).</summary>
public sealed class BackupOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Backup";

    /// <summary>Whether copies are made; on unless somebody has another way.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Container of the copies.</summary>
    public string Container { get; set; } = "kinerja-backup";

    /// <summary>How often what was written is copied: a process that is killed takes at most this much of the history with it, and never what the rows themselves hold.</summary>
    public TimeSpan CopyEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Age at which an agency is copied whole again.</summary>
    public TimeSpan WholeEvery { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often a process looks whether an agency is due to be copied whole, and whether a row was written that nobody copied.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Pause after an agency that was copied whole, so that a thousand of them do not come between people and their figures.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Days after which a copy is removed, also those of an agency that was deleted meanwhile.</summary>
    public int KeptDays { get; set; } = 35;

    /// <summary>Most bytes that wait to be copied; beyond it the oldest are let go, counted, and found again by the look.</summary>
    public long MaxWaitingBytes { get; set; } = 64L << 20;

    /// <summary>Another account for the copies, so that they do not go with the first; the site's own when it is not given.</summary>
    public StorageOptions? Storage { get; set; }
}
