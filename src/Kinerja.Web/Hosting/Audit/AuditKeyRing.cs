using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Kinerja.Grains.Audit;
using Kinerja.Web.Hosting.Cluster;
using Microsoft.AspNetCore.DataProtection;

namespace Kinerja.Web.Hosting.Audit;

/// <summary>
/// The keys of the audit: those of the configuration, and one that the site makes when none is configured. That one lies in the storage account, protected by the shared key
/// ring: good for a machine at home, and no protection from whoever has the whole account; see <c>docs/adr/0021-audit.md</c>.
/// </summary>
internal sealed partial class AuditKeyRing(AuditSettings settings, BlobServiceClient blobs, IDataProtectionProvider protection, ILogger<AuditKeyRing> logger) : IAuditKeys
{
    /// <summary>Id of the key that the site makes.</summary>
    public const string OwnKey = "own-1";

    private const string Name = "audit-key.txt";
    private const string Purpose = "kinerja.audit.key";
    private const int Bytes = 32;

    private readonly SecretBlob _blob = new(blobs, protection, Name, Purpose);
    private byte[]? _own;

    public string Current => string.IsNullOrEmpty(settings.CurrentKey) ? OwnKey : settings.CurrentKey;

    public byte[]? Find(string id) => settings.Keys.TryGetValue(id, out var text) ? Convert.FromBase64String(text) : id == OwnKey ? _own : null;

    /// <summary>Reads the site's own key, and makes it when it is the one in use and not there yet. Before the first entry: grains do not wait for blobs.</summary>
    public async Task Prepare(CancellationToken cancellationToken)
    {
        _own = await _blob.Read(cancellationToken);
        if (_own is null && Current == OwnKey)
            _own = await Make(cancellationToken);
    }

    /// <summary>Of several processes that make one at the same time the first stays.</summary>
    private async Task<byte[]> Make(CancellationToken cancellationToken)
    {
        var (key, isOurs) = await _blob.Keep(RandomNumberGenerator.GetBytes(Bytes), cancellationToken);
        if (isOurs)
            LogMade(logger, AuditSettings.Section);
        return key;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The audit is hashed under a key that lies in the same storage account. Configure {Section}:CurrentKey and :Keys for one that does not.")]
    private static partial void LogMade(ILogger logger, string section);
}
