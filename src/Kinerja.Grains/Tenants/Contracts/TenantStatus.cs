using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Tenants.Contracts;

/// <summary>Where an agency stands as a tenant.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TenantStatus>))]
public enum TenantStatus
{
    /// <summary>In use. Agencies from before this was kept are in use.</summary>
    Active = 0,

    /// <summary>Asked for and waiting for somebody's approval.</summary>
    Requested = 1,

    /// <summary>Approved; what it needs is being made.</summary>
    Provisioning = 2,

    /// <summary>Read only, until the platform takes that back.</summary>
    Suspended = 3,

    /// <summary>Nobody reaches it any more; the platform may still export it.</summary>
    Closed = 4,

    /// <summary>Nobody asks for it any more: the same as an agency that nobody ever asked for.</summary>
    Unasked = 5,
}
