using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs;

/// <summary>
/// The hash of what a document says, not of how a form lays it out: equal content gives an equal hash on every machine, in every form and after a change of
/// widths or page breaks.
/// </summary>
public static class OutputHash
{
    /// <summary>SHA-256 in small hexadecimal digits.</summary>
    public static string Of(OutputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var content = new CanonicalContent();
        content.Add(document);
        return content.Hash();
    }
}
