using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>The life of an agency as a tenant.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TenantState>))]
public enum TenantState
{
    /// <summary>Somebody has asked for it; a person decides.</summary>
    Requested = 0,

    /// <summary>Being opened.</summary>
    Provisioning = 1,

    /// <summary>In use.</summary>
    Active = 2,

    /// <summary>Stopped for a while by the platform; nothing is lost.</summary>
    Suspended = 3,

    /// <summary>Ended.</summary>
    Closed = 4,
}
