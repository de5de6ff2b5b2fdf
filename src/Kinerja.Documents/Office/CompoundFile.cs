using System.Text;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office;

/// <summary>Tells what is in an OLE compound file by the names of its streams: an old workbook, an old document, or a modern file behind a password.</summary>
internal static class CompoundFile
{
    private static readonly byte[] Beginning = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>True when the file begins as one.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Beginning);

    /// <summary>True for an old workbook.</summary>
    /// <exception cref="OfficeException">It is something else.</exception>
    public static bool IsWorkbook(ReadOnlySpan<byte> bytes)
    {
        if (Names(bytes, "EncryptedPackage") || Names(bytes, "EncryptionInfo"))
            throw new OfficeException(OfficeProblems.Locked());
        if (Names(bytes, "WordDocument"))
            throw Other("dokumen Word lama (.doc); simpan sebagai .docx", "an old Word document (.doc); save it as .docx");
        if (Names(bytes, "PowerPoint Document"))
            throw Other("presentasi", "a presentation");
        if (Names(bytes, "__substg1.0_") || Names(bytes, "__nameid_version1.0"))
            throw Other("surat Outlook (.msg)", "an Outlook mail (.msg)");
        return Names(bytes, "Workbook") || Names(bytes, "Book");
    }

    private static bool Names(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static OfficeException Other(string id, string en) => new(OfficeProblems.Unreadable(new Text(id, en)));
}
