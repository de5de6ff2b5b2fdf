using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Tenants.Contracts;

namespace Kinerja.Grains.Tenants;

/// <summary>Which step starts from which status, and what a tenant lets in. Pure.</summary>
public static class TenantRules
{
    /// <summary>The status after an act; null when it does not start from here.</summary>
    /// <param name="status">Where the tenant stands; null before anything was asked for.</param>
    /// <param name="act">What is done.</param>
    public static TenantStatus? Next(TenantStatus? status, TenantAct act) => (status, act) switch
    {
        (null or TenantStatus.Unasked, TenantAct.Request) => TenantStatus.Requested,
        (TenantStatus.Requested or TenantStatus.Provisioning, TenantAct.Withdraw) => TenantStatus.Unasked,
        (TenantStatus.Requested, TenantAct.Provision) => TenantStatus.Provisioning,
        (TenantStatus.Provisioning, TenantAct.Activate) => TenantStatus.Active,
        // An agency from before this was kept is in use.
        (null or TenantStatus.Unasked or TenantStatus.Active, TenantAct.Suspend) => TenantStatus.Suspended,
        (TenantStatus.Suspended, TenantAct.Resume) => TenantStatus.Active,
        (TenantStatus.Suspended or TenantStatus.Closed, TenantAct.Export) => status,
        (TenantStatus.Closed, TenantAct.Delete) => status,
        (not TenantStatus.Closed, TenantAct.Close) => TenantStatus.Closed,
        _ => null,
    };

    /// <summary>
    /// True when somebody with a right may use it on a tenant of this status. A tenant in use lets in whatever the right allows; one that is not yet, or not for now, is
    /// read only; a closed one is for the platform alone.
    /// </summary>
    /// <param name="status">Where the tenant stands.</param>
    /// <param name="right">What the caller needs and has.</param>
    /// <param name="isRead">True for what changes nothing.</param>
    public static bool Admits(TenantStatus status, Right right, bool isRead) => status switch
    {
        TenantStatus.Active or TenantStatus.Unasked => true,
        TenantStatus.Closed => right is Right.ManagePlatform or Right.Service,
        _ => isRead || right is Right.ManagePlatform or Right.Service,
    };
}
