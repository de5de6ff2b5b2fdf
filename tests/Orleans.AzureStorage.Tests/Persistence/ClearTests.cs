using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>Clearing a state, with the row kept (the default) and with the row deleted.</summary>
public sealed class ClearTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private TestProviderSettings Keeping => TestProviderSettings.On(storage);

    private TestProviderSettings Deleting => TestProviderSettings.On(storage) with { Configure = options => options.DeleteStateOnClear = true };

    [Fact]
    public async Task A_cleared_state_reads_as_fresh_and_keeps_an_ETag()
    {
        await using var provider = await TestProvider.StartAsync(Keeping);
        var state = await WrittenAsync(provider);
        var before = state.ETag;

        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        Assert.Equal(new Plan(), state.State);
        Assert.False(state.RecordExists);
        Assert.NotEqual(before, state.ETag);
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal(new Plan(), read.State);
        Assert.Equal((state.ETag, false), (read.ETag, read.RecordExists));
    }

    [Fact]
    public async Task A_write_after_clearing_uses_the_kept_ETag()
    {
        await using var provider = await TestProvider.StartAsync(Keeping);
        var state = await WrittenAsync(provider);
        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        await Assert.ThrowsAsync<TableStorageUpdateConditionNotSatisfiedException>(() =>
            provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan()), Token));
        state.State = new Plan { Text = "lagi" };
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        Assert.Equal("lagi", (await provider.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Fact]
    public async Task Clearing_what_was_never_written_leaves_an_empty_row_that_orders_writers()
    {
        await using var provider = await TestProvider.StartAsync(Keeping);
        var state = new TestState<Plan>(new Plan { Text = "unsaved" });

        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        Assert.NotNull(state.ETag);
        Assert.Equal(state.ETag, (await provider.ReadAsync<Plan>(Grain)).ETag);
    }

    [Fact]
    public async Task Clearing_with_a_stale_ETag_is_refused()
    {
        await using var provider = await TestProvider.StartAsync(Keeping);
        await RefusesStaleAsync(provider);
    }

    [Fact]
    public async Task Clearing_can_delete_the_row()
    {
        await using var provider = await TestProvider.StartAsync(Deleting);
        var state = await WrittenAsync(provider);

        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        Assert.Equal((new Plan(), null, false), (state.State, state.ETag, state.RecordExists));
        Assert.Empty(await provider.Table.QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Token).ToListAsync(Token));
        state.State = new Plan { Text = "lagi" };
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        Assert.Equal("lagi", (await provider.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Fact]
    public async Task Deleting_with_a_stale_ETag_is_refused()
    {
        await using var provider = await TestProvider.StartAsync(Deleting);
        await RefusesStaleAsync(provider);
    }

    [Fact]
    public async Task Deleting_without_an_ETag_touches_nothing()
    {
        await using var provider = await TestProvider.StartAsync(Deleting);
        var written = await WrittenAsync(provider);
        var blind = new TestState<Plan>(new Plan { Text = "unsaved" });

        await provider.Storage.ClearStateAsync("plan", Grain, blind, Token);

        Assert.Equal((new Plan(), null, false), (blind.State, blind.ETag, blind.RecordExists));
        Assert.Equal(written.ETag, (await provider.ReadAsync<Plan>(Grain)).ETag);
    }

    private static async Task<TestState<Plan>> WrittenAsync(TestProvider provider)
    {
        var state = new TestState<Plan>(new Plan { Text = "satu" });
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        return state;
    }

    private static async Task RefusesStaleAsync(TestProvider provider)
    {
        var slow = await WrittenAsync(provider);
        var (kept, stale) = (slow.State, slow.ETag);
        var quick = await provider.ReadAsync<Plan>(Grain);
        quick.State = new Plan { Text = "dua" };
        await provider.Storage.WriteStateAsync("plan", Grain, quick, Token);

        await Assert.ThrowsAsync<TableStorageUpdateConditionNotSatisfiedException>(() => provider.Storage.ClearStateAsync("plan", Grain, slow, Token));

        Assert.Same(kept, slow.State);
        Assert.Equal((stale, true), (slow.ETag, slow.RecordExists));
        Assert.Equal("dua", (await provider.ReadAsync<Plan>(Grain)).State.Text);
    }
}
