using Orleans.Persistence.AzureStorage;
using Orleans.Storage;

namespace Orleans.Configuration;

/// <summary>Options of grain storage in a table.</summary>
public sealed class AzureTableStorageOptions : AzureStorageOperationOptions, IStorageProviderSerializerOptions
{
    /// <summary>Name of the table; <c>OrleansGrainState</c> unless set.</summary>
    public override string TableName { get; set; } = "OrleansGrainState";

    /// <summary>
    /// Whether clearing a state deletes its row. By default (<see langword="false"/>) an empty row stays, whose ETag still orders writers.
    /// </summary>
    public bool DeleteStateOnClear { get; set; }

    /// <summary>Stage of the silo's start at which the table is created.</summary>
    public int InitStage { get; set; } = ServiceLifecycleStage.ApplicationServices;

    /// <summary>How a state becomes bytes. Unless set: the serializer registered under the provider's name, else the one registered for all.</summary>
    public IGrainStorageSerializer GrainStorageSerializer { get; set; } = null!;
}
