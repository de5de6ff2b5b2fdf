using System.Xml;
using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Kinerja.Web.Hosting.Keys;

/// <summary>
/// The ring as one XML document in one blob. A document is replaced only by somebody who has seen it (ETag), and created only where there is none.
/// </summary>
internal sealed class KeyBlob(BlobServiceClient service, string container = KeyBlob.Container)
{
    public const string Container = "kinerja-keys";
    public const string Name = "data-protection.xml";

    private readonly BlobContainerClient _container = service.GetBlobContainerClient(container);

    /// <summary>The document with its version; an empty one without version when nothing was stored yet.</summary>
    /// <exception cref="KeyRingException">Storage does not answer, or the blob is not a ring.</exception>
    public (XElement Ring, ETag? Version) Read()
    {
        try
        {
            var answer = _container.GetBlobClient(Name).DownloadContent().Value;
            using var stream = answer.Content.ToStream();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return (XElement.Load(reader), answer.Details.ETag);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return (new XElement("ring"), null);
        }
        catch (XmlException e)
        {
            throw new KeyRingException($"The blob {_container.Name}/{Name} is not a key ring. It is left as it is: restore it, or delete it and have everybody open their pages anew.", e);
        }
        catch (Exception e) when (IsStorage(e))
        {
            throw new KeyRingException($"The keys in {_container.Name}/{Name} cannot be read: storage does not answer.", e);
        }
    }

    /// <summary>Stores the document in place of the version given.</summary>
    /// <returns>False when somebody else stored another one meanwhile.</returns>
    /// <exception cref="KeyRingException">Storage does not answer.</exception>
    public bool TryWrite(XElement ring, ETag? seen)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = "application/xml" },
            Conditions = seen is { } version ? new() { IfMatch = version } : new() { IfNoneMatch = ETag.All },
        };
        try
        {
            Upload(BinaryData.FromString(ring.ToString()), options);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 || (e.Status == 404 && seen is not null))
        {
            return false;
        }
        catch (Exception e) when (IsStorage(e))
        {
            throw new KeyRingException($"A key cannot be stored in {_container.Name}/{Name}: storage does not answer.", e);
        }
    }

    private void Upload(BinaryData content, BlobUploadOptions options)
    {
        try
        {
            _container.GetBlobClient(Name).Upload(content, options);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            _container.CreateIfNotExists();
            _container.GetBlobClient(Name).Upload(content, options);
        }
    }

    private static bool IsStorage(Exception exception) =>
        exception is RequestFailedException or AggregateException or OperationCanceledException or HttpRequestException;
}
