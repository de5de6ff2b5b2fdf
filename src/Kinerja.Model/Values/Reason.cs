namespace Kinerja.Model.Values;

/// <summary>Why a value is not a number: a stable code and what it is about.</summary>
/// <param name="Code">One of <see cref="ReasonCodes"/>, or <see cref="ReasonCodes.Stated"/> when a person gave the reason in words.</param>
/// <param name="About">The component, year, date or words the reason is about; null when the code says it all.</param>
[GenerateSerializer, Immutable, Alias("kinerja.reason")]
public sealed record Reason([property: Id(0)] string Code, [property: Id(1)] string? About = null);
