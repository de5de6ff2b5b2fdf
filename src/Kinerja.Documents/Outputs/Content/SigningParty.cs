namespace Kinerja.Documents.Outputs.Content;

/// <summary>Somebody who signs.</summary>
/// <param name="Capacity">E.g. “Pihak Pertama, Kepala Dinas”.</param>
/// <param name="Name">The name; null leaves room for it.</param>
/// <param name="Identity">Rank and number of the civil servant; null for none.</param>
public sealed record SigningParty(string Capacity, string? Name, string? Identity = null);
