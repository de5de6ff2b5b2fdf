using Azure.Storage.Blobs;

namespace Orleans.Storage;

/// <summary>Decides in which container the states of a grain lie: a container for each tenant, for instance.</summary>
public interface IBlobContainerFactory
{
    /// <summary>The container of a grain's states. Called for each read and write; it should not wait for anything.</summary>
    /// <param name="grainId">The grain.</param>
    BlobContainerClient GetBlobContainerClient(GrainId grainId);

    /// <summary>Called once at the start of the silo, and again while storage does not answer.</summary>
    /// <param name="client">The client of the options.</param>
    Task InitializeAsync(BlobServiceClient client);
}
