namespace Kinerja.Grains.Audit;

/// <summary>How the audit works.</summary>
public sealed class AuditOptions
{
    /// <summary>How long a chain may have entries that no anchor covers.</summary>
    public TimeSpan Anchor { get; set; } = TimeSpan.FromHours(1);
}
