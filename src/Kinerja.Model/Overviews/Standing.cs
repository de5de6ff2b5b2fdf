using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Overviews;

/// <summary>
/// What an agency's figure brings to the sum of its region. Each agency has exactly one standing per shared indicator, period and level of visibility, so that
/// the coverage adds up. Stored by name; never change one.
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Standing>))]
public enum Standing
{
    /// <summary>Its components are in the sum (grades A and B, all of them numbers).</summary>
    Counted,

    /// <summary>Not reported, or not completely. Late from its due moment on, not due before.</summary>
    Absent,

    /// <summary>The indicator does not apply there; nothing is expected.</summary>
    NotApplicable,

    /// <summary>Something was reported that cannot be added up; the reason says why.</summary>
    NotComputable,

    /// <summary>Grade C or D: listed, never summed.</summary>
    Listed,

    /// <summary>The agency has adopted the model and has tied nothing to this indicator.</summary>
    Unlinked,

    /// <summary>Reported, but not yet in a state that the viewer may see.</summary>
    Hidden,
}
