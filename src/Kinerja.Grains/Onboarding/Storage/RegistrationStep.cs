using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Onboarding.Storage;

/// <summary>A side effect of a registration; each may be repeated without harm.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RegistrationStep>))]
internal enum RegistrationStep
{
    /// <summary>Reserve the name.</summary>
    Reserve = 0,

    /// <summary>Keep the name for ever.</summary>
    Settle = 1,

    /// <summary>List the agency as asked for.</summary>
    ListRequested = 2,

    /// <summary>List the agency as being opened.</summary>
    ListProvisioning = 3,

    /// <summary>Open the agency.</summary>
    Open = 4,

    /// <summary>Give the applicant the roles.</summary>
    Grant = 5,

    /// <summary>List the agency as in use.</summary>
    ListActive = 6,

    /// <summary>Ask for a decision.</summary>
    Queue = 7,

    /// <summary>Ask for a decision no more.</summary>
    Unqueue = 8,

    /// <summary>Give the name back.</summary>
    Release = 9,

    /// <summary>Take the agency off the list.</summary>
    Unlist = 10,

    /// <summary>Take the name from whoever has it.</summary>
    Evict = 11,

    /// <summary>Leave the applicant's list.</summary>
    Forget = 12,

    /// <summary>Note that the agency is asked for.</summary>
    Request = 13,

    /// <summary>Note that it is asked for no more.</summary>
    Withdraw = 14,

    /// <summary>Note that it is being made.</summary>
    Provision = 15,

    /// <summary>Note that it is in use.</summary>
    Activate = 16,
}
