namespace Kinerja.Grains.IssuedDocuments.Contracts;

/// <summary>A part of a register.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Before">The place to go on before; null at the end.</param>
/// <param name="Total">All entries of the register.</param>
[GenerateSerializer, Immutable, Alias("kinerja.issued-page")]
public sealed record IssuedPage([property: Id(0)] IReadOnlyList<IssuedDocument> Entries, [property: Id(1)] int? Before, [property: Id(2)] int Total);
