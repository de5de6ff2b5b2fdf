using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kinerja.Grains.Evidence;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Hosting.Evidence;

/// <summary>Files of evidence as block blobs in a container of their own; what belongs to an agency lies below its own prefix.</summary>
internal sealed class EvidenceBlobs(BlobServiceClient blobs) : IEvidenceFiles
{
    /// <summary>Name of the container.</summary>
    public const string Container = "kinerja-evidence";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(Container);

    /// <inheritdoc/>
    public async Task<Stream?> Open(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _container.GetBlobClient(name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = 1 << 20 }, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IEvidenceWriter Write(string name) => new EvidenceBlobWriter(_container, name);

    /// <inheritdoc/>
    public async Task Remove(string name, CancellationToken cancellationToken)
    {
        try
        {
            await _container.DeleteBlobIfExistsAsync(name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // There is no container yet, so there is no file either.
        }
    }

    /// <summary>Names of all files of an agency.</summary>
    public async Task<IReadOnlyList<string>> Of(AgencyKey agency, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        try
        {
            await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, EvidenceFile.Prefix(agency), cancellationToken))
                names.Add(blob.Name);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Nobody has added any evidence here yet.
        }

        return names;
    }

    /// <summary>How many files an agency has, and their bytes.</summary>
    public async Task<(int Files, long Bytes)> Size(AgencyKey agency, CancellationToken cancellationToken)
    {
        var (count, bytes) = (0, 0L);
        try
        {
            await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, EvidenceFile.Prefix(agency), cancellationToken))
                (count, bytes) = (count + 1, bytes + (blob.Properties.ContentLength ?? 0));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Nobody has added any evidence here yet.
        }

        return (count, bytes);
    }
}
