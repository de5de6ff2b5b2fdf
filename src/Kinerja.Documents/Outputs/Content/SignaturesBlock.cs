namespace Kinerja.Documents.Outputs.Content;

/// <summary>Places for signatures side by side.</summary>
/// <param name="PlaceAndDate">E.g. “Lumajang, 20 Januari 2016”; null leaves room for it.</param>
/// <param name="Parties">From left to right.</param>
public sealed record SignaturesBlock(string? PlaceAndDate, IReadOnlyList<SigningParty> Parties) : OutputBlock;
