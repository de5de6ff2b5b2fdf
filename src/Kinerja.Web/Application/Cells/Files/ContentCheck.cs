using System.Text;
using Kinerja.Model.Outcomes;

namespace Kinerja.Web.Application.Cells.Files;

/// <summary>
/// Tells what a file is by its content, while it passes: it keeps the beginning, the end and whether all of it is text, and unpacks nothing. The name only has to agree.
/// </summary>
/// <param name="said">What the name says.</param>
internal sealed class ContentCheck(EvidenceType said)
{
    /// <summary>Bytes of the beginning that are looked at.</summary>
    public const int HeadSize = 4096;

    /// <summary>Bytes of the end that are kept; the list of an office document with thousands of parts fits.</summary>
    public const int TailSize = 512 * 1024;

    // An office document that unpacks to more than this, and to so many times its own size, is made to fill machines.
    private const long MostUnpacked = 512L << 20;
    private const int MostTimes = 100;

    private readonly byte[] _head = new byte[HeadSize];
    private readonly byte[] _tail = new byte[TailSize];
    private readonly Utf8Look _text = new();
    private int _headed;

    /// <summary>Bytes so far.</summary>
    public long Length { get; private set; }

    /// <summary>Takes the next bytes.</summary>
    /// <returns>Why the file is not taken, as soon as the beginning says so.</returns>
    public Problem? Append(ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(bytes.Length, HeadSize - _headed);
        bytes[..taken].CopyTo(_head.AsSpan(_headed));
        _headed += taken;
        _text.Append(bytes);
        // A ring: the byte at place n of the file lies at n modulo its size.
        var last = bytes[Math.Max(0, bytes.Length - TailSize)..];
        var at = (int)((Length + bytes.Length - last.Length) % TailSize);
        var first = Math.Min(last.Length, TailSize - at);
        last[..first].CopyTo(_tail.AsSpan(at));
        last[first..].CopyTo(_tail);
        Length += bytes.Length;
        return _headed == HeadSize ? Early() : null;
    }

    /// <summary>What the whole file is, or why it is not taken.</summary>
    public Outcome<EvidenceType> Verdict()
    {
        if (Length == 0)
            return FileRefusals.Empty();
        if (Early() is { } refused)
            return refused;
        if (Head.StartsWith("PK\u0003\u0004"u8))
            return Zip();
        if (BySignature() is { } found)
            return Agreed(found);
        if (said != EvidenceType.Csv && said != EvidenceType.Txt)
            return FileRefusals.NotWhatItSays(said);
        return _text.IsText ? said : FileRefusals.NoText();
    }

    private ReadOnlySpan<byte> Head => _head.AsSpan(0, _headed);

    private Problem? Early()
    {
        if (Head.StartsWith("MZ"u8) || Head.StartsWith("\u007fELF"u8) || Head.StartsWith("#!"u8) || Head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE]) || Head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE]))
            return FileRefusals.Program();
        if (Head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return FileRefusals.Old();
        return BySignature() is null && IsMarkup() ? FileRefusals.Markup() : null;
    }

    private EvidenceType? BySignature()
    {
        if (Head.StartsWith("%PDF-"u8))
            return EvidenceType.Pdf;
        if (Head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return EvidenceType.Png;
        if (Head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return EvidenceType.Jpeg;
        return Head.Length >= 12 && Head.StartsWith("RIFF"u8) && Head[8..].StartsWith("WEBP"u8) ? EvidenceType.Webp : null;
    }

    private bool IsMarkup()
    {
        var text = Encoding.Latin1.GetString(Head).Replace("ï»¿", "", StringComparison.Ordinal).TrimStart();
        return text.StartsWith('<') || text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<svg", StringComparison.OrdinalIgnoreCase) || text.Contains("<script", StringComparison.OrdinalIgnoreCase);
    }

    private Outcome<EvidenceType> Zip()
    {
        if (ZipNames.Read(Tail(), Length) is not { } zip)
            return FileRefusals.NotWhatItSays(said);
        if (zip.Unpacked > MostUnpacked && zip.Unpacked / MostTimes > Length)
            return FileRefusals.Bomb();
        if (zip.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return FileRefusals.Macros();
        var found = OpenDocument() ?? (zip.Names.Contains("[Content_Types].xml")
            ? Has("word/") ? EvidenceType.Docx : Has("xl/") ? EvidenceType.Xlsx : Has("ppt/") ? EvidenceType.Pptx : null
            : null);
        return found is null ? FileRefusals.Archive() : Agreed(found);

        bool Has(string folder) => zip.Names.Any(n => n.StartsWith(folder, StringComparison.Ordinal));
    }

    // The first entry of such a file holds its type, as it is.
    private EvidenceType? OpenDocument()
    {
        const int Name = 30;
        if (Head.Length < 100 || !Head[Name..].StartsWith("mimetypeapplication/vnd.oasis.opendocument."u8))
            return null;
        var type = Head[(Name + "mimetype".Length)..];
        return type.StartsWith("application/vnd.oasis.opendocument.textPK"u8) ? EvidenceType.Odt : type.StartsWith("application/vnd.oasis.opendocument.spreadsheetPK"u8) ? EvidenceType.Ods : null;
    }

    private Outcome<EvidenceType> Agreed(EvidenceType found) => found == said ? found : FileRefusals.Mislabelled(said, found);

    private byte[] Tail()
    {
        if (Length <= TailSize)
            return _tail[..(int)Length];
        var at = (int)(Length % TailSize);
        return [.. _tail[at..], .. _tail[..at]];
    }
}
