using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Support;

/// <summary>
/// The provider as a silo would have it, without the silo: registered by the public extension, started by its lifecycle. Nothing here knows the
/// inside of the library, so these tests hold for the official package too.
/// </summary>
public sealed class TestProvider : IAsyncDisposable
{
    private const string Name = "cells";

    private readonly ServiceProvider _services;
    private readonly string _connectionString;
    private readonly string _place;

    private TestProvider(ServiceProvider services, string connectionString, string place)
    {
        _services = services;
        (_connectionString, _place) = (connectionString, place);
        Storage = services.GetRequiredKeyedService<IGrainStorage>(Name);
    }

    /// <summary>The provider.</summary>
    public IGrainStorage Storage { get; }

    /// <summary>Its table, seen without it.</summary>
    public TableClient Table => new(_connectionString, _place);

    /// <summary>Its container, seen without it.</summary>
    public BlobContainerClient Container => new(_connectionString, _place);

    /// <summary>A started provider on a table.</summary>
    public static async Task<TestProvider> StartAsync(TestProviderSettings settings)
    {
        var provider = Create(settings);
        await provider.StartAsync();
        return provider;
    }

    /// <summary>A started provider on a container.</summary>
    public static async Task<TestProvider> StartAsync(BlobTestSettings settings)
    {
        var provider = Create(settings);
        await provider.StartAsync();
        return provider;
    }

    /// <summary>A provider on a table, not started.</summary>
    public static TestProvider Create(TestProviderSettings settings)
    {
        var services = Services(settings.Log, settings.Serializer, settings.ServiceId);
        new Builder(services).AddAzureTableGrainStorage(Name, options =>
        {
            options.TableName = settings.Table;
            options.TableServiceClient = Client(settings.ConnectionString, settings.Fault);
            settings.Configure?.Invoke(options);
        });
        return new TestProvider(services.BuildServiceProvider(), settings.ConnectionString, settings.Table);
    }

    /// <summary>A provider on a container, not started.</summary>
    public static TestProvider Create(BlobTestSettings settings)
    {
        var services = Services(settings.Log, settings.Serializer, "kinerja");
        if (settings.Time is { } time)
            services.AddSingleton(time);
        new Builder(services).AddAzureBlobGrainStorage(Name, options =>
        {
            options.ContainerName = settings.Container;
            options.BlobServiceClient = BlobClient(settings.ConnectionString, settings.Fault);
            settings.Configure?.Invoke(options);
        });
        return new TestProvider(services.BuildServiceProvider(), settings.ConnectionString, settings.Container);
    }

    /// <summary>A client of the blob service whose repetitions are quick and bounded.</summary>
    public static BlobServiceClient BlobClient(string connectionString, HttpPipelinePolicy? fault = null) =>
        new(connectionString, Quick(new BlobClientOptions(), fault));

    /// <summary>A client whose repetitions are quick and bounded.</summary>
    public static TableServiceClient Client(string connectionString, HttpPipelinePolicy? fault = null) =>
        new(connectionString, Quick(new TableClientOptions(), fault));

    /// <inheritdoc cref="StartAsync(CancellationToken)"/>
    public Task StartAsync() => StartAsync(TestContext.Current.CancellationToken);

    /// <summary>Runs the start of a silo as far as it concerns the provider.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var validator in _services.GetServices<IConfigurationValidator>())
            validator.ValidateConfiguration();
        var lifecycle = new SiloLifecycleSubject(NullLogger<SiloLifecycleSubject>.Instance);
        foreach (var participant in _services.GetServices<ILifecycleParticipant<ISiloLifecycle>>())
            participant.Participate(lifecycle);
        await lifecycle.OnStart(cancellation);
    }

    /// <summary>What a new activation would read.</summary>
    public async Task<TestState<T>> ReadAsync<T>(GrainId grain, string stateName = "plan")
    {
        var state = new TestState<T>(default!);
        await Storage.ReadStateAsync(stateName, grain, state, TestContext.Current.CancellationToken);
        return state;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static T Quick<T>(T options, HttpPipelinePolicy? fault)
        where T : ClientOptions
    {
        options.Retry.MaxRetries = 3;
        options.Retry.Mode = RetryMode.Fixed;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(20);
        if (fault is not null)
            options.AddPolicy(fault, HttpPipelinePosition.PerRetry);
        return options;
    }

    private static ServiceCollection Services(ILoggerProvider? log, IGrainStorageSerializer? serializer, string serviceId)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(log is null ? NullLoggerFactory.Instance : new LoggerFactory([log]));
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSerializer();
        services.AddSingleton(serializer ?? new SystemTextJsonGrainStorageSerializer(
            Microsoft.Extensions.Options.Options.Create(new SystemTextJsonGrainStorageSerializerOptions())));
        services.Configure<ClusterOptions>(options => options.ServiceId = serviceId);
        return services;
    }

    private sealed class Builder(IServiceCollection services) : ISiloBuilder
    {
        public IServiceCollection Services => services;

        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
