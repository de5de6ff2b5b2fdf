namespace Kinerja.Documents.Outputs;

/// <summary>What a tag of a template stands for.</summary>
public enum OutputTagKind
{
    /// <summary>Words: fits in a line or an own paragraph.</summary>
    Text,

    /// <summary>Paragraphs and tables: stands in a paragraph of its own.</summary>
    Blocks,

    /// <summary>A table: stands alone, round an example table whose look is taken.</summary>
    Table,

    /// <summary>A chart: stands in a paragraph of its own.</summary>
    Chart,

    /// <summary>A picture in a line.</summary>
    Picture,
}
