namespace Orleans.AzureStorage.Tables;

/// <summary>Refuses a start with options that cannot work, before anything is sent.</summary>
/// <param name="options">The options.</param>
/// <param name="provider">What the message calls the provider.</param>
internal sealed class TableOptionsValidator(ITableOptions options, string provider) : IConfigurationValidator
{
    /// <inheritdoc/>
    /// <exception cref="Runtime.OrleansConfigurationException">No client, or a table name that the service would refuse.</exception>
    public void ValidateConfiguration()
    {
        if (options.TableServiceClient is null)
            throw Refusal($"set {nameof(options.TableServiceClient)}, or name a connection in configuration.");
        if (!TableNaming.IsTableName(options.TableName))
            throw Refusal($"{nameof(options.TableName)} '{options.TableName}' must be a letter followed by 2 to 62 letters or digits.");
    }

    private Runtime.OrleansConfigurationException Refusal(string what) => new($"{provider} cannot start: {what}");
}
