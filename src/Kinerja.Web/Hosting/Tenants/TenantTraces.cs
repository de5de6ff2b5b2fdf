using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Kinerja.Model.Keys;
using Kinerja.Web.Accounts.Mail;
using Kinerja.Web.Hosting.Backup;
using Kinerja.Web.Hosting.Evidence;
using Orleans.Configuration;
using Orleans.Reminders.AzureStorage;

namespace Kinerja.Web.Hosting.Tenants;

/// <summary>
/// Looks through everything that the site stores for what still names an agency: rows, blobs, and the mails of a site without a mail server. The anchors of the audit stay with the audit,
/// and copies stay until they have grown old (<see cref="BackupOptions.KeptDays"/>).
/// </summary>
internal sealed class TenantTraces(TenantMove move, TableServiceClient tables, BlobServiceClient blobs, MailFolder mails, BackupOptions backup)
{
    // What a site keeps in blobs is small; a larger one is judged by its name, and so are files of evidence, which hold whatever people brought.
    private const int MaxBytes = 16 << 20;
    private const string AuditContainer = Audit.AnchorBlobs.Container;

    /// <summary>All that was found.</summary>
    public async Task<IReadOnlyList<TenantTrace>> Find(AgencyKey agency, CancellationToken cancellationToken)
    {
        byte[][] markers = [Encoding.UTF8.GetBytes(agency.ToString()), Encoding.UTF8.GetBytes($"{agency.Region}/{agency.Code}")];
        return [.. await move.Scan(agency, cancellationToken), .. await Tables(markers, cancellationToken), .. await Blobs(markers, cancellationToken), .. mails.Naming(text => Array.Exists(markers, m => TenantTrace.IsIn(text, m)))];
    }

    /// <summary>Removes a mail that was found.</summary>
    public void RemoveMail(TenantTrace mail) => mails.Remove(mail.Name);

    /// <summary>Removes the reminders of an agency, for who deletes it while no process runs.</summary>
    public async Task RemoveReminders(AgencyKey agency, CancellationToken cancellationToken)
    {
        var (table, marker) = (tables.GetTableClient(new AzureTableReminderStorageOptions().TableName), Encoding.UTF8.GetBytes(agency.ToString()));
        try
        {
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            {
                if (row.GetString("GrainReference") is { } grain && TenantTrace.IsIn(Encoding.UTF8.GetBytes(grain), marker))
                    await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            }
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // No process ever ran here.
        }
    }

    /// <summary>What is no row of a grain: reminders, members of the cluster.</summary>
    private async Task<List<TenantTrace>> Tables(byte[][] markers, CancellationToken cancellationToken)
    {
        var found = new List<TenantTrace>();
        var grains = new AzureTableStorageOptions().TableName;
        await foreach (var table in tables.QueryAsync(cancellationToken: cancellationToken))
        {
            if (table.Name == grains)
                continue;
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            {
                // Keys of tables spell some characters in a way of their own.
                var text = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(string.Join('\n', row.Select(p => p.Value as string).OfType<string>())));
                if (Array.Exists(markers, m => TenantTrace.IsIn(text, m)))
                    found.Add(new(TenantTraceKind.Row, $"{table.Name} {row.PartitionKey}", row.RowKey));
            }
        }

        return found;
    }

    private async Task<List<TenantTrace>> Blobs(byte[][] markers, CancellationToken cancellationToken)
    {
        var found = new List<TenantTrace>();
        await foreach (var container in blobs.GetBlobContainersAsync(cancellationToken: cancellationToken))
        {
            if (container.Name == AuditContainer || container.Name == backup.Container)
                continue;
            var client = blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: cancellationToken))
            {
                if (IsNamed(Encoding.UTF8.GetBytes(blob.Name)) || (container.Name != EvidenceBlobs.Container && blob.Properties.ContentLength <= MaxBytes && IsNamed((await client.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken)).Value.Content)))
                    found.Add(new(TenantTraceKind.Blob, container.Name, blob.Name));
            }
        }

        return found;

        bool IsNamed(ReadOnlyMemory<byte> text) => Array.Exists(markers, m => TenantTrace.IsIn(text.Span, m));
    }
}
