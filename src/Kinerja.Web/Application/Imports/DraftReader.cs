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
    public Task<Outcome<ImportDraft>> Read(ImportSource source, CancellationToken cancellationToken) => files.Draft(source, null, cancellationToken);

    /// <summary>The draft of a kept document.</summary>
    public async Task<Outcome<ImportDraft>> Read(ImportRecord record, CancellationToken cancellationToken)
    {
        // An answer may say how to read (which sheet), so it is part of what the draft depends on.
        var options = ImportOptions.From(record.Answers);
        var key = (nameof(DraftReader), record.Id, record.At, options.Sheet);
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
