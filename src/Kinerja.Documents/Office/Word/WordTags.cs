using System.Collections.Frozen;

namespace Kinerja.Documents.Office.Word;

/// <summary>Which elements of a document are passed over.</summary>
internal static class WordTags
{
    /// <summary>Content that was deleted, or moved away, under change tracking.</summary>
    public static readonly FrozenSet<string> Removed = Set("del moveFrom");

    /// <summary>Properties, and what is no text of the document. A text box stands twice in a file: for new programs and, as fallback, for old ones.</summary>
    public static readonly FrozenSet<string> Skipped = Set("tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr sectPr customXmlPr altChunk Fallback delText instrText delInstrText rt");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
