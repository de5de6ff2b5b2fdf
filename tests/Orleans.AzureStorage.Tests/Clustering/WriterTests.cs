using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>What a writer of the membership table can rely on.</summary>
public sealed class WriterTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Guarantee_1_A_change_raises_the_version_by_one_together_with_the_row()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        Assert.Equal(0, (await cluster.Table.ReadAllAsync(Token)).Version.Version);

        Assert.True(await cluster.Table.InsertRowAsync(Silos.One(status: SiloStatus.Joining), await cluster.NextAsync(), Token));
        var inserted = await cluster.Table.ReadAllAsync(Token);
        Assert.Equal((1, Silos.One(status: SiloStatus.Joining).Canonical()), (inserted.Version.Version, inserted.Canonical()));

        var change = Silos.One().With(SiloStatus.Active, 22_222);
        Assert.True(await cluster.Table.UpdateRowAsync(change, inserted.Members[0].Item2, inserted.Version.Next(), Token));
        var updated = await cluster.Table.ReadAllAsync(Token);
        Assert.Equal((2, change.Canonical()), (updated.Version.Version, updated.Canonical()));
        Assert.NotEqual(inserted.Version.VersionEtag, updated.Version.VersionEtag);
    }

    [Fact]
    public async Task Guarantee_3_A_sign_of_life_changes_nothing_else()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        var silo = Silos.One().With(SiloStatus.Active, 22_222, 33_333);
        await cluster.InsertAsync(silo);
        var before = await cluster.Table.ReadAllAsync(Token);

        // Whatever else the entry says: only its time counts.
        var sign = silo.With(SiloStatus.Dead);
        sign.HostName = "lain";
        sign.IAmAliveTime = Silos.Start.AddHours(1);
        await cluster.Table.UpdateIAmAliveAsync(sign, Token);

        var after = await cluster.Table.ReadAllAsync(Token);
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(before.Canonical(), after.Canonical());
        Assert.Equal(Silos.Start.AddHours(1), Assert.Single(after.Members).Item1.IAmAliveTime);
    }

    [Fact]
    public async Task Guarantee_4_A_version_read_before_a_sign_of_life_still_commits()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One());
        var before = await cluster.Table.ReadAllAsync(Token);
        await cluster.Table.UpdateIAmAliveAsync(Silos.One(), Token);

        Assert.True(await cluster.Table.UpdateRowAsync(Silos.One(status: SiloStatus.Dead), before.Members[0].Item2, before.Version.Next(), Token));

        await cluster.Table.UpdateIAmAliveAsync(Silos.One(), Token);
        Assert.True(await cluster.Table.InsertRowAsync(Silos.One(22_222), await cluster.NextAsync(), Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Guarantee_6_A_stale_version_is_refused_and_leaves_nothing_behind(bool insert)
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One());
        var stale = await cluster.NextAsync();
        await cluster.InsertAsync(Silos.One(22_222));
        var before = await cluster.AllAsync();
        var fresh = await cluster.Table.ReadRowAsync(Silos.Address(11_111), Token);

        Assert.False(insert
            ? await cluster.Table.InsertRowAsync(Silos.One(33_333), stale, Token)
            : await cluster.Table.UpdateRowAsync(Silos.One(status: SiloStatus.Dead), fresh.Members[0].Item2, stale, Token));

        var after = await cluster.AllAsync();
        Assert.Equal(before.Select(row => (row.RowKey, row.ETag)), after.Select(row => (row.RowKey, row.ETag)));
    }

    [Fact]
    public async Task Guarantee_7_A_silo_is_inserted_once_and_updated_only_where_it_is()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One(status: SiloStatus.Dead));

        Assert.False(await cluster.Table.InsertRowAsync(Silos.One(), await cluster.NextAsync(), Token));
        Assert.False(await cluster.Table.UpdateRowAsync(Silos.One(22_222), "*", await cluster.NextAsync(), Token));
        await cluster.Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, Token);
        Assert.False(await cluster.Table.UpdateRowAsync(Silos.One(), "*", await cluster.NextAsync(), Token));

        var after = await cluster.Table.ReadAllAsync(Token);
        Assert.Empty(after.Members);
        Assert.Equal(1, after.Version.Version);
        // The same machine with another generation is another silo.
        Assert.True(await cluster.Table.InsertRowAsync(Silos.One(generation: 8), await cluster.NextAsync(), Token));
    }

    [Fact]
    public async Task Guarantee_10_Of_many_updates_with_one_version_exactly_one_wins()
    {
        await using var first = await TestMembership.StartAsync(storage);
        await using var second = first.Another();
        await first.InsertAsync(Silos.One());
        for (var round = 0; round < 5; round++)
        {
            var view = await first.Table.ReadAllAsync(Token);
            var changes = Enumerable.Range(1, 12).Select(number => Silos.One().With(SiloStatus.Active, 20_000 + number)).ToList();

            var won = await Task.WhenAll(changes.Select((change, number) =>
                (number % 2 == 0 ? first : second).Table.UpdateRowAsync(change, view.Members[0].Item2, view.Version.Next(), Token)));

            var after = await second.Table.ReadAllAsync(Token);
            Assert.Equal(1, won.Count(win => win));
            Assert.Equal(view.Version.Version + 1, after.Version.Version);
            Assert.Equal(changes[Array.IndexOf(won, true)].Canonical(), after.Canonical());
        }
    }

    [Fact]
    public async Task A_change_without_a_version_that_was_read_is_a_mistake()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await Assert.ThrowsAsync<ArgumentException>(() => cluster.Table.InsertRowAsync(Silos.One(), new TableVersion(1, ""), Token));
    }

    [Fact]
    public async Task A_missing_table_is_a_failure_and_no_refusal()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One());
        var version = await cluster.NextAsync();
        await cluster.Rows.DeleteAsync(Token);

        await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(() => cluster.Table.UpdateRowAsync(Silos.One(), "*", version, Token));
        await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(() => cluster.Table.InsertRowAsync(Silos.One(2), version, Token));
        await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(() => cluster.Table.ReadAllAsync(Token));
    }

    [Fact]
    public async Task A_sign_of_life_of_a_silo_that_is_gone_is_a_failure()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => cluster.Table.UpdateIAmAliveAsync(Silos.One(), Token));
        Assert.Empty((await cluster.Table.ReadAllAsync(Token)).Members);
    }
}
