namespace Kinerja.Documents;

/// <summary>Kinds of documents that can be read.</summary>
public enum ImportSourceKind
{
    /// <summary>Lines, cells separated by tabs.</summary>
    Text,

    /// <summary>HTML with tables (clipboard of Word, Excel, a web page), row and column spans honoured.</summary>
    Html,

    /// <summary>Lines and cells that were read from a Word or Excel file, as the reader of such files wrote them down. The text is inert: see ADR 0038.</summary>
    Grid,
}
