using Azure.Core.Pipeline;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>What differs between the providers of tests.</summary>
public sealed record TestProviderSettings(string ConnectionString, string Table)
{
    private static int _tables;

    /// <summary>The service whose grains these are.</summary>
    public string ServiceId { get; init; } = "kinerja";

    /// <summary>How states become bytes; JSON unless set.</summary>
    public IGrainStorageSerializer? Serializer { get; init; }

    /// <summary>A fault between the client's retries and the wire.</summary>
    public HttpPipelinePolicy? Fault { get; init; }

    /// <summary>Where the provider's log goes.</summary>
    public ILoggerProvider? Log { get; init; }

    /// <summary>Further options.</summary>
    public Action<AzureTableStorageOptions>? Configure { get; init; }

    /// <summary>Settings with a table that no other test uses.</summary>
    public static TestProviderSettings On(Storage storage) => new(storage.ConnectionString, NewTable());

    /// <summary>A table name that no other test uses.</summary>
    public static string NewTable() => $"t{Interlocked.Increment(ref _tables)}grains";
}
