using System.Text;
using System.Xml;
using System.Xml.Linq;
using Kinerja.Documents.Office;

namespace Kinerja.Documents.Outputs.Packages;

/// <summary>XML of parts, to bytes and back: UTF-8, no indents, no document types.</summary>
internal static class XmlParts
{
    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.None,
        CloseOutput = false,
    };

    /// <summary>The bytes of a part.</summary>
    public static byte[] Write(XElement xml)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Writing))
        {
            writer.WriteStartDocument(true);
            xml.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    /// <summary>The XML of a part.</summary>
    /// <exception cref="XmlException">It is none, or declares what it must not.</exception>
    public static XElement Read(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), PartReader.Settings);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
