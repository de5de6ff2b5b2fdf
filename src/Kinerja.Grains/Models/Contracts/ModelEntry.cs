namespace Kinerja.Grains.Models.Contracts;

/// <summary>A shared model in the catalogue.</summary>
/// <param name="Model">Key.</param>
/// <param name="Name">Name of its latest version.</param>
/// <param name="Affair">Code of its affair; empty when it belongs to none.</param>
/// <param name="Version">Number of its latest version.</param>
[GenerateSerializer, Immutable, Alias("kinerja.model-entry")]
public sealed record ModelEntry([property: Id(0)] string Model, [property: Id(1)] string Name, [property: Id(2)] string Affair, [property: Id(3)] int Version);
