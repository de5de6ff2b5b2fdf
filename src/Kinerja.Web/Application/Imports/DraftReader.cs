using System.IO.Compression;
using System.Text;
using Kinerja.Documents;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Model.Imports;
using Kinerja.Model.Outcomes;
using Microsoft.Extensions.Caching.Memory;

namespace Kinerja.Web.Application.Imports;

/// <summary>
/// Reads drafts from kept documents. A draft is a pure function of its document, so it is not stored but read again; a small cache keeps the pages
/// of one review from reading it each time. Making a draft is bounded in time and in number at once, like the reading of files.
/// </summary>
public sealed class DraftReader(IMemoryCache cache, FileReader files)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    /// <summary>Reads a document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="remembered">What was said about columns of earlier documents, by their headings.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="id">Id under which it will be kept; the first page of its review then finds the draft. Null when it is not known.</param>
    public async Task<Outcome<ImportDraft>> Read(
        ImportSource source, IReadOnlyDictionary<string, ColumnReading> remembered, CancellationToken cancellationToken, ReadingProgress? progress = null, string? id = null)
    {
        var options = ImportOptions.Default.Remembering(remembered);
        var draft = await files.Draft(source, options, cancellationToken, progress);
        if (draft.IsOk && id is not null)
        {
            cache.Set(Key(id, options), draft.Value, Kept);
        }

        return draft;
    }

    /// <summary>The draft of a kept document.</summary>
    /// <param name="record">The document with its answers.</param>
    /// <param name="remembered">What was said about columns of earlier documents, by their headings.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Outcome<ImportDraft>> Read(ImportRecord record, IReadOnlyDictionary<string, ColumnReading> remembered, CancellationToken cancellationToken)
    {
        // An answer may say how to read (which sheet, which columns), so it is part of what the draft depends on.
        var options = ImportOptions.From(record.Answers).Remembering(remembered);
        var key = Key(record.Id[(record.Id.LastIndexOf('|') + 1)..], options);
        if (cache.TryGetValue(key, out ImportDraft? known) && known is not null)
        {
            return known;
        }

        var draft = await files.Draft(new ImportSource(record.Name, Kind(record.Kind), Unpack(record.Content)), options, cancellationToken);
        if (draft.IsOk)
        {
            cache.Set(key, draft.Value, Kept);
        }

        return draft;
    }

    // An id holds one document for ever, and cannot be guessed.
    private static (string, string, string) Key(string id, ImportOptions options) => (nameof(DraftReader), id, options.Mark);

    /// <summary>Compressed UTF-8.</summary>
    public static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    /// <summary>The stable name of a kind.</summary>
    public static string Name(ImportSourceKind kind) => kind switch
    {
        ImportSourceKind.Html => "html",
        ImportSourceKind.Grid => "grid",
        _ => "text",
    };

    private static string Unpack(byte[] content)
    {
        using var brotli = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static ImportSourceKind Kind(string name) => name switch
    {
        "html" => ImportSourceKind.Html,
        "grid" => ImportSourceKind.Grid,
        _ => ImportSourceKind.Text,
    };
}
