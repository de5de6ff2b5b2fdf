using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>A change that was applied although its answer was lost is a success; a true refusal stays one.</summary>
public sealed class MembershipLostReplyTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 3)]
    [InlineData(false, 1)]
    [InlineData(false, 3)]
    public async Task A_change_whose_answer_was_lost_is_a_success(bool insert, int losses)
    {
        await using var cluster = await StartAsync(insert);
        var wire = new LostReply(losses);
        using var log = new LogRecorder();
        await using var writer = cluster.Another(wire, log);

        Assert.True(await ChangeAsync(writer, insert));

        Assert.Equal(losses + 1, wire.Changes);
        var view = await cluster.Table.ReadAllAsync(Token);
        Assert.Equal((insert ? 2 : 3, SiloStatus.Active), (view.Version.Version, view.TryGet(Silos.Address(2))!.Item1.Status));
        Assert.Single(log.Lines, line => line.Text.Contains("although the answer was lost", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_one_also_when_others_wrote_and_the_silo_gave_a_sign_of_life_before_the_repetition(bool insert)
    {
        await using var cluster = await StartAsync(insert);
        await using var writer = cluster.Another(new LostReply(1, async () =>
        {
            await cluster.InsertAsync(Silos.One(3));
            await cluster.Table.UpdateIAmAliveAsync(Silos.One(2), Token);
        }));

        Assert.True(await ChangeAsync(writer, insert));

        Assert.Equal([1, 2, 3], (await cluster.Table.ReadAllAsync(Token)).Members.Select(member => member.Item1.SiloAddress.Endpoint.Port).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refusal_stays_one_when_its_answer_was_lost(bool insert)
    {
        await using var cluster = await StartAsync(insert);
        var wire = new LostReply();
        await using var writer = cluster.Another(wire);
        var stale = await cluster.NextAsync();
        await cluster.InsertAsync(Silos.One(3));

        Assert.False(await ChangeAsync(writer, insert, stale));

        Assert.Equal(2, wire.Changes);
        Assert.Equal(!insert, (await cluster.Table.ReadAllAsync(Token)).TryGet(Silos.Address(2)) is { Item1.Status: SiloStatus.Joining });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_silo_that_wrote_the_same_is_no_success(bool insert)
    {
        await using var cluster = await StartAsync(insert);
        await using var other = cluster.Another();
        var version = await cluster.NextAsync();

        var won = await Task.WhenAll(ChangeAsync(cluster, insert, version), ChangeAsync(other, insert, version));

        Assert.Single(won, win => win);
    }

    [Fact]
    public async Task A_first_version_whose_answer_was_lost_is_a_success()
    {
        var wire = new LostReply();
        await using var cluster = TestMembership.Create(storage.ConnectionString, TestProviderSettings.NewTable(), "kinerja", wire);

        await cluster.Table.InitializeMembershipTableAsync(true, Token);

        Assert.Equal(2, wire.Changes);
        Assert.Equal(0, (await cluster.Table.ReadAllAsync(Token)).Version.Version);
    }

    [Fact]
    public async Task A_cleaning_whose_answer_was_lost_is_a_success()
    {
        await using var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One(1, SiloStatus.Dead), Silos.One(2, SiloStatus.Dead), Silos.One(3));
        await using var cleaner = cluster.Another(new LostReply());

        await cleaner.Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, Token);

        Assert.Equal([3], (await cluster.Table.ReadAllAsync(Token)).Members.Select(member => member.Item1.SiloAddress.Endpoint.Port));
    }

    [Fact]
    public async Task When_no_answer_ever_comes_the_failure_passes()
    {
        await using var cluster = await StartAsync(insert: true);
        await using var writer = cluster.Another(new LostReply(losses: 4));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => ChangeAsync(writer, insert: true));

        Assert.Contains("The answer was lost on its way.", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, (await cluster.Table.ReadAllAsync(Token)).Version.Version);
    }

    // One silo stands at version 1; where an update is asked for, its silo stands at version 2.
    private async Task<TestMembership> StartAsync(bool insert)
    {
        var cluster = await TestMembership.StartAsync(storage);
        await cluster.InsertAsync(Silos.One(1));
        if (!insert)
            await cluster.InsertAsync(Silos.One(2, SiloStatus.Joining));
        return cluster;
    }

    private static async Task<bool> ChangeAsync(TestMembership writer, bool insert, TableVersion? version = null)
    {
        version ??= await writer.NextAsync();
        return insert
            ? await writer.Table.InsertRowAsync(Silos.One(2), version, Token)
            : await writer.Table.UpdateRowAsync(Silos.One(2), "*", version, Token);
    }
}
