namespace Kinerja.Model.Models;

/// <summary>How a component of the shared formula comes from own figures: the sum of the terms, in every year the formula reads.</summary>
/// <param name="Component">Code of the shared component.</param>
/// <param name="Terms">The terms, one at least.</param>
[GenerateSerializer, Immutable, Alias("kinerja.component-conversion")]
public sealed record ComponentConversion([property: Id(0)] string Component, [property: Id(1)] IReadOnlyList<ConversionTerm> Terms);
