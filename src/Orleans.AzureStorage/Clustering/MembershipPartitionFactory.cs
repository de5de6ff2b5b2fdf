using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Tables;
using Orleans.Clustering.AzureStorage;
using Orleans.Configuration;

namespace Orleans.AzureStorage.Clustering;

/// <summary>The rows of a cluster in the table that the options of a host name.</summary>
internal static class MembershipPartitionFactory
{
    /// <summary>From the options and services of a silo or client.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="provider">What messages call the provider.</param>
    /// <param name="clusterId">Another cluster in the same table, or null for the host's own.</param>
    public static MembershipPartition Create<TOptions>(IServiceProvider services, string provider, string? clusterId = null)
        where TOptions : AzureStorageOperationOptions
    {
        var options = services.GetRequiredService<IOptions<TOptions>>().Value;
        new TableOptionsValidator(options, provider).ValidateConfiguration();

        var logger = services.GetRequiredService<ILogger<MembershipPartition>>();
        var client = options.TableServiceClient!.GetTableClient(options.TableName);
        var policy = options.StoragePolicyOptions;
        var table = new StorageTable(client, policy, services.GetService<TimeProvider>() ?? TimeProvider.System, logger);
        clusterId ??= services.GetRequiredService<IOptions<ClusterOptions>>().Value.ClusterId;
        return new MembershipPartition(client, table, clusterId, Math.Clamp(policy.MaxBulkUpdateRows, 1, 100), logger);
    }
}
