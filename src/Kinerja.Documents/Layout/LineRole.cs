namespace Kinerja.Documents.Layout;

/// <summary>What a line of the document is.</summary>
internal enum LineRole
{
    /// <summary>Not settled, and in the end not understood.</summary>
    Unknown,

    /// <summary>Nothing on it.</summary>
    Blank,

    /// <summary>Drawn with strokes.</summary>
    Rule,

    /// <summary>Title of the document.</summary>
    Title,

    /// <summary>A heading outside a table, or a row that heads the rows below it.</summary>
    Heading,

    /// <summary>Headings of columns.</summary>
    Header,

    /// <summary>A row of a table.</summary>
    Data,

    /// <summary>A sum row of a table.</summary>
    Total,

    /// <summary>A footnote.</summary>
    Footnote,

    /// <summary>Signature block.</summary>
    Signature,

    /// <summary>Text with a known place: vision, mission, page number.</summary>
    Text,
}
