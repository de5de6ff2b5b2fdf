using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Kinerja.Documents.Tests.Support;

/// <summary>Templates as somebody makes them in Word, written by the SDK.</summary>
internal static class WordTemplates
{
    public const string Foot = """<w:sdt><w:sdtPr><w:tag w:val="kaki"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>kaki</w:t></w:r></w:p></w:sdtContent></w:sdt>""";

    public static byte[] Of(string body, Action<WordprocessingDocument>? also = null)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document($"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>""");
            also?.Invoke(file);
        }

        return bytes.ToArray();
    }

    public static string Block(string tag, string inner = "<w:p><w:r><w:t>contoh</w:t></w:r></w:p>") =>
        $"""<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>""";

    public static string InLine(string tag, string runProperties = "") =>
        $"""<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent><w:r>{(runProperties.Length > 0 ? $"<w:rPr>{runProperties}</w:rPr>" : "")}<w:t>contoh</w:t></w:r></w:sdtContent></w:sdt>""";

    public static string Text(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return string.Join('\n', file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText));
    }

    public static T Read<T>(byte[] docx, Func<WordprocessingDocument, T> read)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return read(file);
    }
}
