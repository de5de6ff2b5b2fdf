using Azure.Storage.Blobs;
using Orleans.AzureStorage.Persistence;
using Orleans.Storage;

namespace Orleans.Configuration;

/// <summary>Options of grain storage in blobs.</summary>
public sealed class AzureBlobStorageOptions : IStorageProviderSerializerOptions
{
    /// <summary>Name of the container; <c>grainstate</c> unless set. Lower-case letters, digits and single hyphens between them, 3 to 63 in all.</summary>
    public string ContainerName { get; set; } = "grainstate";

    /// <summary>The client to use. Required, unless configuration names a connection. It keeps its own retry policy.</summary>
    public BlobServiceClient? BlobServiceClient { get; set; }

    /// <summary>Options of the client that the provider builds from configuration; not used with a client that was handed in.</summary>
    public BlobClientOptions? ClientOptions { get; set; }

    /// <summary>
    /// Whether clearing a state deletes its blob, which is the default here. With <see langword="false"/> an empty blob stays, whose ETag still orders writers.
    /// </summary>
    public bool DeleteStateOnClear { get; set; } = true;

    /// <summary>Stage of the silo's start at which the container is created.</summary>
    public int InitStage { get; set; } = ServiceLifecycleStage.ApplicationServices;

    /// <summary>
    /// How a state becomes bytes. Unless set: the serializer registered under the provider's name, else the one registered for all. One that is an
    /// <see cref="IGrainStorageStreamingSerializer"/> reads from the answer as it comes in and writes without one large array.
    /// </summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;

    /// <summary>Makes what decides on the container of each grain. Unless set, all lie in <see cref="ContainerName"/>.</summary>
    public Func<IServiceProvider, AzureBlobStorageOptions, IBlobContainerFactory> BuildContainerFactory { get; set; } =
        static (_, options) => new DefaultBlobContainerFactory(options);
}
