namespace Kinerja.Grains.ColumnReadings.Storage;

/// <summary>What was said about headings.</summary>
/// <param name="Shape">The headings by name.</param>
/// <param name="Heads">The headings as written.</param>
/// <param name="Codes">A code for each column.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
internal sealed record StoredColumns(string Shape, IReadOnlyList<string> Heads, IReadOnlyList<string> Codes, DateTimeOffset At, string By);
