using System.Net;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Kinerja.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>Real silos and clients of one cluster, each a host of its own in this process; all they share is storage.</summary>
public sealed class ClusterHosts(Support.Storage storage) : IAsyncDisposable
{
    private readonly List<IHost> _hosts = [];
    private readonly string _grains = TestProviderSettings.NewTable();

    /// <summary>The table of the members.</summary>
    public string Table { get; } = TestProviderSettings.NewTable();

    /// <summary>The rows of the members.</summary>
    public TableClient Rows => new(storage.ConnectionString, Table);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A started silo.</summary>
    /// <param name="fault">A fault between the silo and storage.</param>
    /// <param name="settings">Configuration that sets clustering up; without it code does.</param>
    /// <param name="services">More services.</param>
    public async Task<IHost> SiloAsync(HttpPipelinePolicy? fault = null, Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var ports = FreePorts.Take(2);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        services?.Invoke(builder.Services);
        builder.UseOrleans(silo =>
        {
            silo.ConfigureEndpoints(IPAddress.Loopback, ports[0], ports[1]).UseSystemTextJsonGrainStorageSerializer();
            silo.AddAzureTableGrainStorageAsDefault(options => (options.TableName, options.TableServiceClient) = (_grains, TestProvider.Client(storage.ConnectionString, fault)));
            silo.Configure<ClusterMembershipOptions>(options =>
            {
                options.ProbeTimeout = TimeSpan.FromSeconds(2);
                options.NumMissedProbesLimit = 2;
                options.NumVotesForDeathDeclaration = 1;
                options.TableRefreshTimeout = TimeSpan.FromSeconds(2);
            });
            if (settings is null)
            {
                silo.Configure<ClusterOptions>(Identify);
                silo.UseAzureStorageClustering(options => (options.TableName, options.TableServiceClient) = (Table, TestProvider.Client(storage.ConnectionString, fault)));
            }
        });
        return await StartAsync(builder);
    }

    /// <summary>A started client, which knows the table and nothing of the silos.</summary>
    public async Task<IHost> ClientAsync(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        services?.Invoke(builder.Services);
        builder.UseOrleansClient(client =>
        {
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1));
            if (settings is null)
            {
                client.Configure<ClusterOptions>(Identify);
                client.UseAzureStorageClustering(options => (options.TableName, options.TableServiceClient) = (Table, TestProvider.Client(storage.ConnectionString)));
            }
        });
        return await StartAsync(builder);
    }

    /// <summary>Where a silo is.</summary>
    public static SiloAddress AddressOf(IHost silo) => silo.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;

    /// <summary>Ends when a silo sees another one in a state.</summary>
    public static async Task SeesAsync(IHost silo, SiloAddress other, SiloStatus status)
    {
        var oracle = silo.Services.GetRequiredService<ISiloStatusOracle>();
        var listener = new Listener(other, status);
        oracle.SubscribeToSiloStatusEvents(listener);
        if (oracle.GetApproximateSiloStatus(other) != status)
            await listener.Seen.WaitAsync(TimeSpan.FromSeconds(90), Token);
        oracle.UnSubscribeFromSiloStatusEvents(listener);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await host.StopAsync(limit.Token);
            host.Dispose();
        }
    }

    private static void Identify(ClusterOptions options) => (options.ClusterId, options.ServiceId) = ("kinerja", "tests");

    private async Task<IHost> StartAsync(HostApplicationBuilder builder)
    {
        var host = builder.Build();
        await host.StartAsync(Token);
        _hosts.Add(host);
        return host;
    }

    private sealed class Listener(SiloAddress silo, SiloStatus expected) : ISiloStatusListener
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
        {
            if (updatedSilo.Equals(silo) && status == expected)
                _seen.TrySetResult();
        }
    }
}
