using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;

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

    /// <summary>Client id of a user-assigned managed identity; null takes the default credential.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>A client of the table service.</summary>
    /// <param name="setups">What else each client of the account is given, e.g. policies of its pipeline.</param>
    /// <exception cref="InvalidOperationException">Neither a connection string nor an address is configured.</exception>
    public TableServiceClient CreateTableServiceClient(IEnumerable<Action<ClientOptions>> setups)
    {
        var options = new TableClientOptions();
        foreach (var setup in setups)
            setup(options);
        if (!string.IsNullOrWhiteSpace(ConnectionString))
        {
            return new TableServiceClient(ConnectionString, options);
        }

        if (TableServiceUri is null)
        {
            throw new InvalidOperationException(
                "No storage is configured. Start the site with ./dev up, or set Kinerja:Storage:ConnectionString (emulator) "
                + "or Kinerja:Storage:TableServiceUri (Azure, with a managed identity).");
        }

        return new TableServiceClient(
            TableServiceUri,
            new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = ManagedIdentityClientId }),
            options);
    }
}
