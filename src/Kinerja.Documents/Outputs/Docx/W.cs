using System.Globalization;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Docx;

/// <summary>Elements of WordprocessingML.</summary>
internal static class W
{
    /// <summary>The namespace of Word documents.</summary>
    public static readonly XNamespace Ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The namespace of relationships within parts.</summary>
    public static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An element.</summary>
    public static XElement E(string name, params object?[] content) => new(Ns + name, content);

    /// <summary>An attribute.</summary>
    public static XAttribute A(string name, object value) => new(Ns + name, value is int number ? number.ToString(CultureInfo.InvariantCulture) : value);

    /// <summary>An element that is its value, e.g. <c>w:jc</c>.</summary>
    public static XElement Val(string name, object value) => E(name, A("val", value));

    /// <summary>The namespaces that the root of a part declares.</summary>
    public static object[] Declared => [new XAttribute(XNamespace.Xmlns + "w", Ns), new XAttribute(XNamespace.Xmlns + "r", Relation)];

    /// <summary>A paragraph in a style.</summary>
    public static XElement Paragraph(string? style, params object?[] content) => E("p", style is null ? null : E("pPr", Val("pStyle", style)), content);

    /// <summary>A run of words; breaks of lines and tabs stay what they are.</summary>
    public static XElement Run(string text, XElement? properties = null)
    {
        var run = E("r", properties is null ? null : new XElement(properties));
        var lines = SafeText.Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.Add(E("br"));
            var pieces = lines[i].Split('\t');
            for (var p = 0; p < pieces.Length; p++)
            {
                if (p > 0)
                    run.Add(E("tab"));
                if (pieces[p].Length > 0)
                    run.Add(E("t", new XAttribute(XNamespace.Xml + "space", "preserve"), pieces[p]));
            }
        }

        return run;
    }

    /// <summary>A field that Word computes, e.g. the number of the page.</summary>
    public static XElement Field(string instruction) => E("fldSimple", A("instr", $" {instruction} "), Run("1"));
}
