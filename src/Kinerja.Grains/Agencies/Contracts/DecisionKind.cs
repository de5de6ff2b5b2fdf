using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Grains.Agencies.Contracts;

/// <summary>What a person decided about a finding.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DecisionKind>))]
public enum DecisionKind
{
    /// <summary><i>Terima</i>: the finding is right; the figure stays and carries the mark.</summary>
    Accept,

    /// <summary><i>Perbaiki</i>: the plan was corrected.</summary>
    Correct,

    /// <summary><i>Abaikan</i>: not a problem; the reason says why.</summary>
    Waive,
}
