using System.Globalization;
using System.Xml.Linq;
using Kinerja.Documents.Outputs.Content;
using Kinerja.Documents.Outputs.Writing;

namespace Kinerja.Documents.Outputs.Packages;

/// <summary>Properties of the file: title and language, the moment of issue, nobody's name.</summary>
internal static class FileProperties
{
    private const string Core = "docProps/core.xml";
    private const string App = "docProps/app.xml";
    private const string CoreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private static readonly XNamespace Cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XNamespace Ext = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    /// <summary>Puts the properties of a document in place of those that a template brought.</summary>
    public static void Put(PartStore store, OutputDocument document, OutputMark? mark)
    {
        foreach (var (_, _, type, target, _) in store.Relations().Where(r => IsProperties(r.Type)).ToList())
            store.Remove(target.TrimStart('/'));
        store.Unrelate(IsProperties);
        var core = new XElement(
            Cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Cp), new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XElement(Dc + "title", SafeText.Line(document.Title)),
            new XElement(Dc + "language", OutputWords.In(document.Language).LanguageTag));
        if (mark is not null)
            core.Add(Moment("created", mark), Moment("modified", mark));
        store.Put(Core, core, "application/vnd.openxmlformats-package.core-properties+xml");
        store.Relate("", CoreRelation, Core);
        store.Put(App, new XElement(Ext + "Properties", new XElement(Ext + "Application", "Kinerja.Cloud")), "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        store.Relate("", "extended-properties", App);
    }

    private static bool IsProperties(string type) => type.EndsWith("-properties", StringComparison.Ordinal);

    private static XElement Moment(string name, OutputMark mark) => new(
        Terms + name, new XAttribute(Xsi + "type", "dcterms:W3CDTF"), mark.IssuedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
