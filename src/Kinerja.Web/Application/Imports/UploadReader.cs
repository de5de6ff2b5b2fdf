using Kinerja.Documents;
using Kinerja.Documents.Workbooks;
using Kinerja.Model.Outcomes;
using Kinerja.Web.Application.Imports.Reading;

namespace Kinerja.Web.Application.Imports;

/// <summary>Takes bytes from outside: counted while they come, recognised by content and not by name, and read within bounds of time and memory.</summary>
public sealed class UploadReader(FileReader files)
{
    /// <summary>Bytes of one pasted text.</summary>
    public const int MaxText = 5 * 1024 * 1024;

    /// <summary>Reads an uploaded file.</summary>
    public async Task<Outcome<ImportSource>> Read(IFormFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream();
        return await Read(stream, file.FileName, cancellationToken);
    }

    /// <summary>Takes the bytes of an uploaded file, to be read later; a problem when they are too many.</summary>
    public static async Task<Outcome<BroughtDocument>> Take(IFormFile file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        await using var stream = file.OpenReadStream();
        return await Bytes(stream, cancellationToken) is { } bytes ? new BroughtDocument(SafeName(file.FileName), bytes, null) : DocumentFiles.TooLarge();
    }

    /// <summary>Reads an uploaded workbook that was filled.</summary>
    public async Task<Outcome<FilledWorkbook>> ReadFilled(IFormFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream();
        return await Bytes(stream, cancellationToken) is { } bytes ? await files.ReadFilled(bytes, cancellationToken) : DocumentFiles.TooLarge();
    }

    /// <summary>Reads a stream to its end or to the limit.</summary>
    public async Task<Outcome<ImportSource>> Read(Stream stream, string name, CancellationToken cancellationToken) =>
        await Bytes(stream, cancellationToken) is { } bytes ? await files.Read(bytes, SafeName(name), cancellationToken) : DocumentFiles.TooLarge();

    // Null when it is too large.
    private static async Task<byte[]?> Bytes(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > DocumentFiles.MaxBytes)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>Pasted text; the importer tells HTML by its content.</summary>
    public static Outcome<ImportSource> FromText(string name, string text) =>
        text.Length > MaxText ? TooLarge() : new ImportSource(name, ImportSourceKind.Text, text);

    /// <summary>A name fit to be shown: the last part of a path, without control characters, at most 120 characters.</summary>
    public static string SafeName(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var kept = new string([.. last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim();
        return kept.Length == 0 ? "dokumen" : kept[..Math.Min(kept.Length, 120)];
    }

    private static Problem TooLarge() => new(
        "documentTooLarge",
        new("Teks lebih dari 5 MB. Kirim bagian tabelnya saja.", "The text is over 5 MB. Send the part with the tables only."),
        "file",
        ProblemKind.TooLarge);
}
