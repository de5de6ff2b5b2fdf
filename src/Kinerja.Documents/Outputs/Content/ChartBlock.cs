namespace Kinerja.Documents.Outputs.Content;

/// <summary>A chart of figures that a table of the document holds too; a figure that is no number leaves a gap.</summary>
/// <param name="Tag">Name by which a template places it.</param>
/// <param name="Title">Words over it.</param>
/// <param name="Categories">Names along the axis, e.g. years.</param>
/// <param name="Series">What is drawn.</param>
/// <param name="Unit">Unit of the figures; null for none.</param>
public sealed record ChartBlock(string Tag, string Title, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string? Unit = null) : OutputBlock;
