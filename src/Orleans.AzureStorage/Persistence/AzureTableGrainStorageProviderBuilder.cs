using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.AzureStorage.Persistence;
using Orleans.AzureStorage.Tables;
using Orleans.Providers;
using Orleans.Storage;

[assembly: Orleans.RegisterProvider("AzureTableStorage", "GrainStorage", "Silo", typeof(AzureTableGrainStorageProviderBuilder))]

namespace Orleans.AzureStorage.Persistence;

/// <summary>
/// Table grain storage by configuration alone: a section under <c>Orleans:GrainStorage</c> whose <c>ProviderType</c> is <c>AzureTableStorage</c>.
/// </summary>
internal sealed class AzureTableGrainStorageProviderBuilder : IProviderBuilder<ISiloBuilder>
{
    /// <inheritdoc/>
    public void Configure(ISiloBuilder builder, string? name, IConfigurationSection configurationSection) =>
        builder.AddAzureTableGrainStorage(name ?? ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, options => options.Configure<IServiceProvider>((table, services) =>
        {
            if (configurationSection["TableName"] is { Length: > 0 } tableName)
                table.TableName = tableName;
            if (configurationSection["SerializerKey"] is { Length: > 0 } serializerKey)
                table.GrainStorageSerializer = services.GetRequiredKeyedService<IGrainStorageSerializer>(serializerKey);

            if (configurationSection["ServiceKey"] is { Length: > 0 } serviceKey)
                table.TableServiceClient = services.GetRequiredKeyedService<TableServiceClient>(serviceKey);
            else if (Connection(services, configurationSection) is { Length: > 0 } connection)
                table.TableServiceClient = TableClientFactory.Create(connection, table);
        }));

    private static string? Connection(IServiceProvider services, IConfigurationSection section) =>
        section["ConnectionString"] is { Length: > 0 } given ? given
        : section["ConnectionName"] is { Length: > 0 } name ? services.GetRequiredService<IConfiguration>().GetConnectionString(name)
        : null;
}
