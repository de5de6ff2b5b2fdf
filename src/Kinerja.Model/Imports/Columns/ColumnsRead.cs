using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports.Columns;

/// <summary>A table that was read as somebody has said of an earlier document with the same headings.</summary>
/// <param name="Shape">The headings.</param>
/// <param name="Heads">The headings as written here.</param>
/// <param name="At">When it was said, UTC.</param>
/// <param name="By">Who said it.</param>
/// <param name="Source">Where the table begins.</param>
[GenerateSerializer, Immutable, Alias("kinerja.columns-read")]
public sealed record ColumnsRead(
    [property: Id(0)] string Shape,
    [property: Id(1)] IReadOnlyList<string> Heads,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string By,
    [property: Id(4)] SourceLocation? Source);
