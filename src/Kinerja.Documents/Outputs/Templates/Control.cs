using System.Xml.Linq;
using Kinerja.Documents.Outputs.Docx;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>A content control of a template.</summary>
internal sealed class Control
{
    private Control(XElement element, string tag) => (Element, Tag) = (element, tag);

    /// <summary>The control.</summary>
    public XElement Element { get; }

    /// <summary>Its tag.</summary>
    public string Tag { get; }

    /// <summary>Its content.</summary>
    public XElement? Content => Element.Element(W.Ns + "sdtContent");

    /// <summary>True when it stands in a line of a paragraph.</summary>
    public bool IsInLine => Element.Ancestors().FirstOrDefault(a => a.Name != W.Ns + "sdtContent" && a.Name != W.Ns + "sdt")?.Name is { } name
        && name != W.Ns + "body" && name != W.Ns + "tc" && name != W.Ns + "hdr" && name != W.Ns + "ftr" && name != W.Ns + "tr" && name != W.Ns + "tbl" && name.LocalName != "txbxContent";

    /// <summary>True when it is a whole cell.</summary>
    public bool IsCell => Element.Parent?.Name == W.Ns + "tr";

    /// <summary>True when it is whole rows.</summary>
    public bool IsRow => Element.Parent?.Name == W.Ns + "tbl";

    /// <summary>The paragraph around a control that is all that the paragraph says; null otherwise.</summary>
    public XElement? LonelyParagraph => Element.Parent is { } paragraph && paragraph.Name == W.Ns + "p"
        && paragraph.Descendants().Where(d => d.Name.LocalName is "t" or "drawing" or "pict" or "object").All(t => t.Ancestors().Contains(Element)) ? paragraph : null;

    /// <summary>True when the control holds another one.</summary>
    public bool HoldsAnother => All(Content).Any();

    /// <summary>How the words in it look: as the first words in it, or as it says itself while it shows only its prompt.</summary>
    public XElement? RunFormat
    {
        get
        {
            var own = Element.Element(W.Ns + "sdtPr");
            var first = own?.Element(W.Ns + "showingPlcHdr") is null ? Content?.Descendants(W.Ns + "r").FirstOrDefault()?.Element(W.Ns + "rPr") : null;
            return first ?? own?.Element(W.Ns + "rPr");
        }
    }

    /// <summary>How its paragraphs look.</summary>
    public XElement? ParagraphFormat => Content?.Descendants(W.Ns + "p").FirstOrDefault()?.Element(W.Ns + "pPr");

    /// <summary>The controls with a tag under an element, outer ones before inner ones.</summary>
    public static IEnumerable<Control> All(XElement? root) =>
        from element in root?.Descendants(W.Ns + "sdt") ?? []
        let tag = ((string?)element.Element(W.Ns + "sdtPr")?.Element(W.Ns + "tag")?.Attribute(W.Ns + "val"))?.Trim()
        where tag is { Length: > 0 }
        select new Control(element, tag);

    /// <summary>A control round blocks or runs.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="name">What Word shows as its name.</param>
    /// <param name="number">A number of its own.</param>
    /// <param name="content">What it holds.</param>
    public static XElement Around(string tag, string name, int number, params object?[] content) => W.E(
        "sdt", W.E("sdtPr", W.Val("alias", name), W.Val("tag", tag), W.Val("id", number)), W.E("sdtContent", content));
}
