using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Kinerja.Testing.Faults;

namespace Kinerja.Testing.Tests.Support;

/// <summary>A table and a container of its own, seen through a client with faults and through one without.</summary>
public sealed class Account
{
    private static int _names;

    private Account(Storage storage, TimeSpan networkTimeout)
    {
        var name = $"t{Interlocked.Increment(ref _names)}rows";
        var tables = new TableClientOptions();
        var blobs = new BlobClientOptions();
        foreach (var options in new ClientOptions[] { tables, blobs })
        {
            (options.Retry.Mode, options.Retry.MaxRetries, options.Retry.Delay) = (RetryMode.Fixed, Retries, TimeSpan.FromMilliseconds(1));
            options.Retry.NetworkTimeout = networkTimeout;
            Faults.Install(options);
        }

        Table = new TableClient(storage.ConnectionString, name, tables);
        TrueTable = new TableClient(storage.ConnectionString, name);
        Blobs = new BlobContainerClient(storage.ConnectionString, name, blobs);
        TrueBlobs = new BlobContainerClient(storage.ConnectionString, name);
    }

    /// <summary>How often the clients repeat a request.</summary>
    public const int Retries = 3;

    public FaultInjector Faults { get; } = new();

    public TableClient Table { get; }

    public TableClient TrueTable { get; }

    public BlobContainerClient Blobs { get; }

    public BlobContainerClient TrueBlobs { get; }

    public static async Task<Account> NewAsync(Storage storage, TimeSpan? networkTimeout = null)
    {
        var account = new Account(storage, networkTimeout ?? TimeSpan.FromSeconds(20));
        await account.TrueTable.CreateAsync(TestContext.Current.CancellationToken);
        await account.TrueBlobs.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        return account;
    }

    /// <summary>A row or blob, the change of it, and what the account truly holds.</summary>
    public static IReadOnlyList<string> Changes { get; } = ["insert", "replace", "merge", "delete", "batch", "batchInsert", "blobNew", "blobReplace", "blobDelete"];

    /// <summary>Prepares what a change needs.</summary>
    public async Task PrepareAsync(string change)
    {
        if (change is "replace" or "merge" or "delete" or "batch")
            await TrueTable.UpsertEntityAsync(Row("before"), TableUpdateMode.Replace, Token);
        if (change is "blobReplace" or "blobDelete")
            await TrueBlobs.GetBlobClient("b").UploadAsync(BinaryData.FromString("before"), overwrite: true, Token);
    }

    /// <summary>Makes the change through the client with faults, under the ETag where there is one.</summary>
    public async Task ChangeAsync(string change)
    {
        var etag = change is "replace" or "batch" or "delete" ? (await TrueTable.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Token)).Value.ETag : default;
        var blob = Blobs.GetBlobClient("b");
        var conditions = new Azure.Storage.Blobs.Models.BlobRequestConditions();
        if (change == "blobNew")
            conditions.IfNoneMatch = Azure.ETag.All;
        else if (change.StartsWith("blob", StringComparison.Ordinal))
            conditions.IfMatch = (await TrueBlobs.GetBlobClient("b").GetPropertiesAsync(cancellationToken: Token)).Value.ETag;

        await (change switch
        {
            "insert" => Table.AddEntityAsync(Row("after"), Token),
            "replace" => Table.UpdateEntityAsync(Row("after"), etag, TableUpdateMode.Replace, Token),
            "merge" => Table.UpdateEntityAsync(Row("after"), Azure.ETag.All, TableUpdateMode.Merge, Token),
            "delete" => Table.DeleteEntityAsync("p", "r", etag, Token),
            "batch" => Table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, Row("after"), etag)], Token),
            "batchInsert" => Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Row("after"))], Token),
            "blobDelete" => blob.DeleteAsync(conditions: conditions, cancellationToken: Token),
            _ => (Task)blob.UploadAsync(BinaryData.FromString("after"), new Azure.Storage.Blobs.Models.BlobUploadOptions { Conditions = conditions }, Token),
        });
    }

    /// <summary>Before, after or none: what the account truly holds.</summary>
    public async Task<string> HoldsAsync(string change)
    {
        if (change.StartsWith("blob", StringComparison.Ordinal))
        {
            var blob = TrueBlobs.GetBlobClient("b");
            return await blob.ExistsAsync(Token) ? (await blob.DownloadContentAsync(Token)).Value.Content.ToString() : "none";
        }

        var row = await TrueTable.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Token);
        return row.HasValue ? row.Value!.GetString("Text") : "none";
    }

    /// <summary>What it holds when the change was not made, and when it was.</summary>
    public static (string Without, string With) Expected(string change) => change switch
    {
        "insert" or "batchInsert" or "blobNew" => ("none", "after"),
        "delete" or "blobDelete" => ("before", "none"),
        _ => ("before", "after"),
    };

    public static TableEntity Row(string text, string partition = "p", string row = "r") => new(partition, row) { ["Text"] = text };

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
