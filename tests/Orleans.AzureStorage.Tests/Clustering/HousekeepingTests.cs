using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>Beginning, cleaning and ending of a cluster.</summary>
public sealed class HousekeepingTests(Support.Storage storage)
{
    private static readonly DateTimeOffset CutOff = new(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(7));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Guarantee_11_Initialising_again_keeps_data_and_clusters_of_one_table_are_apart()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await using var other = TestMembership.Create(cluster.ConnectionString, cluster.Name, "kinerja-2");
        await other.Table.InitializeMembershipTableAsync(true, Token);
        await cluster.InsertAsync(Silos.One(1), Silos.One(2));
        await other.InsertAsync(Silos.One(1, SiloStatus.Dead));
        var before = await cluster.AllAsync();

        await cluster.Table.InitializeMembershipTableAsync(true, Token);
        await other.Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, Token);

        Assert.Equal(before.Select(row => (row.RowKey, row.ETag)), (await cluster.AllAsync()).Select(row => (row.RowKey, row.ETag)));
        Assert.Equal((2, 2), ((await cluster.Table.ReadAllAsync(Token)).Version.Version, (await cluster.Table.ReadAllAsync(Token)).Members.Count));
        Assert.Equal((1, 0), ((await other.Table.ReadAllAsync(Token)).Version.Version, (await other.Table.ReadAllAsync(Token)).Members.Count));
    }

    [Fact]
    public async Task Guarantee_11_Silos_that_initialise_at_once_make_one_cluster()
    {
        var table = Support.TestProviderSettings.NewTable();
        var silos = Enumerable.Range(0, 8).Select(_ => TestMembership.Create(storage.ConnectionString, table, "kinerja")).ToList();

        await Task.WhenAll(silos.Select(silo => silo.Table.InitializeMembershipTableAsync(true, Token)));

        Assert.Equal(["!Start", "VersionRow", "~End"], (await silos[0].AllAsync()).Select(row => row.RowKey));
        Assert.Equal(0, (await silos[7].Table.ReadAllAsync(Token)).Version.Version);
    }

    [Fact]
    public async Task Guarantee_12_Cleaning_takes_only_the_dead_that_are_older_than_the_cut_off()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        var cut = CutOff.UtcDateTime;
        await cluster.InsertAsync(
            Dead(1, start: cut.AddDays(-9), alive: cut.AddMilliseconds(-1)),
            Dead(2, start: cut.AddDays(-9), alive: cut),
            Dead(3, start: cut, alive: cut.AddDays(-9)),
            Dead(4, start: cut.AddDays(-9), alive: cut.AddDays(-9), suspected: cut),
            Dead(5, start: cut.AddDays(-9), alive: cut.AddDays(-9), suspected: cut.AddMilliseconds(-1)),
            Dead(6, start: cut.AddDays(-9), alive: cut.AddDays(-9)),
            Old(7, SiloStatus.Active), Old(8, SiloStatus.Joining), Old(9, SiloStatus.ShuttingDown), Old(10, SiloStatus.Created), Old(11, SiloStatus.Stopping));
        var version = (await cluster.Table.ReadAllAsync(Token)).Version;

        for (var time = 0; time < 2; time++)
        {
            await cluster.Table.CleanupDefunctSiloEntriesAsync(CutOff, Token);
            var left = await cluster.Table.ReadAllAsync(Token);
            Assert.Equal([2, 3, 4, 7, 8, 9, 10, 11], left.Members.Select(member => member.Item1.SiloAddress.Endpoint.Port).Order());
            Assert.Equal(version, left.Version);
        }
    }

    [Fact]
    public async Task Guarantee_12_More_than_one_transaction_takes_are_cleaned_and_who_cleans_at_once_does_not_fail()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await using var other = cluster.Another();
        await cluster.InsertAsync(Silos.One(1, SiloStatus.Dead), Silos.One(2));
        // Rows as the table itself takes them: 230 inserts would be 230 versions.
        var model = (await cluster.AllAsync()).Single(row => row.RowKey == "127.0.0.1-1-7");
        var rows = Enumerable.Range(1_000, 230).Select(port => new Azure.Data.Tables.TableEntity(model) { RowKey = $"127.0.0.1-{port}-7", ["Port"] = $"{port}" }).ToList();
        foreach (var batch in rows.Chunk(100))
            await cluster.Rows.SubmitTransactionAsync(batch.Select(row => new Azure.Data.Tables.TableTransactionAction(Azure.Data.Tables.TableTransactionActionType.Add, row)), Token);

        await Task.WhenAll(
            cluster.Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, Token),
            other.Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, Token));

        Assert.Equal([2], (await cluster.Table.ReadAllAsync(Token)).Members.Select(member => member.Item1.SiloAddress.Endpoint.Port));
    }

    [Fact]
    public async Task Guarantee_12_A_silo_that_gives_a_sign_of_life_while_it_is_cleaned_stays()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One(1, SiloStatus.Dead), Silos.One(2, SiloStatus.Dead));
        var alive = Silos.One(1, SiloStatus.Dead);
        alive.IAmAliveTime = CutOff.UtcDateTime.AddDays(1);
        await using var cleaner = cluster.Another(new BeforeChange(() => cluster.Table.UpdateIAmAliveAsync(alive, Token)));

        await cleaner.Table.CleanupDefunctSiloEntriesAsync(CutOff, Token);

        Assert.Equal([1], (await cluster.Table.ReadAllAsync(Token)).Members.Select(member => member.Item1.SiloAddress.Endpoint.Port));
    }

    [Fact]
    public async Task Guarantee_13_Deleting_a_cluster_deletes_only_that_cluster()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await using var other = TestMembership.Create(cluster.ConnectionString, cluster.Name, "kinerja-2");
        await other.Table.InitializeMembershipTableAsync(true, Token);
        await cluster.InsertAsync(Silos.One(1), Silos.One(2));
        await other.InsertAsync(Silos.One(1));
        var before = await cluster.AllAsync();

        await cluster.Table.DeleteMembershipTableEntriesAsync("kinerja-2", Token);
        Assert.Empty(await other.AllAsync());
        Assert.Equal(before.Select(row => (row.RowKey, row.ETag)), (await cluster.AllAsync()).Select(row => (row.RowKey, row.ETag)));

        await cluster.Table.DeleteMembershipTableEntriesAsync("kinerja-2", Token);
        await cluster.Table.DeleteMembershipTableEntriesAsync("kinerja", Token);
        Assert.Empty(await cluster.AllAsync());
    }

    private static MembershipEntry Dead(int port, DateTime start, DateTime alive, DateTime? suspected = null)
    {
        var silo = Silos.One(port, SiloStatus.Dead);
        (silo.StartTime, silo.IAmAliveTime) = (start, alive);
        if (suspected is { } time)
            silo.SuspectTimes = [Tuple.Create(Silos.Address(99), time.AddDays(-3)), Tuple.Create(Silos.Address(98), time)];
        return silo;
    }

    private static MembershipEntry Old(int port, SiloStatus status)
    {
        var silo = Silos.One(port, status);
        (silo.StartTime, silo.IAmAliveTime) = (CutOff.UtcDateTime.AddDays(-9), CutOff.UtcDateTime.AddDays(-9));
        return silo;
    }
}
