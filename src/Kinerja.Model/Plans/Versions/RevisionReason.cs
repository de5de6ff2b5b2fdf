using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Plans.Versions;

/// <summary>Why a signed plan is revised (domain rules, section 9).</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RevisionReason>))]
public enum RevisionReason
{
    /// <summary>Another official.</summary>
    Official = 0,

    /// <summary>Another budget.</summary>
    Budget = 1,

    /// <summary>Other assumptions.</summary>
    Assumptions = 2,

    /// <summary>Something else, in words.</summary>
    Other = 3,
}
