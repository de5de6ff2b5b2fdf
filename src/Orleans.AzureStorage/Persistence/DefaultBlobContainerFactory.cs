using Azure.Storage.Blobs;
using Orleans.Configuration;
using Orleans.Storage;

namespace Orleans.AzureStorage.Persistence;

/// <summary>One container for all grains, created at the start.</summary>
internal sealed class DefaultBlobContainerFactory(AzureBlobStorageOptions options) : IBlobContainerFactory
{
    private BlobContainerClient? _container;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The silo has not come to the stage at which the container is created.</exception>
    public BlobContainerClient GetBlobContainerClient(GrainId grainId) =>
        _container ?? throw new InvalidOperationException($"Container {options.ContainerName} is used before the silo has opened it.");

    /// <inheritdoc/>
    public async Task InitializeAsync(BlobServiceClient client)
    {
        var container = client.GetBlobContainerClient(options.ContainerName);
        await container.CreateIfNotExistsAsync();
        _container = container;
    }
}
