using Microsoft.Extensions.Configuration;
using Orleans.AzureStorage.Clustering;
using Orleans.AzureStorage.Tables;
using Orleans.Providers;

[assembly: Orleans.RegisterProvider("AzureTableStorage", "Clustering", "Silo", typeof(AzureTableClusteringProviderBuilder))]
[assembly: Orleans.RegisterProvider("AzureTableStorage", "Clustering", "Client", typeof(AzureTableClusteringProviderBuilder))]

namespace Orleans.AzureStorage.Clustering;

/// <summary>Clustering by configuration alone: a section <c>Orleans:Clustering</c> whose <c>ProviderType</c> is <c>AzureTableStorage</c>.</summary>
internal sealed class AzureTableClusteringProviderBuilder : IProviderBuilder<ISiloBuilder>, IProviderBuilder<IClientBuilder>
{
    /// <inheritdoc/>
    public void Configure(ISiloBuilder builder, string? name, IConfigurationSection configurationSection) =>
        builder.UseAzureStorageClustering(options =>
            options.Configure<IServiceProvider>((table, services) => TableOptionsConfiguration.Apply(table, services, configurationSection)));

    /// <inheritdoc/>
    public void Configure(IClientBuilder builder, string? name, IConfigurationSection configurationSection) =>
        builder.UseAzureStorageClustering(options =>
            options.Configure<IServiceProvider>((table, services) => TableOptionsConfiguration.Apply(table, services, configurationSection)));
}
