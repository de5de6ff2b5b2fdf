using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Imports;

/// <summary>A choice.</summary>
/// <param name="Code">Stable within the question kind, e.g. <c>higher</c>, <c>thousands</c>, <c>notApplicable</c>.</param>
/// <param name="Label">In words.</param>
/// <param name="WantsText">True when the choice needs words of its own (a reason).</param>
[GenerateSerializer, Immutable, Alias("kinerja.question-option")]
public sealed record QuestionOption([property: Id(0)] string Code, [property: Id(1)] Text Label, [property: Id(2)] bool WantsText = false);
