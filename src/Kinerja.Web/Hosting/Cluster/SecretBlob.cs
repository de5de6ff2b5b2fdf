using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Kinerja.Web.Hosting.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace Kinerja.Web.Hosting.Cluster;

/// <summary>A secret that all processes of the site share: made once, by the first that needs it, kept beside the key ring and protected by it.</summary>
/// <param name="blobs">The storage account.</param>
/// <param name="protection">The key ring.</param>
/// <param name="name">Name of the blob.</param>
/// <param name="purpose">What it is protected for.</param>
internal sealed class SecretBlob(BlobServiceClient blobs, IDataProtectionProvider protection, string name, string purpose)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(KeyBlob.Container);
    private readonly IDataProtector _protector = protection.CreateProtector(purpose);

    /// <summary>What is kept; null when nothing is yet.</summary>
    public async Task<byte[]?> Read(CancellationToken cancellationToken)
    {
        try
        {
            return _protector.Unprotect((await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value.Content.ToArray());
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Keeps it where nothing is kept yet. Of several processes that do so at the same time the first stays.</summary>
    /// <returns>What is kept now, and whether it is what was given.</returns>
    public async Task<(byte[] Secret, bool IsOurs)> Keep(byte[] secret, CancellationToken cancellationToken)
    {
        try
        {
            await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            var content = new BinaryData(_protector.Protect(secret));
            await _container.GetBlobClient(name).UploadAsync(content, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, cancellationToken);
            return (secret, true);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Somebody was first, or the answer to our own try was lost.
            var kept = await Read(cancellationToken) ?? throw new InvalidOperationException($"The blob {KeyBlob.Container}/{name} was there and is gone.");
            return (kept, kept.AsSpan().SequenceEqual(secret));
        }
    }
}
