using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Configuration;
using Orleans.Messaging;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>
/// A membership table and a gateway list as hosts would have them, without the hosts: registered by the public extensions. Nothing here knows the
/// inside of the library, so these tests hold for the official package too.
/// </summary>
public sealed class TestMembership : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestMembership(string connectionString, string table, string cluster, ServiceProvider services)
    {
        (ConnectionString, Name, Cluster, _services) = (connectionString, table, cluster, services);
        Table = services.GetRequiredService<IMembershipTable>();
    }

    /// <summary>The membership table.</summary>
    public IMembershipTable Table { get; }

    /// <summary>The cluster.</summary>
    public string Cluster { get; }

    /// <summary>Where the table is.</summary>
    public string ConnectionString { get; }

    /// <summary>Name of the table.</summary>
    public string Name { get; }

    /// <summary>The list that a client of the cluster has.</summary>
    public IGatewayListProvider Gateways => _services.GetRequiredService<IGatewayListProvider>();

    /// <summary>The table, seen without the provider.</summary>
    public TableClient Rows => new(ConnectionString, Name);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A membership table that is ready, in a table that no other test uses.</summary>
    public static async Task<TestMembership> StartAsync(Support.Storage storage, ILoggerProvider? log = null)
    {
        var membership = Create(storage.ConnectionString, TestProviderSettings.NewTable(), "kinerja", log: log);
        await membership.Table.InitializeMembershipTableAsync(true, Token);
        return membership;
    }

    /// <summary>A membership table that was not asked anything yet.</summary>
    public static TestMembership Create(string connectionString, string table, string cluster, HttpPipelinePolicy? fault = null, ILoggerProvider? log = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        if (log is not null)
            services.AddSingleton(log);
        services.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster, "tests"));
        services.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(17));
        ((ISiloBuilder)new Builder(services)).UseAzureStorageClustering(options =>
        {
            options.TableName = table;
            options.TableServiceClient = TestProvider.Client(connectionString, fault);
            options.StoragePolicyOptions.MaxCreationRetries = 1;
            options.StoragePolicyOptions.PauseBetweenCreationRetries = TimeSpan.FromMilliseconds(1);
        });
        ((IClientBuilder)new Builder(services)).UseAzureStorageClustering(options =>
        {
            options.TableName = table;
            options.TableServiceClient = TestProvider.Client(connectionString, fault);
        });
        return new TestMembership(connectionString, table, cluster, services.BuildServiceProvider());
    }

    /// <summary>The same cluster through another table object, as another silo has it.</summary>
    public TestMembership Another(HttpPipelinePolicy? fault = null, ILoggerProvider? log = null) => Create(ConnectionString, Name, Cluster, fault, log);

    /// <summary>The version that the next writer has to name.</summary>
    public async Task<TableVersion> NextAsync() => (await Table.ReadAllAsync(Token)).Version.Next();

    /// <summary>Inserts silos, one version each.</summary>
    public async Task InsertAsync(params IEnumerable<MembershipEntry> silos)
    {
        foreach (var silo in silos)
            Assert.True(await Table.InsertRowAsync(silo, await NextAsync(), Token));
    }

    /// <summary>Everything the table holds of the cluster, sorted by key.</summary>
    public Task<List<TableEntity>> AllAsync() =>
        Rows.QueryAsync<TableEntity>(row => row.PartitionKey == Cluster, cancellationToken: Token).ToListAsync(Token).AsTask();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Builder(IServiceCollection services) : ISiloBuilder, IClientBuilder
    {
        public IServiceCollection Services => services;

        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
