using Azure.Core;
using Azure.Data.Tables;

namespace Orleans.AzureStorage.Tables;

/// <summary>Builds the client when only configuration is there.</summary>
internal static class TableClientFactory
{
    /// <summary>A client with the retry policy of the options.</summary>
    /// <param name="connection">A connection string, or the address of a table service that needs no more (a shared access signature in its query).</param>
    /// <param name="options">Where the policy is, and the client options it is put into.</param>
    public static TableServiceClient Create(string connection, ITableOptions options)
    {
        var client = options.ClientOptions ??= new TableClientOptions();
        var policy = options.Policy;
        client.Retry.Mode = RetryMode.Exponential;
        client.Retry.MaxRetries = policy.MaxOperationRetries;
        client.Retry.Delay = policy.PauseBetweenOperationRetries;
        client.Retry.MaxDelay = policy.MaxPauseBetweenOperationRetries;
        client.Retry.NetworkTimeout = policy.CreationTimeout;
        return Uri.TryCreate(connection, UriKind.Absolute, out var address)
            ? new TableServiceClient(address, client)
            : new TableServiceClient(connection, client);
    }
}
