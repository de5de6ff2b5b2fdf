using Kinerja.Documents.Reading;

namespace Kinerja.Documents.Layout;

/// <summary>Rows that look like a table of indicators and whose headings nobody knows.</summary>
/// <param name="Start">Index of its first line, headings included.</param>
/// <param name="HeadLines">How many lines the headings take; 0 when there are none.</param>
/// <param name="End">Index of its last line.</param>
/// <param name="Columns">Its columns, as far as their headings say anything.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record UnknownTable(int Start, int HeadLines, int End, IReadOnlyList<TableColumn> Columns, IReadOnlyList<SourceLine> Rows)
{
    /// <summary>The headings as written.</summary>
    public IReadOnlyList<string> Heads { get; } = [.. Columns.Select(c => c.Label)];

    /// <summary>The headings by name; null without headings.</summary>
    public string? Shape => HeadLines == 0 ? null : HeadShape.Of(Heads);
}
