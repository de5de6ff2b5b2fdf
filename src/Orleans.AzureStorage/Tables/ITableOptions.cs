using Azure.Data.Tables;

namespace Orleans.AzureStorage.Tables;

/// <summary>What the option classes of all providers on a table have in common.</summary>
internal interface ITableOptions
{
    /// <summary>Name of the table.</summary>
    string TableName { get; set; }

    /// <summary>Options of a client that the provider builds itself.</summary>
    TableClientOptions? ClientOptions { get; set; }

    /// <summary>The client.</summary>
    TableServiceClient? TableServiceClient { get; set; }

    /// <summary>How patient the provider is.</summary>
    IStoragePolicy Policy { get; }
}
