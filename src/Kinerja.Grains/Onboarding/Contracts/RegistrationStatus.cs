using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>Where a registration stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RegistrationStatus>))]
public enum RegistrationStatus
{
    /// <summary>Begun; the applicant's mail address is not known to be theirs yet.</summary>
    Draft = 0,

    /// <summary>The mail address is confirmed; the agency is being described, or its name was not free.</summary>
    EmailConfirmed = 1,

    /// <summary>The name is reserved and the agency is being opened.</summary>
    Reserved = 2,

    /// <summary>The agency is open and the applicant runs it.</summary>
    Opened = 3,

    /// <summary>The name is reserved; a person of the region or the platform decides.</summary>
    AwaitingApproval = 4,

    /// <summary>Somebody else has the name and the applicant says that it is theirs; the platform decides.</summary>
    Contested = 5,

    /// <summary>Refused, with a reason.</summary>
    Declined = 6,

    /// <summary>Nobody went on with it in time; the name is free again.</summary>
    Expired = 7,
}
