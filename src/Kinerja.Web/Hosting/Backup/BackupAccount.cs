using Azure.Storage.Blobs;

namespace Kinerja.Web.Hosting.Backup;

/// <summary>The account that holds the copies.</summary>
internal sealed record BackupAccount(BlobServiceClient Blobs);
