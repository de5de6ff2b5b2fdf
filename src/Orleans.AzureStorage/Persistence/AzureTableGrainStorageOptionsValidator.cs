using Orleans.AzureStorage.Tables;
using Orleans.Configuration;

namespace Orleans.AzureStorage.Persistence;

/// <summary>Refuses a start with options that cannot work, before anything is sent.</summary>
internal sealed class AzureTableGrainStorageOptionsValidator(AzureTableStorageOptions options, string name) : IConfigurationValidator
{
    /// <inheritdoc/>
    /// <exception cref="OrleansConfigurationException">No client, or a table name that the service would refuse.</exception>
    public void ValidateConfiguration()
    {
        if (options.TableServiceClient is null)
            throw Refusal($"set {nameof(options.TableServiceClient)}, or name a connection in configuration.");
        if (!TableNaming.IsTableName(options.TableName))
            throw Refusal($"{nameof(options.TableName)} '{options.TableName}' must be a letter followed by 2 to 62 letters or digits.");
    }

    private OrleansConfigurationException Refusal(string what) => new($"Table grain storage '{name}' cannot start: {what}");
}
