using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Periods;

/// <summary>What a <see cref="PeriodStatus"/> means.</summary>
public static class PeriodStatusExtensions
{
    /// <summary>True when figures may be entered.</summary>
    public static bool IsOpen(this PeriodStatus status) => status is PeriodStatus.Open or PeriodStatus.Returned;

    /// <summary>True when the figures of the period are frozen: submitted or anything after it.</summary>
    public static bool IsFrozen(this PeriodStatus status) => status is PeriodStatus.Submitted || status.IsVerified();

    /// <summary>True when a reviewer has verified the figures; the province sees these and no others.</summary>
    public static bool IsVerified(this PeriodStatus status) => status == PeriodStatus.Verified || status.IsPublished();

    /// <summary>True when everybody may see the figures.</summary>
    public static bool IsPublished(this PeriodStatus status) => status is PeriodStatus.Published or PeriodStatus.Locked;

    /// <summary>The name for people.</summary>
    public static Text Name(this PeriodStatus status) => status switch
    {
        PeriodStatus.Submitting => new("sedang diajukan", "being submitted"),
        PeriodStatus.Submitted => new("diajukan", "submitted"),
        PeriodStatus.Returned => new("dikembalikan", "returned"),
        PeriodStatus.Verified => new("terverifikasi", "verified"),
        PeriodStatus.Published => new("diterbitkan", "published"),
        PeriodStatus.Locked => new("dikunci", "locked"),
        _ => new("terbuka", "open"),
    };
}
