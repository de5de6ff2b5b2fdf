namespace Kinerja.Model.Models;

/// <summary>An own figure that counts into a component of the shared formula.</summary>
/// <param name="Own">Code of the own indicator or component.</param>
/// <param name="Factor">What it is multiplied with: 1000 where the agency counts in thousands, −1 where it is taken off. Not zero.</param>
[GenerateSerializer, Immutable, Alias("kinerja.conversion-term")]
public sealed record ConversionTerm([property: Id(0)] string Own, [property: Id(1)] decimal Factor = 1m);
