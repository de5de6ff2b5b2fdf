using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Reading;

/// <summary>A document as lines of cells, before anything is understood.</summary>
/// <param name="Lines">In document order.</param>
/// <param name="Remarks">What was noticed while reading.</param>
internal sealed record SourceDocument(IReadOnlyList<SourceLine> Lines, IReadOnlyList<Text> Remarks)
{
    /// <summary>What the file holds and was not read.</summary>
    public IReadOnlyList<Text> LeftOut { get; init; } = [];

    /// <summary>The sheets that were read, for workbooks.</summary>
    public IReadOnlyList<SourceSheet> Sheets { get; init; } = [];
}
