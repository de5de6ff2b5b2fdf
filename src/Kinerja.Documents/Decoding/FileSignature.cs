using System.Text;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Decoding;

/// <summary>Tells by its first bytes what a file is that is no text.</summary>
internal static class FileSignature
{
    private const int Looked = 4096;

    private static readonly (byte[] Begins, Text What)[] Known =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], new(
            "dokumen Word atau Excel lama (.doc, .xls), atau dokumen yang dikunci sandi",
            "an old Word or Excel document (.doc, .xls), or one locked by a password")),
        ("%PDF-"u8.ToArray(), new("PDF", "a PDF")),
        ("MZ"u8.ToArray(), new("program (.exe)", "a program (.exe)")),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], new("program", "a program")),
        ("{\\rtf"u8.ToArray(), new("dokumen RTF", "an RTF document")),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], new("gambar PNG", "a PNG image")),
        ([0xFF, 0xD8, 0xFF], new("gambar JPEG", "a JPEG image")),
        ("GIF8"u8.ToArray(), new("gambar GIF", "a GIF image")),
        ([0x1F, 0x8B], new("berkas terkompresi (gzip)", "a compressed file (gzip)")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], new("arsip 7z", "a 7z archive")),
        ("Rar!"u8.ToArray(), new("arsip RAR", "a RAR archive")),
        ("SQLite format 3"u8.ToArray(), new("basis data", "a database")),
    ];

    /// <summary>What the file seems to be; null when nothing speaks against text.</summary>
    public static Text? Find(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
            return Zip(bytes);
        foreach (var (begins, what) in Known)
        {
            if (bytes.StartsWith(begins) && (begins.Length > 2 || bytes[..Math.Min(bytes.Length, Looked)].Contains((byte)0)))
                return what;
        }

        return null;
    }

    /// <summary>Office documents are archives; the names of their parts tell which.</summary>
    private static Text Zip(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        if (head.Contains("word/", StringComparison.Ordinal))
            return new("dokumen Word (.docx)", "a Word document (.docx)");
        if (head.Contains("xl/", StringComparison.Ordinal))
            return new("buku kerja Excel (.xlsx)", "an Excel workbook (.xlsx)");
        if (head.Contains("ppt/", StringComparison.Ordinal))
            return new("presentasi (.pptx)", "a presentation (.pptx)");
        if (head.Contains("opendocument", StringComparison.Ordinal))
            return new("dokumen OpenDocument", "an OpenDocument file");
        return head.Contains("[Content_Types].xml", StringComparison.Ordinal)
            ? new("dokumen Office (.docx, .xlsx)", "an Office document (.docx, .xlsx)")
            : new("arsip ZIP", "a ZIP archive");
    }
}
