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
            if (configurationSection["SerializerKey"] is { Length: > 0 } serializerKey)
                table.GrainStorageSerializer = services.GetRequiredKeyedService<IGrainStorageSerializer>(serializerKey);
            TableOptionsConfiguration.Apply(table, services, configurationSection);
        }));
}
