using Azure.Data.Tables;

namespace Orleans.AzureStorage.Clustering;

/// <summary>The rows of a cluster as one version has them.</summary>
/// <param name="Version">The version row.</param>
/// <param name="Silos">All other rows but the boundaries.</param>
internal sealed record MembershipView(TableEntity Version, IReadOnlyList<TableEntity> Silos);
