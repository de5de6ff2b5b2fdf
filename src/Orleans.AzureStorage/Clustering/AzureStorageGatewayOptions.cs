namespace Orleans.Clustering.AzureStorage;

/// <summary>Options of a client that finds its gateways in the membership table.</summary>
public class AzureStorageGatewayOptions : AzureStorageOperationOptions
{
    /// <summary>Name of the table that the silos use; <c>OrleansSiloInstances</c> unless set.</summary>
    public override string TableName { get; set; } = AzureStorageClusteringOptions.DEFAULT_TABLE_NAME;
}
