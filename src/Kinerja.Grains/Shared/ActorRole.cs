using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Shared;

/// <summary>In which role somebody acts (domain rules, section 9).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActorRole>))]
public enum ActorRole
{
    /// <summary>Enters plan and realisation of the own agency, prepares a submission.</summary>
    Operator = 0,

    /// <summary>Head of the agency: submits and signs.</summary>
    Head = 1,

    /// <summary>Gives roles and settings of the own agency.</summary>
    AgencyAdmin = 2,

    /// <summary>Reviewer of the kabupaten: verifies or returns, opens windows.</summary>
    Reviewer = 3,

    /// <summary>Reads verified and published figures of the province.</summary>
    ProvinceViewer = 4,

    /// <summary>Runs the platform; sees no figures by virtue of that.</summary>
    PlatformAdmin = 5,
}
