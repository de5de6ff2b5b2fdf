using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Onboarding.Contracts;

/// <summary>What an applicant does with a registration that is described.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RegistrationAct>))]
public enum RegistrationAct
{
    /// <summary>Asks for the agency: reserves its name, opens it or waits for approval.</summary>
    Submit = 0,

    /// <summary>Says that a name which somebody else has is theirs; the words are the evidence.</summary>
    Contest = 1,

    /// <summary>Takes the request back; the name is free again and everything may be changed.</summary>
    Withdraw = 2,

    /// <summary>Chooses how to begin.</summary>
    Begin = 3,
}
