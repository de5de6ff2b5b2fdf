using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
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
    private readonly TestProviderSettings _settings;

    private TestProvider(ServiceProvider services, TestProviderSettings settings)
    {
        _services = services;
        _settings = settings;
        Storage = services.GetRequiredKeyedService<IGrainStorage>(Name);
    }

    /// <summary>The provider.</summary>
    public IGrainStorage Storage { get; }

    /// <summary>Its table, seen without it.</summary>
    public TableClient Table => new(_settings.ConnectionString, _settings.Table);

    /// <summary>A started provider on a table.</summary>
    public static async Task<TestProvider> StartAsync(TestProviderSettings settings)
    {
        var provider = Create(settings);
        await provider.StartAsync();
        return provider;
    }

    /// <summary>A provider on a table, not started.</summary>
    public static TestProvider Create(TestProviderSettings settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(settings.Log is null ? NullLoggerFactory.Instance : new LoggerFactory([settings.Log]));
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSerializer();
        services.AddSingleton(settings.Serializer ?? new SystemTextJsonGrainStorageSerializer(
            Microsoft.Extensions.Options.Options.Create(new SystemTextJsonGrainStorageSerializerOptions())));
        services.Configure<ClusterOptions>(options => options.ServiceId = settings.ServiceId);
        new Builder(services).AddAzureTableGrainStorage(Name, options =>
        {
            options.TableName = settings.Table;
            options.TableServiceClient = Client(settings.ConnectionString, settings.Fault);
            settings.Configure?.Invoke(options);
        });
        return new TestProvider(services.BuildServiceProvider(), settings);
    }

    /// <summary>A client whose repetitions are quick and bounded.</summary>
    public static TableServiceClient Client(string connectionString, HttpPipelinePolicy? fault = null)
    {
        var options = new TableClientOptions
        {
            Retry = { MaxRetries = 3, Mode = RetryMode.Fixed, Delay = TimeSpan.FromMilliseconds(1), NetworkTimeout = TimeSpan.FromSeconds(20) },
        };
        if (fault is not null)
            options.AddPolicy(fault, HttpPipelinePosition.PerRetry);
        return new TableServiceClient(connectionString, options);
    }

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

    private sealed class Builder(IServiceCollection services) : ISiloBuilder
    {
        public IServiceCollection Services => services;

        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
