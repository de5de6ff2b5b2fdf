using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Numbers;

/// <summary>A figure that may be right but is accepted only with a reason.</summary>
/// <param name="Code">One of the codes of <see cref="NumberWarnings"/>.</param>
/// <param name="Message">What is remarkable, with the numbers it was measured by.</param>
[GenerateSerializer, Immutable, Alias("kinerja.number-warning")]
public sealed record NumberWarning([property: Id(0)] string Code, [property: Id(1)] Text Message);
