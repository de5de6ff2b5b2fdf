using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;

namespace Kinerja.Web.Hosting;

/// <summary>The one storage account (configuration section <c>Kinerja:Storage</c>): a connection string at home, an address and a managed identity in Azure.</summary>
public sealed class StorageOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Kinerja:Storage";

    /// <summary>Connection string of the emulator; empty in Azure.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Address of the table service, e.g. <c>https://account.table.core.windows.net</c>; used when there is no connection string.</summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary>Address of the blob service, e.g. <c>https://account.blob.core.windows.net</c>; used when there is no connection string.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>Client id of a user-assigned managed identity; null takes the default credential.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>A client of the table service.</summary>
    /// <param name="setups">What else each client of the account is given, e.g. policies of its pipeline.</param>
    /// <exception cref="InvalidOperationException">Neither a connection string nor an address is configured.</exception>
    public TableServiceClient CreateTableServiceClient(IEnumerable<Action<ClientOptions>> setups)
    {
        var options = SetUp(new TableClientOptions(), setups);
        return string.IsNullOrWhiteSpace(ConnectionString)
            ? new TableServiceClient(Required(TableServiceUri, nameof(TableServiceUri)), Credential(), options)
            : new TableServiceClient(ConnectionString, options);
    }

    /// <summary>A client of the blob service.</summary>
    /// <param name="setups">What else each client of the account is given, e.g. policies of its pipeline.</param>
    /// <exception cref="InvalidOperationException">Neither a connection string nor an address is configured.</exception>
    public BlobServiceClient CreateBlobServiceClient(IEnumerable<Action<ClientOptions>> setups)
    {
        var options = SetUp(new BlobClientOptions(), setups);
        return string.IsNullOrWhiteSpace(ConnectionString)
            ? new BlobServiceClient(Required(BlobServiceUri, nameof(BlobServiceUri)), Credential(), options)
            : new BlobServiceClient(ConnectionString, options);
    }

    private static T SetUp<T>(T options, IEnumerable<Action<ClientOptions>> setups)
        where T : ClientOptions
    {
        new StoragePatience().Apply(options);
        foreach (var setup in setups)
            setup(options);
        return options;
    }

    private static Uri Required(Uri? address, string name) => address ?? throw new InvalidOperationException(
        $"No storage is configured. Start the site with ./dev up, or set {Section}:{nameof(ConnectionString)} (emulator) or {Section}:{name} (Azure, with a managed identity).");

    /// <summary>Who the site is in Azure.</summary>
    internal DefaultAzureCredential Credential() => new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = ManagedIdentityClientId });
}
