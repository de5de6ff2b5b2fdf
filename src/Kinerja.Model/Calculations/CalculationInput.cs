using System.Text.Json;
using System.Text.Json.Serialization;
using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Calculations;

/// <summary>
/// The body of <c>POST /api/v1/calculations</c>. Every field may be absent, and none is bound to a type, so that a wrong one is answered by its name and in
/// words instead of failing the whole body. A typed value is a number, <c>{"value": 87.6}</c> or <c>{"state": "missing"}</c>.
/// </summary>
public sealed record CalculationInput
{
    /// <summary>The formula as written in the document, at most 2,000 characters.</summary>
    [JsonPropertyName("formula")] public JsonElement? Formula { get; init; }

    /// <summary>The figure itself: a typed value for the period, or an object by period (<c>{"tw1": 2, "tw2": 5}</c>). Takes precedence over the formula.</summary>
    [JsonPropertyName("value")] public JsonElement? Value { get; init; }

    /// <summary>Unit, e.g. <c>%</c>; the formula's own when absent.</summary>
    [JsonPropertyName("unit")] public JsonElement? Unit { get; init; }

    /// <summary>Decimals to show, 0–6; 2 when absent.</summary>
    [JsonPropertyName("decimals")] public JsonElement? Decimals { get; init; }

    /// <summary><c>higher</c>, <c>lower</c>, <c>range</c> or <c>exact</c>; absent gives no achievement (polarityUnconfirmed).</summary>
    [JsonPropertyName("polarity")] public JsonElement? Polarity { get; init; }

    /// <summary><c>sum</c>, <c>toDate</c>, <c>last</c>, <c>ratio</c>, <c>average</c> or <c>growth</c>; absent: growth or ratio by the formula, last without one.</summary>
    [JsonPropertyName("accumulation")] public JsonElement? Accumulation { get; init; }

    /// <summary><c>tw1</c>…<c>tw4</c> or <c>year</c>; the year when absent.</summary>
    [JsonPropertyName("period")] public JsonElement? Period { get; init; }

    /// <summary>Components by name, in any spelling: an object with <c>accumulation</c> (sum, toDate, last, average) and typed values by period, or one
    /// typed value for the period.</summary>
    [JsonPropertyName("components")] public JsonElement? Components { get; init; }

    /// <summary>Year figures of last year's components by name, typed values; absent: there is no previous year.</summary>
    [JsonPropertyName("previousYear")] public JsonElement? PreviousYear { get; init; }

    /// <summary>Target of the period, a typed value.</summary>
    [JsonPropertyName("target")] public JsonElement? Target { get; init; }

    /// <summary>Bounds of a range target: <c>{"from": 80, "to": 90}</c>.</summary>
    [JsonPropertyName("range")] public JsonElement? Range { get; init; }

    /// <summary>Baseline B, a typed value.</summary>
    [JsonPropertyName("baseline")] public JsonElement? Baseline { get; init; }

    /// <summary>Parts of the policy that differ from the default: <c>lowerIsBetter</c> (twoTMinusR, tOverR, baseline), <c>floor</c>, <c>cap</c>,
    /// <c>baselineForNegativeTargets</c>, <c>version</c>.</summary>
    [JsonPropertyName("policy")] public JsonElement? Policy { get; init; }

    /// <summary>The request, or every problem found, each with the field it belongs to (<c>components.jml koperasi.tw1</c>).</summary>
    public Outcome<CalculationRequest> ToRequest() => new CalculationInputReader(this).Read();
}
