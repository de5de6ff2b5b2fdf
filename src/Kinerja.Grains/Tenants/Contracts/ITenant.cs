using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Orleans.Concurrency;

namespace Kinerja.Grains.Tenants.Contracts;

/// <summary>
/// The life of an agency as a tenant: requested → provisioning → active ⇄ suspended, and closed from anywhere. Key: the agency, <c>35.08|dinkop-um</c>. Only remembers and
/// decides; who is let in asks here (<see cref="TenantRules.Admits"/>).
/// </summary>
[Alias("kinerja.ITenant")]
public interface ITenant : IGrainWithStringKey
{
    /// <summary>Where it stands; cheap. One that nobody asked for counts as in use.</summary>
    [ReadOnly, AlwaysInterleave, Needs(Right.Service), FromGrains("notifier", "registration"), Alias("GetStatus")]
    Task<TenantStatus> GetStatus();

    /// <summary>Where it stands and how it came there, for its admin.</summary>
    [ReadOnly, Needs(Right.Manage), Alias("Get")]
    Task<TenantView> Get();

    /// <summary>The same, for the platform.</summary>
    [ReadOnly, Needs(Right.ManagePlatform), Alias("Inspect")]
    Task<TenantView> Inspect();

    /// <summary>Requests, withdraws, provisions or activates, on the way of a registration. Problems: <c>tenantStatus</c>, <c>tenantActNotAllowed</c>, <c>revisionConflict</c>.</summary>
    [Needs(Right.Service), FromGrains("registration"), Alias("Advance")]
    Task<Outcome<Receipt>> Advance(ChangeTenant command);

    /// <summary>Closes it, by its admin. Problems: <c>tenantStatus</c>, <c>tenantActNotAllowed</c>, <c>reasonRequired</c>, <c>revisionConflict</c>.</summary>
    [Needs(Right.Manage), Alias("Close")]
    Task<Outcome<Receipt>> Close(ChangeTenant command);

    /// <summary>Suspends, resumes or closes it, or writes down that it is exported or deleted, by the platform. Problems: as for <see cref="Close"/>.</summary>
    [Needs(Right.ManagePlatform), Alias("Judge")]
    Task<Outcome<Receipt>> Judge(ChangeTenant command);
}
