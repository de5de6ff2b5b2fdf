using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Persistence;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Storage;

namespace Orleans.Hosting;

/// <summary>Adds grain storage in blobs of a storage account to a silo.</summary>
public static class AzureBlobSiloBuilderExtensions
{
    /// <summary>Adds blob grain storage as the default of the silo.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="configureOptions">Sets the options; the client must be among them.</param>
    public static ISiloBuilder AddAzureBlobGrainStorageAsDefault(this ISiloBuilder builder, Action<AzureBlobStorageOptions> configureOptions) =>
        builder.AddAzureBlobGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    /// <summary>Adds blob grain storage as the default of the silo.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="configureOptions">Sets the options with the help of services or configuration.</param>
    public static ISiloBuilder AddAzureBlobGrainStorageAsDefault(
        this ISiloBuilder builder, Action<OptionsBuilder<AzureBlobStorageOptions>>? configureOptions = null) =>
        builder.AddAzureBlobGrainStorage(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, configureOptions);

    /// <summary>Adds blob grain storage under a name.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="name">The name that grains ask for.</param>
    /// <param name="configureOptions">Sets the options; the client must be among them.</param>
    public static ISiloBuilder AddAzureBlobGrainStorage(this ISiloBuilder builder, string name, Action<AzureBlobStorageOptions> configureOptions) =>
        builder.AddAzureBlobGrainStorage(name, options => options.Configure(configureOptions));

    /// <summary>Adds blob grain storage under a name.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="name">The name that grains ask for.</param>
    /// <param name="configureOptions">Sets the options with the help of services or configuration.</param>
    public static ISiloBuilder AddAzureBlobGrainStorage(
        this ISiloBuilder builder, string name, Action<OptionsBuilder<AzureBlobStorageOptions>>? configureOptions = null)
    {
        var services = builder.Services;
        configureOptions?.Invoke(services.AddOptions<AzureBlobStorageOptions>(name));
        services.AddTransient<IConfigurationValidator>(provider =>
            new AzureBlobGrainStorageOptionsValidator(provider.GetRequiredService<IOptionsMonitor<AzureBlobStorageOptions>>().Get(name), name));
        services.TryAddEnumerable(ServiceDescriptor.Transient<
            IPostConfigureOptions<AzureBlobStorageOptions>, DefaultStorageProviderSerializerOptionsConfigurator<AzureBlobStorageOptions>>());
        services.ConfigureNamedOptionForLogging<AzureBlobStorageOptions>(name);
        services.AddGrainStorage(name, AzureBlobGrainStorage.Create);
        return builder;
    }
}
