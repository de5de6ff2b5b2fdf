using System.Globalization;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Kinerja.Grains.Evidence;

namespace Kinerja.Web.Hosting.Evidence;

/// <summary>
/// Writes a blob block by block, so that no more than one block of a file is ever in memory. Blocks that were never committed are no blob, and the service forgets them.
/// </summary>
internal sealed class EvidenceBlobWriter(BlobContainerClient container, string name) : IEvidenceWriter
{
    private const int BlockSize = 1 << 20;

    private readonly BlockBlobClient _blob = container.GetBlockBlobClient(name);
    private readonly List<string> _blocks = [];
    private readonly byte[] _block = new byte[BlockSize];
    private int _filled;

    /// <inheritdoc/>
    public async Task Append(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        while (bytes.Length > 0)
        {
            var taken = Math.Min(bytes.Length, BlockSize - _filled);
            bytes[..taken].CopyTo(_block.AsMemory(_filled));
            (_filled, bytes) = (_filled + taken, bytes[taken..]);
            if (_filled == BlockSize)
                await Stage(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task Commit(CancellationToken cancellationToken)
    {
        if (_filled > 0)
            await Stage(cancellationToken);
        // Nothing is known to a browser by what storage says about it: what a file is stands in the row.
        await _blob.CommitBlockListAsync(
            _blocks, new CommitBlockListOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" } }, cancellationToken);
    }

    private async Task Stage(CancellationToken cancellationToken)
    {
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(_blocks.Count.ToString("D8", CultureInfo.InvariantCulture)));
        try
        {
            await Send(id, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await Send(id, cancellationToken);
        }

        _blocks.Add(id);
        _filled = 0;
    }

    private async Task Send(string id, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(_block, 0, _filled, writable: false);
        await _blob.StageBlockAsync(id, content, cancellationToken: cancellationToken);
    }
}
