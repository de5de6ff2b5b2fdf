using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Backup;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kinerja.Web.Tests.Hosting.Backup;

/// <summary>All that copies and restores, over one storage and without a silo.</summary>
internal sealed class Copies : IDisposable
{
    public Copies(string connection, TimeProvider? time = null, BackupOptions? options = null)
    {
        time ??= TimeProvider.System;
        Options = options ?? new() { Container = "salinan-uji" };
        var tables = new TableServiceClient(connection);
        Rows = new(tables, new SiloOptions());
        var account = new BlobServiceClient(connection);
        Blobs = new(new(account), Options, time);
        Files = new(account, new(account), Options, time);
        Taker = new(Rows, Blobs, Options, time);
        Queue = new(Options, time);
        Writer = new(Queue, Blobs, Options, time, NullLogger<BackupWriter>.Instance);
        Restore = new(Rows, tables, new(Blobs, Taker), Blobs, Files, Taker, time);
        Verification = new(Blobs, Files, Taker);
    }

    public BackupOptions Options { get; }

    public GrainRows Rows { get; }

    public BackupBlobs Blobs { get; }

    public BackupFiles Files { get; }

    public BackupTaker Taker { get; }

    public BackupQueue Queue { get; }

    public BackupWriter Writer { get; }

    public BackupRestore Restore { get; }

    public BackupVerification Verification { get; }

    public void Dispose()
    {
        Writer.Dispose();
        Blobs.Dispose();
    }
}
