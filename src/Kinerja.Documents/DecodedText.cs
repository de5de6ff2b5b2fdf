using Kinerja.Model.Outcomes;

namespace Kinerja.Documents;

/// <summary>Bytes that became text.</summary>
/// <param name="Content">The text, without a byte-order mark.</param>
/// <param name="Encoding">How it was decoded: <c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1252</c>.</param>
/// <param name="Kind">Text or HTML, told by the content, not by a name.</param>
/// <param name="Remarks">What a person should know: an encoding that had to be assumed, text that was damaged before it came here.</param>
public sealed record DecodedText(string Content, string Encoding, ImportSourceKind Kind, IReadOnlyList<Text> Remarks)
{
    /// <summary>As a source for the importer.</summary>
    /// <param name="name">File name, only for people.</param>
    public ImportSource ToSource(string name) => new(name, Kind, Content) { Remarks = Remarks };
}
