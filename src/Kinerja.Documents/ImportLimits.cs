namespace Kinerja.Documents;

/// <summary>How much of a document is read. Everything is counted while reading, never trusted from a header.</summary>
public sealed record ImportLimits
{
    /// <summary>The limits of the product: 5 MB, 20,000 rows of 200 columns, 100 KiB in a cell, 50,000 figures.</summary>
    public static ImportLimits Default { get; } = new();

    /// <summary>Bytes of the whole text in UTF-8; 5 MB by default.</summary>
    public int Bytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Lines of a text, or rows and paragraphs of an HTML document; 20,000 by default.</summary>
    public int Rows { get; init; } = 20_000;

    /// <summary>Filled columns of a row; 200 by default.</summary>
    public int Columns { get; init; } = 200;

    /// <summary>Figures in all tables together, blank cells beside them included; 50,000 by default. More than any agency plans, and more than anybody could
    /// look through.</summary>
    public int Figures { get; init; } = 50_000;

    /// <summary>Bytes of one cell or paragraph in UTF-8; 100 KiB by default.</summary>
    public int CellBytes { get; init; } = 100 * 1024;
}
