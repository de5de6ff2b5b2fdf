namespace Kinerja.Grains.ColumnReadings.Contracts;

/// <summary>What somebody has said about headings.</summary>
/// <param name="Shape">The headings by name.</param>
/// <param name="Heads">The headings as they were written then.</param>
/// <param name="Codes">A code for each column.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
[GenerateSerializer, Immutable, Alias("kinerja.remembered-columns")]
public sealed record RememberedColumns(
    [property: Id(0)] string Shape,
    [property: Id(1)] IReadOnlyList<string> Heads,
    [property: Id(2)] IReadOnlyList<string> Codes,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string By);
