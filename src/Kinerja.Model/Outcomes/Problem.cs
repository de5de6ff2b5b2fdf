namespace Kinerja.Model.Outcomes;

/// <summary>An expected refusal: a stable code, words in both languages and the field it belongs to.</summary>
/// <param name="Code">Stable, camelCase, e.g. <c>numberAmbiguous</c>. Never renamed.</param>
/// <param name="Message">What happened and what to do.</param>
/// <param name="Field">The input it belongs to, as named by the caller; null when it concerns the whole.</param>
/// <param name="Kind">The kind of refusal.</param>
[GenerateSerializer, Immutable, Alias("kinerja.problem")]
public sealed record Problem(
    [property: Id(0)] string Code,
    [property: Id(1)] Text Message,
    [property: Id(2)] string? Field = null,
    [property: Id(3)] ProblemKind Kind = ProblemKind.Invalid);
