using System.IO.Compression;
using System.Text;

namespace Kinerja.Web.Tests.Cells;

/// <summary>Files as people bring them, and as others would like to.</summary>
internal static class SampleFiles
{
    public static byte[] Pdf(int size = 100) => [.. "%PDF-1.7\n"u8, .. new byte[size]];

    public static byte[] Png { get; } = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16];

    public static byte[] Webp { get; } = [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8];

    public static byte[] Program { get; } = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0];

    public static byte[] Docx(params string[] more) => Zip(["[Content_Types].xml", "_rels/.rels", "word/document.xml", .. more]);

    public static byte[] Xlsx(params string[] more) => Zip(["[Content_Types].xml", "xl/workbook.xml", .. more]);

    public static byte[] Pptx { get; } = Zip(["[Content_Types].xml", "ppt/presentation.xml"]);

    public static byte[] Archive { get; } = Zip(["a.txt", "b.txt"]);

    /// <summary>An OpenDocument file: its type stands first, as it is.</summary>
    public static byte[] OpenDocument(string type)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", Encoding.ASCII.GetBytes($"application/vnd.oasis.opendocument.{type}"), CompressionLevel.NoCompression);
            Add(zip, "content.xml", new byte[300], CompressionLevel.Fastest);
        }

        return content.ToArray();
    }

    /// <summary>A document that unpacks to a thousand times its size.</summary>
    public static byte[] Bomb()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", new byte[10], CompressionLevel.Fastest);
            var zeros = new byte[1 << 20];
            using var bomb = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            for (var n = 0; n < 600; n++)
                bomb.Write(zeros);
        }

        return content.ToArray();
    }

    private static byte[] Zip(IReadOnlyList<string> names)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
                Add(zip, name, Encoding.ASCII.GetBytes($"<{name}/>"), CompressionLevel.Fastest);
        }

        return content.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content, CompressionLevel level)
    {
        using var entry = zip.CreateEntry(name, level).Open();
        entry.Write(content);
    }
}
