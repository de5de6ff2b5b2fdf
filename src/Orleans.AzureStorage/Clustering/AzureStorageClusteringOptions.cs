using System.Diagnostics.CodeAnalysis;

namespace Orleans.Clustering.AzureStorage;

/// <summary>Options of the membership table of a silo.</summary>
public class AzureStorageClusteringOptions : AzureStorageOperationOptions
{
    /// <summary>The table unless another is set.</summary>
    [SuppressMessage("Naming", "CA1707:Identifiers should not contain underscores", Justification = "The name that the official package gives.")]
    public const string DEFAULT_TABLE_NAME = "OrleansSiloInstances";

    /// <summary>Name of the table; <c>OrleansSiloInstances</c> unless set. Several clusters may share it.</summary>
    public override string TableName { get; set; } = DEFAULT_TABLE_NAME;
}
