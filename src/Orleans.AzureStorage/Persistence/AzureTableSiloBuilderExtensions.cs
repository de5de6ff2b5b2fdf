using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Persistence;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace Orleans.Hosting;

/// <summary>Adds grain storage in a table of a storage account to a silo.</summary>
public static class AzureTableSiloBuilderExtensions
{
    /// <summary>Adds table grain storage as the default of the silo.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="configureOptions">Sets the options; the client must be among them.</param>
    public static ISiloBuilder AddAzureTableGrainStorageAsDefault(this ISiloBuilder builder, Action<AzureTableStorageOptions> configureOptions) =>
        builder.AddAzureTableGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    /// <summary>Adds table grain storage as the default of the silo.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="configureOptions">Sets the options with the help of services or configuration.</param>
    public static ISiloBuilder AddAzureTableGrainStorageAsDefault(
        this ISiloBuilder builder, Action<OptionsBuilder<AzureTableStorageOptions>>? configureOptions = null) =>
        builder.AddAzureTableGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    /// <summary>Adds table grain storage under a name.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="name">The name that grains ask for.</param>
    /// <param name="configureOptions">Sets the options; the client must be among them.</param>
    public static ISiloBuilder AddAzureTableGrainStorage(this ISiloBuilder builder, string name, Action<AzureTableStorageOptions> configureOptions) =>
        builder.AddAzureTableGrainStorage(name, options => options.Configure(configureOptions));

    /// <summary>Adds table grain storage under a name.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="name">The name that grains ask for.</param>
    /// <param name="configureOptions">Sets the options with the help of services or configuration.</param>
    public static ISiloBuilder AddAzureTableGrainStorage(
        this ISiloBuilder builder, string name, Action<OptionsBuilder<AzureTableStorageOptions>>? configureOptions = null)
    {
        var services = builder.Services;
        configureOptions?.Invoke(services.AddOptions<AzureTableStorageOptions>(name));
        services.AddTransient<IConfigurationValidator>(provider =>
            new AzureTableGrainStorageOptionsValidator(provider.GetRequiredService<IOptionsMonitor<AzureTableStorageOptions>>().Get(name), name));
        services.TryAddEnumerable(ServiceDescriptor.Transient<
            IPostConfigureOptions<AzureTableStorageOptions>, DefaultStorageProviderSerializerOptionsConfigurator<AzureTableStorageOptions>>());
        services.ConfigureNamedOptionForLogging<AzureTableStorageOptions>(name);
        services.AddGrainStorage(name, AzureTableGrainStorage.Create);
        return builder;
    }
}
