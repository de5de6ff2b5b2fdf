using System.Text;
using System.Xml;

namespace Kinerja.Documents.Office;

/// <summary>
/// The elements of a part, forwards. Names are compared without their namespace, because the strict and the usual form of Office files differ in nothing
/// else; elements of other makers have other names.
/// </summary>
internal sealed class PartReader(XmlReader xml, ReadingMeter meter)
{
    private const int Often = 256;

    private readonly char[] _piece = new char[4096];
    private int _nodes;

    /// <summary>No document type, no resolver, no entity that grows, no more characters than may be unpacked.</summary>
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        MaxCharactersInDocument = OfficeLimits.Unpacked,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <summary>Name of the element.</summary>
    public string Name => xml.LocalName;

    /// <summary>True on the beginning of an element.</summary>
    public bool IsStart => xml.NodeType == XmlNodeType.Element;

    /// <summary>True on the end of an element; an empty element has none.</summary>
    public bool IsEnd => xml.NodeType == XmlNodeType.EndElement;

    /// <summary>True on an element without content.</summary>
    public bool IsEmpty => xml.IsEmptyElement;

    /// <summary>True on text.</summary>
    public bool IsText => xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA;

    /// <summary>Depth of the node.</summary>
    public int Depth => xml.Depth;

    /// <summary>The next node; false at the end.</summary>
    /// <exception cref="OfficeException">Nested too deeply.</exception>
    public bool Next()
    {
        if (++_nodes % Often == 0)
            meter.Check();
        if (!xml.Read())
            return false;
        if (xml.Depth > OfficeLimits.Depth)
            throw new OfficeException(OfficeProblems.Unsafe(new("isinya bersarang terlalu dalam", "its content is nested too deeply")));
        return true;
    }

    /// <summary>An attribute by its name without namespace; null when it is not there.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        if (xml.MoveToFirstAttribute())
        {
            do
            {
                if (xml.LocalName == name && xml.Prefix != "xmlns")
                    value = xml.Value;
            }
            while (value is null && xml.MoveToNextAttribute());
            xml.MoveToElement();
        }

        return value;
    }

    /// <summary>Passes over the content of an element. On an empty one there is none.</summary>
    public void Skip()
    {
        if (IsEmpty)
            return;
        var depth = Depth;
        while (Next() && !(IsEnd && Depth == depth))
        {
        }
    }

    /// <summary>The text of an element that holds nothing else.</summary>
    /// <exception cref="OfficeException">Too long.</exception>
    public string Content()
    {
        if (IsEmpty)
            return string.Empty;
        var depth = Depth;
        var first = string.Empty;
        StringBuilder? more = null;
        while (Next() && !(IsEnd && Depth == depth))
        {
            if (!IsText)
                continue;

            // In pieces, because a text of many megabytes would be in memory before it could be measured.
            for (var read = xml.ReadValueChunk(_piece, 0, _piece.Length); read > 0; read = xml.ReadValueChunk(_piece, 0, _piece.Length))
            {
                if (first.Length == 0)
                    first = new(_piece, 0, read);
                else
                    (more ??= new StringBuilder(first)).Append(_piece, 0, read);
                if (more?.Length > OfficeLimits.Text)
                    throw new OfficeException(OfficeProblems.TooLarge(new("Sebuah sel atau alinea terlalu panjang.", "A cell or paragraph is too long.")));
            }
        }

        return more?.ToString() ?? first;
    }

    /// <summary>True when an error of the parser is about a document type definition or an entity.</summary>
    public static bool IsForbidden(XmlException e) =>
        e.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("entit", StringComparison.OrdinalIgnoreCase);
}
