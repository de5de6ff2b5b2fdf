using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Clustering;
using Orleans.AzureStorage.Tables;
using Orleans.Clustering.AzureStorage;
using Orleans.Configuration;
using Orleans.Messaging;

namespace Orleans.Hosting;

/// <summary>Lets silos form a cluster, and clients find it, through a table of a storage account.</summary>
public static class AzureTableClusteringExtensions
{
    /// <summary>Keeps the membership of the silo's cluster in a table.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="configureOptions">Sets the options; the client must be among them.</param>
    public static ISiloBuilder UseAzureStorageClustering(this ISiloBuilder builder, Action<AzureStorageClusteringOptions> configureOptions) =>
        builder.UseAzureStorageClustering(options => options.Configure(configureOptions));

    /// <summary>Keeps the membership of the silo's cluster in a table.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="configureOptions">Sets the options with the help of services or configuration.</param>
    public static ISiloBuilder UseAzureStorageClustering(this ISiloBuilder builder, Action<OptionsBuilder<AzureStorageClusteringOptions>>? configureOptions)
    {
        var services = builder.Services;
        configureOptions?.Invoke(services.AddOptions<AzureStorageClusteringOptions>());
        AddOptionChecks<AzureStorageClusteringOptions>(services, AzureTableMembershipTable.Provider);
        services.AddSingleton<IMembershipTable>(AzureTableMembershipTable.Create);
        return builder;
    }

    /// <summary>Finds the gateways of a cluster in the table of its silos.</summary>
    /// <param name="builder">The client.</param>
    /// <param name="configureOptions">Sets the options; the client of the table service must be among them.</param>
    public static IClientBuilder UseAzureStorageClustering(this IClientBuilder builder, Action<AzureStorageGatewayOptions> configureOptions) =>
        builder.UseAzureStorageClustering(options => options.Configure(configureOptions));

    /// <summary>Finds the gateways of a cluster in the table of its silos.</summary>
    /// <param name="builder">The client.</param>
    /// <param name="configureOptions">Sets the options with the help of services or configuration.</param>
    public static IClientBuilder UseAzureStorageClustering(this IClientBuilder builder, Action<OptionsBuilder<AzureStorageGatewayOptions>>? configureOptions)
    {
        var services = builder.Services;
        configureOptions?.Invoke(services.AddOptions<AzureStorageGatewayOptions>());
        AddOptionChecks<AzureStorageGatewayOptions>(services, AzureTableGatewayListProvider.Provider);
        services.AddSingleton<IGatewayListProvider>(AzureTableGatewayListProvider.Create);
        return builder;
    }

    private static void AddOptionChecks<TOptions>(IServiceCollection services, string provider)
        where TOptions : class, ITableOptions, new()
    {
        services.AddTransient<IConfigurationValidator>(all => new TableOptionsValidator(all.GetRequiredService<IOptions<TOptions>>().Value, provider));
        services.ConfigureFormatter<TOptions>();
    }
}
