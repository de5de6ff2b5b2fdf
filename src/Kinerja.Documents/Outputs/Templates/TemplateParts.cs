using System.Xml.Linq;
using Kinerja.Documents.Outputs.Docx;
using Kinerja.Documents.Outputs.Packages;

namespace Kinerja.Documents.Outputs.Templates;

/// <summary>Where in a Word document text stands.</summary>
internal static class TemplateParts
{
    /// <summary>The part with the text; null when the file is no Word document.</summary>
    public static string? Main(PartStore store) => store.Relations()
        .Where(r => r.Source.Length == 0 && r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))
        .Select(r => DocxParts.Resolve("", r.Target))
        .FirstOrDefault(store.Has);

    /// <summary>The parts that controls can stand in: the text, heads and feet.</summary>
    public static IEnumerable<string> Stories(PartStore store, string mainPart) => store.Relations()
        .Where(r => r.Source.Equals(mainPart, StringComparison.OrdinalIgnoreCase) && (r.Type.EndsWith("/header", StringComparison.Ordinal) || r.Type.EndsWith("/footer", StringComparison.Ordinal)))
        .Select(r => DocxParts.Resolve(mainPart, r.Target))
        .Where(store.Has)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Prepend(mainPart);

    /// <summary>The section that an element of the text stands in.</summary>
    public static XElement? SectionOf(XElement element)
    {
        var top = element.AncestorsAndSelf().FirstOrDefault(a => a.Parent?.Name == W.Ns + "body");
        return top?.ElementsAfterSelf().Prepend(top)
            .Select(e => e.Name == W.Ns + "sectPr" ? e : e.Element(W.Ns + "pPr")?.Element(W.Ns + "sectPr"))
            .FirstOrDefault(s => s is not null);
    }
}
