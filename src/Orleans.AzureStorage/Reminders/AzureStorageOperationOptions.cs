using Azure.Data.Tables;
using Orleans.AzureStorage.Tables;

namespace Orleans.Reminders.AzureStorage;

/// <summary>What reminders in a storage table need to know.</summary>
public class AzureStorageOperationOptions : ITableOptions
{
    /// <summary>Name of the table: a letter, then 2 to 62 letters or digits. Checked at start.</summary>
    public virtual string TableName { get; set; } = "";

    /// <summary>How patient the provider is with storage.</summary>
    public AzureStoragePolicyOptions StoragePolicyOptions { get; } = new();

    /// <summary>Options of the client that the provider builds from configuration; not used with a client that was handed in.</summary>
    public TableClientOptions? ClientOptions { get; set; }

    /// <summary>The client to use. Required, unless configuration names a connection.</summary>
    public TableServiceClient? TableServiceClient { get; set; }

    IStoragePolicy ITableOptions.Policy => StoragePolicyOptions;
}
