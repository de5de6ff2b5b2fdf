using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.AzureStorage.Persistence;
using Orleans.Providers;
using Orleans.Storage;

[assembly: Orleans.RegisterProvider("AzureBlobStorage", "GrainStorage", "Silo", typeof(AzureBlobGrainStorageProviderBuilder))]

namespace Orleans.AzureStorage.Persistence;

/// <summary>
/// Blob grain storage by configuration alone: a section under <c>Orleans:GrainStorage</c> whose <c>ProviderType</c> is <c>AzureBlobStorage</c>.
/// </summary>
internal sealed class AzureBlobGrainStorageProviderBuilder : IProviderBuilder<ISiloBuilder>
{
    /// <inheritdoc/>
    public void Configure(ISiloBuilder builder, string? name, IConfigurationSection configurationSection) =>
        builder.AddAzureBlobGrainStorage(name ?? ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, options => options.Configure<IServiceProvider>((blobs, services) =>
        {
            if (configurationSection["ContainerName"] is { Length: > 0 } containerName)
                blobs.ContainerName = containerName;
            if (configurationSection["SerializerKey"] is { Length: > 0 } serializerKey)
                blobs.GrainStorageSerializer = services.GetRequiredKeyedService<IGrainStorageSerializer>(serializerKey);

            if (configurationSection["ServiceKey"] is { Length: > 0 } serviceKey)
                blobs.BlobServiceClient = services.GetRequiredKeyedService<BlobServiceClient>(serviceKey);
            else if (Connection(services, configurationSection) is { Length: > 0 } connection)
                blobs.BlobServiceClient = Client(connection, blobs.ClientOptions);
        }));

    private static BlobServiceClient Client(string connection, BlobClientOptions? options) =>
        Uri.TryCreate(connection, UriKind.Absolute, out var address) ? new(address, options) : new(connection, options);

    private static string? Connection(IServiceProvider services, IConfigurationSection section) =>
        section["ConnectionString"] is { Length: > 0 } given ? given
        : section["ConnectionName"] is { Length: > 0 } name ? services.GetRequiredService<IConfiguration>().GetConnectionString(name)
        : null;
}
