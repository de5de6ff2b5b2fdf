using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>
/// The container of the copies. Below the folder of an agency, or of the platform, lie <c>log/DAY/PROCESS-NUMBER.jsonl</c>, append blobs that one process each adds to, and <c>whole/BEGUN_THROUGH.jsonl.gz</c>, all of its rows at
/// about that moment. Nothing is ever changed; what has grown old is removed.
/// </summary>
internal sealed class BackupBlobs(BackupAccount account, BackupOptions options, TimeProvider time) : IDisposable
{
    // A block takes 4 MiB and a blob 50,000 of them; both with room to spare.
    private const int MaxBlock = 3 << 20;
    private const int MaxBlocks = 40_000;
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "yyyyMMdd'T'HHmmssfffffff'Z'";

    // A request is given up after seconds, however large it is.
    private static readonly StorageTransferOptions Pieces = new() { InitialTransferSize = 1 << 20, MaximumTransferSize = 1 << 20, MaximumConcurrency = 1 };

    private readonly BlobContainerClient _container = account.Blobs.GetBlobContainerClient(options.Container);
    private readonly string _process = RandomNumberGenerator.GetHexString(12, lowercase: true);
    private readonly Dictionary<CopyScope, (string Name, int Blocks)> _open = [];
    private readonly SemaphoreSlim _one = new(1);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>Adds versions of rows.</summary>
    public async Task Append(CopyScope scope, IReadOnlyList<RowVersion> versions, CancellationToken cancellationToken)
    {
        using var block = new MemoryStream();
        await _one.WaitAsync(cancellationToken);
        try
        {
            foreach (var line in versions.Select(BackupLine.Of))
            {
                if (block.Length > 0 && block.Length + line.Length > MaxBlock)
                    await Append(scope, block, cancellationToken);
                block.Write(line);
            }

            await Append(scope, block, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The lines that were added on or after a day, in no order.</summary>
    public async IAsyncEnumerable<RowVersion> Log(CopyScope scope, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = $"{scope.Folder}log/{since.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture)}";
        foreach (var name in (await Names($"{scope.Folder}log/", cancellationToken)).Where(n => string.CompareOrdinal(n, first) >= 0))
        {
            await using var content = await _container.GetBlobClient(name).OpenReadAsync(cancellationToken: cancellationToken);
            await foreach (var version in Lines(content, cancellationToken))
                yield return version;
        }
    }

    /// <summary>The whole copies, the oldest first.</summary>
    public async Task<IReadOnlyList<WholeCopy>> Wholes(CopyScope scope, CancellationToken cancellationToken) =>
        [.. (await Names($"{scope.Folder}whole/", cancellationToken)).Select(CopyOf).OfType<WholeCopy>().OrderBy(c => c.Begun)];

    /// <summary>Keeps a whole copy.</summary>
    public async Task KeepWhole(CopyScope scope, DateTimeOffset begun, IAsyncEnumerable<RowVersion> rows, CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        using var all = new MemoryStream();
        var through = DateTimeOffset.MinValue;
        await using (var packed = new GZipStream(all, CompressionLevel.Fastest, leaveOpen: true))
        {
            await foreach (var row in rows.WithCancellation(cancellationToken))
            {
                through = row.At > through ? row.At : through;
                await packed.WriteAsync(BackupLine.Of(row), cancellationToken);
            }
        }

        all.Position = 0;
        try
        {
            var name = $"{scope.Folder}whole/{Written(begun)}_{Written(through)}.jsonl.gz";
            await _container.GetBlobClient(name).UploadAsync(all, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All }, TransferOptions = Pieces }, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Its first upload has arrived, although its answer was lost.
        }
    }

    /// <summary>The rows of a whole copy.</summary>
    public async IAsyncEnumerable<RowVersion> Whole(WholeCopy copy, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var packed = await _container.GetBlobClient(copy.Name).OpenReadAsync(cancellationToken: cancellationToken);
        await using var content = new GZipStream(packed, CompressionMode.Decompress);
        await foreach (var version in Lines(content, cancellationToken))
            yield return version;
    }

    /// <summary>Removes copies that have grown old, whosever they are.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemoveOld(CancellationToken cancellationToken)
    {
        var (oldest, removed) = (time.GetUtcNow().AddDays(-options.KeptDays), 0);
        foreach (var name in await Names("", cancellationToken))
        {
            if (AgeOf(name) is not { } at || at >= oldest)
                continue;
            await _container.DeleteBlobIfExistsAsync(name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
            removed++;
        }

        return removed;
    }

    /// <summary>A small text of its own beside the copies; null when there is none.</summary>
    public async Task<string?> Note(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Writes such a text.</summary>
    public async Task KeepNote(string name, string text, CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await _container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, cancellationToken);
    }

    private async Task Append(CopyScope scope, MemoryStream block, CancellationToken cancellationToken)
    {
        if (block.Length == 0)
            return;
        var prefix = $"{scope.Folder}log/{time.GetUtcNow().UtcDateTime.ToString(Day, CultureInfo.InvariantCulture)}/";
        var (name, blocks) = _open.GetValueOrDefault(scope);
        if (name?.StartsWith(prefix, StringComparison.Ordinal) != true || blocks >= MaxBlocks)
        {
            name = $"{prefix}{_process}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}.jsonl";
            await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await _container.GetAppendBlobClient(name).CreateAsync(cancellationToken: cancellationToken);
            blocks = 0;
        }

        block.Position = 0;
        await _container.GetAppendBlobClient(name).AppendBlockAsync(block, cancellationToken: cancellationToken);
        _open[scope] = (name, blocks + 1);
        block.SetLength(0);
    }

    private async Task<List<string>> Names(string prefix, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        try
        {
            await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
                names.Add(blob.Name);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Nothing was ever copied here.
        }

        return names;
    }

    private static async IAsyncEnumerable<RowVersion> Lines(Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
            yield return BackupLine.Read(line);
    }

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture);

    private static WholeCopy? CopyOf(string name) =>
        name[(name.LastIndexOf('/') + 1)..].Split('.')[0].Split('_') is [var begun, var through] && Read(begun, Moment) is { } from && Read(through, Moment) is { } to ? new(name, from, to) : null;

    private static DateTimeOffset? Read(string text, string form) =>
        DateTimeOffset.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    /// <summary>The last moment that a copy may hold anything of.</summary>
    private static DateTimeOffset? AgeOf(string name) => name.Split('/') switch
    {
        [_, _, "log", var day, _] => Read(day, Day)?.AddDays(1),
        [_, _, "whole", _] => CopyOf(name)?.Begun,
        _ => null,
    };
}
