using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Tenants.Contracts;

/// <summary>What moves a tenant from one status to the next.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TenantAct>))]
public enum TenantAct
{
    /// <summary>Somebody asks for the agency: nothing → requested.</summary>
    Request = 0,

    /// <summary>It is approved: requested → provisioning.</summary>
    Provision = 1,

    /// <summary>Everything is there: provisioning → active.</summary>
    Activate = 2,

    /// <summary>The platform makes it read only: active → suspended.</summary>
    Suspend = 3,

    /// <summary>The platform takes that back: suspended → active.</summary>
    Resume = 4,

    /// <summary>The end, by its own admin or the platform: any → closed. Nothing leads back.</summary>
    Close = 5,

    /// <summary>Whoever asked for the agency does not any more, or it could not be made: requested or provisioning → as if nobody had asked.</summary>
    Withdraw = 6,

    /// <summary>The platform carries all of it away; changes nothing, and is written down with its reason. Only while nobody writes: suspended or closed.</summary>
    Export = 7,

    /// <summary>The platform removes all of it. Only what is closed; this is stored before anything is removed.</summary>
    Delete = 8,
}
