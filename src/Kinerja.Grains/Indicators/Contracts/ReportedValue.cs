using Kinerja.Model.Periods;
using Kinerja.Model.Values;

namespace Kinerja.Grains.Indicators.Contracts;

/// <summary>A realisation as entered.</summary>
/// <param name="Period">Quarter or year.</param>
/// <param name="Value">Number, missing (withdraws what was there) or not applicable.</param>
/// <param name="Text">As typed; null when it came as a number.</param>
/// <param name="Reason">Why: for a direct value, a value that is not a number, a warning that was confirmed. At most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("kinerja.reported-value")]
public sealed record ReportedValue(
    [property: Id(0)] Period Period, [property: Id(1)] TypedValue Value, [property: Id(2)] string? Text = null, [property: Id(3)] string? Reason = null);
