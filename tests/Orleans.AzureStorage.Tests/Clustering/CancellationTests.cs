using Azure.Core;
using Azure.Core.Pipeline;
using Orleans.AzureStorage.Tests.Support;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>A token ends the request itself, not only the waiting for it; the older methods without one do the same work.</summary>
public sealed class CancellationTests(Support.Storage storage)
{
    private static readonly string[] Operations = ["initialise", "read all", "read row", "insert", "update", "alive", "clean", "delete", "gateways", "initialise gateways"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every operation of the two interfaces.</summary>
    public static TheoryData<string> All => [.. Operations];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_token_ends_a_request_that_is_on_its_way(string operation)
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One());
        var version = await cluster.NextAsync();
        var before = await cluster.AllAsync();
        var wire = new Silence();
        await using var caller = cluster.Another(wire);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var call = RunAsync(caller, operation, version, cancellation.Token);
        await wire.Reached.WaitAsync(TimeSpan.FromSeconds(60), Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(60), Token));
        Assert.Equal((1, 1), (wire.Begun, wire.Ended));
        Assert.Equal(before.Select(row => (row.RowKey, row.ETag)), (await cluster.AllAsync()).Select(row => (row.RowKey, row.ETag)));
    }

    [Fact]
    public async Task The_methods_without_a_token_do_the_same()
    {
#pragma warning disable CS0618 // They are obsolete, and still what older callers use.
        await using var cluster = TestMembership.Create(storage.ConnectionString, TestProviderSettings.NewTable(), "kinerja");
        var table = cluster.Table;
        await table.InitializeMembershipTable(true);
        Assert.True(await table.InsertRow(Silos.One(1), (await table.ReadAll()).Version.Next()));
        Assert.True(await table.UpdateRow(Silos.One(1, Runtime.SiloStatus.Dead), "*", (await table.ReadRow(Silos.Address(1))).Version.Next()));
        Assert.True(await table.InsertRow(Silos.One(2), (await table.ReadAll()).Version.Next()));
        var alive = Silos.One(2);
        alive.IAmAliveTime = Silos.Start.AddDays(1);
        await table.UpdateIAmAlive(alive);
        await table.CleanupDefunctSiloEntries(DateTimeOffset.MaxValue);

        var view = await table.ReadAll();
        Assert.Equal((3, Silos.Start.AddDays(1)), (view.Version.Version, Assert.Single(view.Members).Item1.IAmAliveTime));
        await cluster.Gateways.InitializeGatewayListProvider();
        Assert.Single(await cluster.Gateways.GetGateways());
        await table.DeleteMembershipTableEntries("kinerja");
        Assert.Empty(await cluster.AllAsync());
#pragma warning restore CS0618
    }

    private static Task RunAsync(TestMembership cluster, string operation, TableVersion version, CancellationToken cancellation) => operation switch
    {
        "initialise" => cluster.Table.InitializeMembershipTableAsync(true, cancellation),
        "read all" => cluster.Table.ReadAllAsync(cancellation),
        "read row" => cluster.Table.ReadRowAsync(Silos.Address(11_111), cancellation),
        "insert" => cluster.Table.InsertRowAsync(Silos.One(2), version, cancellation),
        "update" => cluster.Table.UpdateRowAsync(Silos.One(), "*", version, cancellation),
        "alive" => cluster.Table.UpdateIAmAliveAsync(Silos.One(), cancellation),
        "clean" => cluster.Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, cancellation),
        "delete" => cluster.Table.DeleteMembershipTableEntriesAsync("kinerja", cancellation),
        "gateways" => cluster.Gateways.GetGatewaysAsync(cancellation),
        "initialise gateways" => cluster.Gateways.InitializeGatewayListProviderAsync(cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    // A wire that carries nothing until the caller gives up.
    private sealed class Silence : HttpPipelinePolicy
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => _reached.Task;

        public int Begun { get; private set; }

        public int Ended { get; private set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            Begun++;
            _reached.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, message.CancellationToken);
            }
            finally
            {
                Ended++;
            }
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything is asynchronous here.");
    }
}
