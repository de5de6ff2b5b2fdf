using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Clustering.AzureStorage;
using Orleans.Configuration;
using Orleans.Messaging;

namespace Orleans.AzureStorage.Clustering;

/// <summary>The gateways of a cluster, out of the table that its silos keep.</summary>
internal sealed partial class AzureTableGatewayListProvider(MembershipPartition partition, TimeSpan staleness, ILogger<AzureTableGatewayListProvider> logger)
    : IGatewayListProvider
{
    /// <summary>What messages call this.</summary>
    public const string Provider = "The gateway list";

    /// <inheritdoc/>
    public TimeSpan MaxStaleness => staleness;

    /// <inheritdoc/>
    public bool IsUpdatable => true;

    /// <summary>The list from the table that the options of the client name.</summary>
    public static AzureTableGatewayListProvider Create(IServiceProvider services) => new(
        MembershipPartitionFactory.Create<AzureStorageGatewayOptions>(services, Provider),
        services.GetRequiredService<IOptions<GatewayOptions>>().Value.GatewayListRefreshPeriod,
        services.GetRequiredService<ILogger<AzureTableGatewayListProvider>>());

    /// <inheritdoc/>
    public Task InitializeGatewayListProvider() => InitializeGatewayListProviderAsync(CancellationToken.None);

    /// <inheritdoc/>
    public Task InitializeGatewayListProviderAsync(CancellationToken cancellationToken) => partition.InitialiseAsync(version: false, cancellationToken);

    /// <inheritdoc/>
    public Task<IList<Uri>> GetGateways() => GetGatewaysAsync(CancellationToken.None);

    /// <inheritdoc/>
    public async Task<IList<Uri>> GetGatewaysAsync(CancellationToken cancellationToken)
    {
        var gateways = new List<Uri>();
        foreach (var row in await partition.GatewaysAsync(cancellationToken))
        {
            try
            {
                if (SiloRow.Gateway(row) is { } gateway)
                    gateways.Add(gateway);
            }
            catch (FormatException failure)
            {
                LogUnreadable(logger, row.RowKey, row.PartitionKey, failure.Message);
            }
        }

        return gateways;
    }

    [LoggerMessage(26, LogLevel.Error, "Row {Row} of cluster {Cluster} is not taken for a gateway: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string row, string cluster, string reason);
}
