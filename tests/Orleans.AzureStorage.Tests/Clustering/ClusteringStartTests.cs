using Azure.Data.Tables;
using Kinerja.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Clustering.AzureStorage;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>A silo and a client refuse options that cannot work, and say what is wrong when their table cannot be reached.</summary>
public sealed class ClusteringStartTests(Support.Storage storage)
{
    [Fact]
    public void Options_have_the_defaults_of_the_official_package()
    {
        Assert.Equal("OrleansSiloInstances", new AzureStorageClusteringOptions().TableName);
        Assert.Equal("OrleansSiloInstances", new AzureStorageGatewayOptions().TableName);
        Assert.Equal("OrleansSiloInstances", AzureStorageClusteringOptions.DEFAULT_TABLE_NAME);
        var policy = new AzureStorageClusteringOptions().StoragePolicyOptions;
        Assert.Equal((100, 60, 5), (policy.MaxBulkUpdateRows, policy.MaxCreationRetries, policy.MaxOperationRetries));
        Assert.Equal(
            (TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(0.8), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(100)),
            (policy.PauseBetweenCreationRetries, policy.CreationTimeout, policy.PauseBetweenOperationRetries, policy.MaxPauseBetweenOperationRetries, policy.OperationTimeout));
    }

    [Theory(Timeout = 120_000)]
    [InlineData("silo-instances")]
    [InlineData("ab")]
    [InlineData("")]
    public async Task A_silo_with_a_name_that_no_table_can_have_does_not_start(string table)
    {
        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => StartSiloAsync(
            options => (options.TableName, options.TableServiceClient) = (table, TestProvider.Client(storage.ConnectionString)), null, TestContext.Current.CancellationToken));
        Assert.Contains("The membership table", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"TableName '{table}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_silo_without_a_client_of_the_table_service_does_not_start()
    {
        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => StartSiloAsync(_ => { }, null, TestContext.Current.CancellationToken));
        Assert.Contains("TableServiceClient", refusal.Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("silo-instances", true, "TableName 'silo-instances'")]
    [InlineData("siloinstances", false, "TableServiceClient")]
    public async Task A_client_with_options_that_cannot_work_does_not_start(string table, bool connected, string named)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleansClient(client => client.UseAzureStorageClustering(options =>
        {
            options.TableName = table;
            options.TableServiceClient = connected ? TestProvider.Client(storage.ConnectionString) : null;
        }));
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("The gateway list", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_silo_whose_table_cannot_be_reached_waits_and_then_says_what_to_check()
    {
        using var log = new LogRecorder();
        var port = FreePorts.One();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StartSiloAsync(
            options =>
            {
                options.TableServiceClient = TestProvider.Client(Nowhere(port));
                options.StoragePolicyOptions.MaxCreationRetries = 2;
                options.StoragePolicyOptions.PauseBetweenCreationRetries = TimeSpan.FromMilliseconds(1);
            },
            log,
            TestContext.Current.CancellationToken));

        Assert.Contains($"127.0.0.1:{port}", failure.ToString(), StringComparison.Ordinal);
        var waits = log.Lines.Where(line => line.Text.StartsWith($"Waiting for storage: table OrleansSiloInstances at http://127.0.0.1:{port}/", StringComparison.Ordinal)).ToList();
        Assert.Equal([LogLevel.Warning, LogLevel.Warning], waits.Select(line => line.Level));
        var end = Assert.Single(log.Lines, line => line.Text.StartsWith("Storage cannot be used: table OrleansSiloInstances", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Error, end.Level);
        Assert.EndsWith("Check the address, the credential and its role.", end.Text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_silo_whose_credential_is_refused_does_not_wait()
    {
        using var log = new LogRecorder();
        var wrong = new TableServiceClient(storage.TableServiceUri, new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64])));

        var refusal = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => StartSiloAsync(options => options.TableServiceClient = wrong, log, TestContext.Current.CancellationToken));

        Assert.Equal(403, refusal.Status);
        Assert.DoesNotContain(log.Lines, line => line.Text.StartsWith("Waiting for storage", StringComparison.Ordinal));
        Assert.Single(log.Lines, line => line.Text.StartsWith("Storage cannot be used", StringComparison.Ordinal));
    }

    private static string Nowhere(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Convert.ToBase64String(new byte[64])};TableEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";

    private static async Task StartSiloAsync(Action<AzureStorageClusteringOptions> configure, LogRecorder? log, CancellationToken cancellation)
    {
        var ports = FreePorts.Take(2);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        if (log is not null)
            builder.Services.AddSingleton<ILoggerProvider>(log);
        builder.UseOrleans(silo => silo.ConfigureEndpoints(System.Net.IPAddress.Loopback, ports[0], ports[1]).UseAzureStorageClustering(configure));
        using var host = builder.Build();
        await host.StartAsync(cancellation);
    }
}
