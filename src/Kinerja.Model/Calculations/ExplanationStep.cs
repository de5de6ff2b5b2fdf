using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Calculations;

/// <summary>One step of <i>mengapa angka ini?</i>.</summary>
/// <param name="Kind">Stable, camelCase: <c>formula</c>, <c>component</c>, <c>accumulation</c>, <c>substitution</c>, <c>realisation</c>, <c>target</c>,
/// <c>achievement</c>, <c>floor</c>, <c>cap</c>, <c>band</c>, <c>note</c>.</param>
/// <param name="Label">What is done, in words.</param>
/// <param name="Expression">The expression with the numbers put in, decimal comma in Indonesian; null when the label says it all.</param>
/// <param name="Result">The value after this step; null when the step has none.</param>
[GenerateSerializer, Immutable, Alias("kinerja.explanation-step")]
public sealed record ExplanationStep(
    [property: Id(0)] string Kind, [property: Id(1)] Text Label, [property: Id(2)] Text? Expression = null, [property: Id(3)] TypedValue? Result = null);
