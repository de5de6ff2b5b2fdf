using System.IO.Compression;
using System.Xml;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents.Office;

/// <summary>
/// A Word or Excel file: an archive of parts. It is looked over before a part is unpacked, and parts are only read forwards, counted, without document
/// type definitions and without following anything that leads out of the file.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const string Main = "/officeDocument";

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly UnpackedBytes _unpacked = new();
    private readonly ReadingMeter _meter;

    private OfficePackage(ZipArchive archive, Dictionary<string, ZipArchiveEntry> entries, ReadingMeter meter) =>
        (_archive, _entries, _meter) = (archive, entries, meter);

    /// <summary>Opens a file and looks it over.</summary>
    /// <exception cref="OfficeException">It is damaged, or not to be trusted.</exception>
    public static OfficePackage Open(byte[] bytes, ReadingMeter meter)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return new(archive, ArchiveCheck.Look(archive.Entries), meter);
        }
        catch (InvalidDataException)
        {
            throw new OfficeException(OfficeProblems.Damaged());
        }
    }

    /// <summary>Name of the main part: as the file says, or where it usually is; null when the file is no Office file.</summary>
    public string? MainPart()
    {
        if (Relationships.Of(this, "").FirstOrDefault(r => r.Type.EndsWith(Main, StringComparison.Ordinal)) is { } main && Has(main.Target))
            return main.Target;
        return Has("word/document.xml") ? "word/document.xml" : Has("xl/workbook.xml") ? "xl/workbook.xml" : null;
    }

    /// <summary>True when there is such a part. Names are equal whatever their case.</summary>
    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Parts whose name begins so.</summary>
    public int Count(string beginning) => _entries.Keys.Count(k => k.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names of all parts, in the order of the archive.</summary>
    public IEnumerable<string> Parts => _entries.Keys;

    /// <summary>The bytes of a part, unpacked under the same watch as those that are read.</summary>
    /// <exception cref="OfficeException">The part is damaged or too large.</exception>
    public byte[] Bytes(string part)
    {
        try
        {
            var entry = _entries[part];
            using var stream = new CountedStream(entry.Open(), entry, _unpacked, _meter);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            stream.Finish();
            return bytes.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new OfficeException(OfficeProblems.Damaged());
        }
    }

    /// <summary>Reads a part; does nothing when it is not there.</summary>
    /// <param name="part">Name of the part.</param>
    /// <param name="read">Reads its elements, forwards.</param>
    /// <exception cref="OfficeException">The part is damaged, too large, or holds what it must not.</exception>
    public void Read(string part, Action<PartReader> read)
    {
        if (!_entries.TryGetValue(part, out var entry))
            return;
        try
        {
            using var stream = new CountedStream(entry.Open(), entry, _unpacked, _meter);
            using (var xml = XmlReader.Create(stream, PartReader.Settings))
                read(new PartReader(xml, _meter));
            stream.Finish();
        }
        catch (XmlException e)
        {
            throw Refused(e);
        }
        catch (InvalidDataException)
        {
            throw new OfficeException(OfficeProblems.Damaged());
        }
    }

    /// <summary>Reads only the first element of a part.</summary>
    /// <exception cref="OfficeException">The part is damaged, or holds what it must not.</exception>
    public void Peek(string part, Action<PartReader> read)
    {
        if (!_entries.TryGetValue(part, out var entry))
            return;
        try
        {
            using var stream = new CountedStream(entry.Open(), entry, _unpacked, _meter);
            using var xml = XmlReader.Create(stream, PartReader.Settings);
            var reader = new PartReader(xml, _meter);
            while (reader.Next())
            {
                if (!reader.IsStart)
                    continue;
                read(reader);
                return;
            }
        }
        catch (XmlException e)
        {
            throw Refused(e);
        }
        catch (InvalidDataException)
        {
            throw new OfficeException(OfficeProblems.Damaged());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    private static OfficeException Refused(XmlException e) => new(PartReader.IsForbidden(e) ? OfficeProblems.Unsafe(Declared) : OfficeProblems.Damaged());

    private static Text Declared { get; } = new("salah satu bagiannya memuat deklarasi DTD", "one of its parts declares a DTD");
}
