using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>One way to read an ambiguous text, offered to a person.</summary>
/// <param name="Code">Stable within one question: <c>thousands</c>, <c>decimal</c>, <c>negative</c>, <c>positive</c>, <c>million</c>, <c>billion</c>,
/// <c>thousand</c>, <c>trillion</c>, <c>full</c>, <c>inUnit</c>, <c>atLeast</c>, <c>atMost</c>, <c>range</c>, <c>exact</c>, <c>zero</c>, <c>missing</c>.
/// Several doubts join, the outer first: <c>negativeThousands</c>, <c>atLeastDecimal</c>.</param>
/// <param name="Value">The number meant; for a range its lower bound; null when the reading is not a number (<c>missing</c>).</param>
/// <param name="To">The upper bound of a range, else null.</param>
/// <param name="Decimals">Decimals to show, 0–6.</param>
/// <param name="Label">The reading in words, e.g. “1500 (ribuan)”.</param>
[GenerateSerializer, Immutable, Alias("kinerja.number-candidate")]
public sealed record NumberCandidate(
    [property: Id(0)] string Code,
    [property: Id(1)] decimal? Value,
    [property: Id(2)] decimal? To,
    [property: Id(3)] int Decimals,
    [property: Id(4)] Text Label);
