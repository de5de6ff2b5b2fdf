using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Kinerja.Documents.Outputs.Packages;

/// <summary>
/// The parts of an Office file being made, from nothing or from a template. Written out it is the same bytes for the same parts: fixed times, ids counted up,
/// parts in the order in which they came.
/// </summary>
internal sealed class PartStore
{
    /// <summary>Relationship types of Office files begin so.</summary>
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string TypesPart = "[Content_Types].xml";

    private static readonly DateTimeOffset ZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<string> _order = [];
    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, XElement> _relations = new(StringComparer.OrdinalIgnoreCase);
    private readonly XElement _types = new(Types + "Types");

    /// <summary>An empty file.</summary>
    public PartStore()
    {
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Default("png", "image/png");
    }

    /// <summary>A file that exists, part by part in its own order.</summary>
    public PartStore(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        foreach (var (name, bytes) in parts)
        {
            if (name.Equals(TypesPart, StringComparison.OrdinalIgnoreCase))
                _types = XmlParts.Read(bytes);
            else if (SourceOf(name) is { } source)
                _relations[source] = XmlParts.Read(bytes);
            else
                Put(name, bytes);
        }
    }

    /// <summary>Names of the parts.</summary>
    public IReadOnlyList<string> Names => _order;

    /// <summary>True when there is such a part.</summary>
    public bool Has(string part) => _parts.ContainsKey(part);

    /// <summary>The bytes of a part.</summary>
    public byte[] Get(string part) => _parts[part];

    /// <summary>A part as XML.</summary>
    public XElement Xml(string part) => XmlParts.Read(_parts[part]);

    /// <summary>Puts a part of XML.</summary>
    public void Put(string part, XElement xml, string? contentType = null) => Put(part, XmlParts.Write(xml), contentType);

    /// <summary>Puts a part.</summary>
    public void Put(string part, byte[] bytes, string? contentType = null)
    {
        if (!_parts.ContainsKey(part))
            _order.Add(part);
        _parts[part] = bytes;
        if (contentType is not null)
            Override(part, contentType);
    }

    /// <summary>Takes a part away, with what it relates to.</summary>
    public void Remove(string part)
    {
        _order.RemoveAll(p => p.Equals(part, StringComparison.OrdinalIgnoreCase));
        _parts.Remove(part);
        _relations.Remove(part);
        _types.Elements(Types + "Override").Where(o => Same(o, "PartName", "/" + part)).Remove();
    }

    /// <summary>The content type of a part; null when none is named.</summary>
    public string? TypeOf(string part) =>
        (string?)(_types.Elements(Types + "Override").FirstOrDefault(o => Same(o, "PartName", "/" + part))
            ?? _types.Elements(Types + "Default").FirstOrDefault(d => Same(d, "Extension", part[(part.LastIndexOf('.') + 1)..])))?.Attribute("ContentType");

    /// <summary>Sees to it that parts with an ending have a content type.</summary>
    public void Default(string ending, string contentType)
    {
        if (!_types.Elements(Types + "Default").Any(d => Same(d, "Extension", ending)))
            _types.AddFirst(new XElement(Types + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", contentType)));
    }

    /// <summary>All relationships: of which part, and what.</summary>
    public IEnumerable<(string Source, string Id, string Type, string Target, bool IsExternal)> Relations() =>
        from source in _relations
        from relation in source.Value.Elements(Rels + "Relationship")
        select (source.Key, (string?)relation.Attribute("Id") ?? "", (string?)relation.Attribute("Type") ?? "", (string?)relation.Attribute("Target") ?? "",
            (string?)relation.Attribute("TargetMode") == "External");

    /// <summary>Relates a part (the whole file for an empty name) to another; gives the id.</summary>
    public string Relate(string source, string type, string target)
    {
        if (!_relations.TryGetValue(source, out var relations))
            _relations[source] = relations = new XElement(Rels + "Relationships");
        var taken = relations.Elements().Select(e => (string?)e.Attribute("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var number = 1;
        while (taken.Contains(Id(number)))
            number++;
        relations.Add(new XElement(
            Rels + "Relationship", new XAttribute("Id", Id(number)), new XAttribute("Type", type.Contains(':', StringComparison.Ordinal) ? type : Office + type), new XAttribute("Target", "/" + target)));
        return Id(number);
    }

    /// <summary>Takes away relationships that lead to a part.</summary>
    public void Unrelate(Func<string, bool> isOfType)
    {
        foreach (var relations in _relations.Values)
            relations.Elements().Where(e => isOfType((string?)e.Attribute("Type") ?? "")).Remove();
    }

    /// <summary>The file.</summary>
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            Add(zip, TypesPart, XmlParts.Write(_types));
            Relations(zip, "");
            foreach (var part in _order)
            {
                Add(zip, part, _parts[part]);
                Relations(zip, part);
            }
        }

        return bytes.ToArray();
    }

    private static string Id(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rId{number}");

    private static bool Same(XElement element, string attribute, string value) => string.Equals((string?)element.Attribute(attribute), value, StringComparison.OrdinalIgnoreCase);

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = ZipTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private void Relations(ZipArchive zip, string source)
    {
        if (!_relations.TryGetValue(source, out var relations) || !relations.HasElements)
            return;
        var slash = source.LastIndexOf('/');
        Add(zip, $"{source[..(slash + 1)]}_rels/{source[(slash + 1)..]}.rels", XmlParts.Write(relations));
    }

    private void Override(string part, string contentType)
    {
        _types.Elements(Types + "Override").Where(o => Same(o, "PartName", "/" + part)).Remove();
        _types.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", contentType)));
    }

    private static string? SourceOf(string name)
    {
        if (!name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
            return null;
        var at = name.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : name[..at] + name[(at + 6)..^5];
    }
}
