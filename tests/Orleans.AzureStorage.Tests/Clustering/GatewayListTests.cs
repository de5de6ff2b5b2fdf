using Azure.Data.Tables;
using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>Where a client finds its cluster.</summary>
public sealed class GatewayListTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_living_silos_of_the_cluster_that_take_clients_are_gateways()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await using var other = TestMembership.Create(cluster.ConnectionString, cluster.Name, "kinerja-2");
        await other.Table.InitializeMembershipTableAsync(true, Token);
        await other.InsertAsync(Silos.One(9));
        var closed = Silos.One(3);
        closed.ProxyPort = 0;
        await cluster.InsertAsync(Silos.One(1), Silos.One(2, generation: 8), closed, Silos.One(4, SiloStatus.Dead), Silos.One(5, SiloStatus.Joining), Silos.One(6, SiloStatus.ShuttingDown));

        var gateways = await cluster.Gateways.GetGatewaysAsync(Token);

        Assert.Equal(["gwy.tcp://127.0.0.1:30000/7", "gwy.tcp://127.0.0.1:30000/8"], gateways.Select(gateway => gateway.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_list_follows_the_table_and_is_as_fresh_as_the_client_asks()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        Assert.Empty(await cluster.Gateways.GetGatewaysAsync(Token));
        await cluster.InsertAsync(Silos.One());
        Assert.Single(await cluster.Gateways.GetGatewaysAsync(Token));
        Assert.True(await cluster.Table.UpdateRowAsync(Silos.One(status: SiloStatus.Dead), "*", await cluster.NextAsync(), Token));
        Assert.Empty(await cluster.Gateways.GetGatewaysAsync(Token));

        Assert.Equal(TimeSpan.FromSeconds(17), cluster.Gateways.MaxStaleness);
#pragma warning disable CS0618 // Obsolete since all lists are taken to be updatable; an older client still asks.
        Assert.True(cluster.Gateways.IsUpdatable);
#pragma warning restore CS0618
    }

    [Fact]
    public async Task A_client_that_comes_before_the_silos_makes_the_table_and_nothing_else()
    {
        await using var cluster = TestMembership.Create(storage.ConnectionString, TestProviderSettings.NewTable(), "kinerja");

        await cluster.Gateways.InitializeGatewayListProviderAsync(Token);

        Assert.Empty(await cluster.AllAsync());
        Assert.Empty(await cluster.Gateways.GetGatewaysAsync(Token));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_no_gateway_and_named_in_the_log()
    {
        using var log = new LogRecorder();
        await using var cluster = await TestMembership.StartAsync(storage, log);
        await cluster.InsertAsync(Silos.One(1), Silos.One(2));
        await cluster.Rows.UpdateEntityAsync(new TableEntity("kinerja", "127.0.0.1-1-7") { ["ProxyPort"] = "pintu" }, Azure.ETag.All, TableUpdateMode.Merge, Token);

        Assert.Single(await cluster.Gateways.GetGatewaysAsync(Token));

        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("127.0.0.1-1-7", StringComparison.Ordinal));
    }
}
