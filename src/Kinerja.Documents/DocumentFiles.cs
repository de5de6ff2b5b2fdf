using System.Text.RegularExpressions;
using Kinerja.Documents.Decoding;
using Kinerja.Documents.Office;
using Kinerja.Documents.Office.Excel;
using Kinerja.Documents.Office.Word;
using Kinerja.Documents.Reading;
using Kinerja.Model.Outcomes;

namespace Kinerja.Documents;

/// <summary>
/// Turns the bytes of an uploaded file into a source for the importer: Word and Excel files into lines of cells, everything else into text. What a file is
/// is told by its bytes, never by its name. Nothing in it is run, fetched or unpacked to disk.
/// </summary>
public static partial class DocumentFiles
{
    private const int Looked = 2048;

    /// <summary>Bytes of a file; 10 MB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Bytes that reading one file may allocate before it is stopped. The last step before the stop may double a buffer, so that in all it stays
    /// below 256 MiB.</summary>
    internal const long MaxMemory = 160L * 1024 * 1024;

    /// <summary>Reads a file. Call it through <see cref="FileReader"/> for files of strangers, which bounds the time.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, only for people.</param>
    /// <param name="limits">Limits; null for those of the product.</param>
    /// <param name="progress">Is told how far the reading is; null when nobody asks.</param>
    /// <param name="cancellation">Gives up early.</param>
    /// <returns>The source; or a problem: <c>documentEmpty</c>, <c>documentTooLarge</c>, <c>documentNotText</c> with words for what the file seems to be,
    /// <c>documentDamaged</c>, <c>documentLocked</c>, <c>documentUnsafe</c>.</returns>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public static Outcome<ImportSource> Read(byte[] bytes, string name, ImportLimits? limits = null, ReadingProgress? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        limits ??= ImportLimits.Default;
        try
        {
            if (bytes.Length > MaxBytes)
                return TooLarge();
            var meter = new ReadingMeter(MaxMemory, cancellation);
            var budget = new ReadingBudget(limits, cancellation, progress);
            budget.Begin(ReadingStep.File);
            if (IsArchive(bytes))
                return Packed(bytes, name, budget, meter);
            if (CompoundFile.Is(bytes) && CompoundFile.IsWorkbook(bytes))
                return Source(name, new OldWorkbookReader(bytes, budget, meter).Read());
            return Text(bytes, name, limits);
        }
        catch (OfficeException e)
        {
            return e.Problem;
        }
    }

    /// <summary>The refusal of a file that is too large to be looked at.</summary>
    public static Problem TooLarge() => new(
        "documentTooLarge",
        new("Berkas lebih dari 10 MB. Kirim bagian yang memuat tabel saja.", "The file is over 10 MB. Send only the part with the tables."),
        "content",
        ProblemKind.TooLarge);

    private static bool IsArchive(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    private static Outcome<ImportSource> Packed(byte[] bytes, string name, ReadingBudget budget, ReadingMeter meter)
    {
        try
        {
            using var package = OfficePackage.Open(bytes, meter);
            return package.MainPart() switch
            {
                { } part when part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) =>
                    OfficeProblems.Unreadable(new("buku kerja biner (.xlsb); simpan sebagai .xlsx", "a binary workbook (.xlsb); save it as .xlsx")),
                { } part => RootOf(package, part) switch
                {
                    "document" => Source(name, new WordReader(package, part, budget).Read()),
                    "workbook" => Source(name, new WorkbookReader(package, part, budget).Read()),
                    _ => OfficeProblems.Unreadable(FileSignature.Find(bytes)!),
                },
                null => OfficeProblems.Unreadable(FileSignature.Find(bytes)!),
            };
        }
        catch (Exception e) when (e is NotSupportedException or IOException)
        {
            // A method of packing that no Office program uses, or a directory that points outside of the archive.
            return OfficeProblems.Damaged();
        }
    }

    private static string? RootOf(OfficePackage package, string part)
    {
        string? root = null;
        package.Peek(part, xml => root = xml.Name);
        return root;
    }

    private static Outcome<ImportSource> Source(string name, Outcome<SourceDocument> read) => read.IsOk
        ? new ImportSource(name, ImportSourceKind.Grid, GridText.Write(read.Value))
        : Outcome.Refused<ImportSource>(read.Problems);

    private static Outcome<ImportSource> Text(byte[] bytes, string name, ImportLimits limits)
    {
        var decoded = TextDecoding.Decode(bytes, limits);
        if (!decoded.IsOk)
            return Outcome.Refused<ImportSource>(decoded.Problems);
        var head = decoded.Value.Content.Length > Looked ? decoded.Value.Content[..Looked] : decoded.Value.Content;
        if (Spreadsheet2003().IsMatch(head))
            return OfficeProblems.Unreadable(new("lembar kerja XML 2003; simpan sebagai .xlsx", "an XML spreadsheet of 2003; save it as .xlsx"));
        if (WebArchive().IsMatch(head))
            return OfficeProblems.Unreadable(new("arsip web (.mht); simpan sebagai .xlsx atau .html", "a web archive (.mht); save it as .xlsx or .html"));
        return decoded.Value.ToSource(name);
    }

    [GeneratedRegex(@"^\s*<\?xml[^>]*>[\s\S]*(progid=""Excel\.Sheet""|urn:schemas-microsoft-com:office:spreadsheet|urn:oasis:names:tc:opendocument)", RegexOptions.CultureInvariant)]
    private static partial Regex Spreadsheet2003();

    [GeneratedRegex(@"^MIME-Version:[\s\S]*Content-Type:\s*multipart/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WebArchive();
}
