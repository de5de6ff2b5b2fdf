using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Kinerja.Grains.Audit;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Hosting.Audit;

/// <summary>
/// Anchors as lines of append blobs in a container of their own, one blob for each chain and year: an hourly anchor fits the 50,000 appends that a blob takes. That nothing can
/// be taken back is the container's immutability policy with protected appends, which is set where the account is.
/// </summary>
internal sealed class AnchorBlobs(BlobServiceClient blobs) : IAuditAnchors
{
    public const string Container = "kinerja-audit-anchors";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(Container);

    public async Task Add(AuditAnchor anchor)
    {
        var blob = _container.GetAppendBlobClient(NameOf(anchor.Scope, anchor.At.Year));
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(anchor), (byte)'\n'];
        try
        {
            await Append(blob, line);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            await _container.CreateIfNotExistsAsync();
            try
            {
                await blob.CreateAsync(new AppendBlobCreateOptions { Conditions = new() { IfNoneMatch = ETag.All } });
            }
            catch (RequestFailedException taken) when (taken.Status is 409 or 412)
            {
                // Another silo made it.
            }

            await Append(blob, line);
        }
    }

    /// <summary>All anchors of all chains. A line that is none is told as an anchor of nothing, which no verifier accepts.</summary>
    public async Task<IReadOnlyList<AuditAnchor>> Read(CancellationToken cancellationToken)
    {
        var anchors = new List<AuditAnchor>();
        if (!await _container.ExistsAsync(cancellationToken))
            return anchors;
        await foreach (var item in _container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var content = await _container.GetBlobClient(item.Name).DownloadContentAsync(cancellationToken);
            var scope = ScopeOf(item.Name);
            foreach (var line in content.Value.Content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
                anchors.Add(Parsed(line) is { } anchor && anchor.Scope == scope ? anchor : new(scope, 0, "", default, ""));
        }

        return anchors;
    }

    private static string NameOf(string scope, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{scope.Replace(KeyText.Separator, '/')}/anchors-{year}.jsonl");

    private static string ScopeOf(string name) => name[..Math.Max(0, name.LastIndexOf('/'))].Replace('/', KeyText.Separator);

    private static AuditAnchor? Parsed(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditAnchor>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task Append(AppendBlobClient blob, byte[] line)
    {
        using var content = new MemoryStream(line);
        await blob.AppendBlockAsync(content);
    }
}
