using System.Text.Json.Serialization;
using Kinerja.Model.Indicators;

namespace Kinerja.Model.Periods;

/// <summary>
/// Where a period of an agency-year stands on its way (domain rules, section 9): open → submitted → (returned) → verified → published → locked. The names
/// are stored; never change one.
/// </summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PeriodStatus>))]
public enum PeriodStatus
{
    /// <summary>Figures may be entered. Also after an unlocking.</summary>
    Open = 0,

    /// <summary>A submission is under way: figures are being frozen and can no longer change.</summary>
    Submitting = 1,

    /// <summary>Frozen, waits for the reviewer.</summary>
    Submitted = 2,

    /// <summary>Given back with comments: figures may be entered again.</summary>
    Returned = 3,

    /// <summary>The reviewer has verified the frozen figures; the province may see them.</summary>
    Verified = 4,

    /// <summary>Everybody may see the frozen figures.</summary>
    Published = 5,

    /// <summary>Published and put away.</summary>
    Locked = 6,
}
