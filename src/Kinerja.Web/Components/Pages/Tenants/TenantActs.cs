using Kinerja.Grains.Tenants.Contracts;

namespace Kinerja.Web.Components.Pages.Tenants;

/// <summary>Which acts a page offers.</summary>
internal static class TenantActs
{
    /// <summary>Fewest characters of a reason.</summary>
    public const int MinReason = 3;

    /// <summary>Most characters of a reason.</summary>
    public const int MaxReason = 500;

    /// <summary>What the platform may do with an agency that stands there.</summary>
    public static IReadOnlyList<TenantAct> OfPlatform(TenantStatus status) => status switch
    {
        TenantStatus.Suspended => [TenantAct.Resume, TenantAct.Export, TenantAct.Close],
        TenantStatus.Closed => [TenantAct.Export, TenantAct.Delete],
        TenantStatus.Requested or TenantStatus.Provisioning => [],
        _ => [TenantAct.Suspend, TenantAct.Close],
    };

    /// <summary>What its own admin may do.</summary>
    public static IReadOnlyList<TenantAct> OfAdmin(TenantStatus status) => status == TenantStatus.Closed ? [] : [TenantAct.Close];

    /// <summary>True for acts that nothing leads back from: the code of the agency is typed to confirm them.</summary>
    public static bool NeedsCode(TenantAct act) => act is TenantAct.Close or TenantAct.Delete;

    /// <summary>True once all of it was removed.</summary>
    public static bool IsDeleted(TenantView tenant) => tenant.Steps.Any(s => s.Act == TenantAct.Delete);
}
