using System.Text.RegularExpressions;
using Orleans.Configuration;

namespace Orleans.AzureStorage.Persistence;

/// <summary>Refuses a start with options that cannot work, before anything is sent.</summary>
internal sealed partial class AzureBlobGrainStorageOptionsValidator(AzureBlobStorageOptions options, string name) : IConfigurationValidator
{
    /// <inheritdoc/>
    /// <exception cref="OrleansConfigurationException">No client, or a container name that the service would refuse.</exception>
    public void ValidateConfiguration()
    {
        if (options.BlobServiceClient is null)
            throw Refusal($"set {nameof(options.BlobServiceClient)}, or name a connection in configuration.");
        if (options.ContainerName is not { Length: >= 3 and <= 63 } || !ContainerName().IsMatch(options.ContainerName))
        {
            throw Refusal(
                $"{nameof(options.ContainerName)} '{options.ContainerName}' must have 3 to 63 lower-case letters, digits and single hyphens between them.");
        }
    }

    private OrleansConfigurationException Refusal(string what) => new($"Blob grain storage '{name}' cannot start: {what}");

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex ContainerName();
}
