using Kinerja.Model.Plans;

namespace Kinerja.Model.Imports;

/// <summary>A row of the document as it was read, for showing the source beside the draft.</summary>
/// <param name="Number">Line of a text, or running number of the table row; starts at 1.</param>
/// <param name="Cells">The cells as written; a single one for a line without tabs.</param>
/// <param name="Role">What the reader took it for: <c>title</c>, <c>heading</c>, <c>header</c>, <c>data</c>, <c>rule</c>, <c>blank</c>, <c>footnote</c>,
/// <c>total</c>, <c>signature</c>, <c>text</c>, <c>unknown</c>.</param>
/// <param name="Source">Where the row stands, in the terms in which findings and targets name their source: a line, or a row of a table.</param>
[GenerateSerializer, Immutable, Alias("kinerja.source-row")]
public sealed record SourceRow(
    [property: Id(0)] int Number,
    [property: Id(1)] IReadOnlyList<string> Cells,
    [property: Id(2)] string Role,
    [property: Id(3)] SourceLocation? Source = null);
