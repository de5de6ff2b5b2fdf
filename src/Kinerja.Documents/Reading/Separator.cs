namespace Kinerja.Documents.Reading;

/// <summary>What stands between the cells of a line. In order of trust: the first that fits a heading line is taken.</summary>
internal enum Separator
{
    /// <summary>Lines are paragraphs.</summary>
    None,

    /// <summary>Tabs.</summary>
    Tab,

    /// <summary>Upright strokes, as in Markdown and in drawn tables.</summary>
    Pipe,

    /// <summary>Semicolons, as in the CSV of an Indonesian Excel.</summary>
    Semicolon,

    /// <summary>Runs of at least two blanks, aligned under the headings.</summary>
    Blanks,

    /// <summary>Commas; only where a heading line proves it, because a comma also marks decimals.</summary>
    Comma,
}
