using Azure.Core.Pipeline;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>What differs between the blob providers of tests.</summary>
public sealed record BlobTestSettings(string ConnectionString, string Container)
{
    private static int _containers;

    /// <summary>How states become bytes; JSON unless set.</summary>
    public IGrainStorageSerializer? Serializer { get; init; }

    /// <summary>A fault between the client's retries and the wire.</summary>
    public HttpPipelinePolicy? Fault { get; init; }

    /// <summary>Where the provider's log goes.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>The clock by which the provider waits.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>Further options.</summary>
    public Action<AzureBlobStorageOptions>? Configure { get; init; }

    /// <summary>Settings with a container that no other test uses.</summary>
    public static BlobTestSettings On(Storage storage) => new(storage.ConnectionString, NewContainer());

    /// <summary>A container name that no other test uses.</summary>
    public static string NewContainer() => $"c{Interlocked.Increment(ref _containers)}-grains";
}
