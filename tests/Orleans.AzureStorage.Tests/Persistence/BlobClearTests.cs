using Azure.Storage.Blobs.Models;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>Clearing a state, with the blob deleted (the default) and with it kept empty.</summary>
public sealed class BlobClearTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private BlobTestSettings Deleting => BlobTestSettings.On(storage);

    private BlobTestSettings Keeping => BlobTestSettings.On(storage) with { Configure = options => options.DeleteStateOnClear = false };

    [Fact]
    public async Task Clearing_deletes_the_blob()
    {
        await using var provider = await TestProvider.StartAsync(Deleting);
        var state = await WrittenAsync(provider);

        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        Assert.Equal((new Plan(), null, false), (state.State, state.ETag, state.RecordExists));
        Assert.Empty(await BlobsAsync(provider));
        state.State = new Plan { Text = "lagi" };
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        Assert.Equal("lagi", (await provider.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Fact]
    public async Task Clearing_what_is_gone_already_is_no_failure()
    {
        await using var provider = await TestProvider.StartAsync(Deleting);
        var state = await WrittenAsync(provider);
        var other = await provider.ReadAsync<Plan>(Grain);
        await provider.Storage.ClearStateAsync("plan", Grain, other, Token);

        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        Assert.Equal((new Plan(), null, false), (state.State, state.ETag, state.RecordExists));
    }

    [Fact]
    public async Task A_cleared_state_can_keep_an_empty_blob_whose_ETag_orders_writers()
    {
        await using var provider = await TestProvider.StartAsync(Keeping);
        var state = await WrittenAsync(provider);
        var before = state.ETag;

        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        Assert.Equal((new Plan(), false), (state.State, state.RecordExists));
        Assert.NotEqual(before, state.ETag);
        Assert.Equal(0, Assert.Single(await BlobsAsync(provider)).Properties.ContentLength);
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal((new Plan(), state.ETag, false), (read.State, read.ETag, read.RecordExists));

        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan()), Token));
        state.State = new Plan { Text = "lagi" };
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        Assert.Equal("lagi", (await provider.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clearing_with_a_stale_ETag_is_refused(bool delete)
    {
        await using var provider = await TestProvider.StartAsync(delete ? Deleting : Keeping);
        var slow = await WrittenAsync(provider);
        var (kept, stale) = (slow.State, slow.ETag);
        var quick = await provider.ReadAsync<Plan>(Grain);
        quick.State = new Plan { Text = "dua" };
        await provider.Storage.WriteStateAsync("plan", Grain, quick, Token);

        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.Storage.ClearStateAsync("plan", Grain, slow, Token));

        Assert.Same(kept, slow.State);
        Assert.Equal((stale, true), (slow.ETag, slow.RecordExists));
        Assert.Equal("dua", (await provider.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clearing_without_an_ETag_what_somebody_wrote_is_refused(bool delete)
    {
        await using var provider = await TestProvider.StartAsync(delete ? Deleting : Keeping);
        var written = await WrittenAsync(provider);

        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.Storage.ClearStateAsync("plan", Grain, new TestState<Plan>(new Plan()), Token));

        Assert.Equal(written.ETag, (await provider.ReadAsync<Plan>(Grain)).ETag);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Clearing_what_was_never_written_succeeds(bool delete)
    {
        await using var provider = await TestProvider.StartAsync(delete ? Deleting : Keeping);
        var state = new TestState<Plan>(new Plan { Text = "unsaved" });

        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        Assert.Equal((new Plan(), false, delete), (state.State, state.RecordExists, state.ETag is null));
        Assert.Equal(state.ETag, (await provider.ReadAsync<Plan>(Grain)).ETag);
    }

    private static async Task<TestState<Plan>> WrittenAsync(TestProvider provider)
    {
        var state = new TestState<Plan>(new Plan { Text = "satu" });
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        return state;
    }

    private static Task<List<BlobItem>> BlobsAsync(TestProvider provider) => provider.Container.GetBlobsAsync(cancellationToken: Token).ToListAsync(Token).AsTask();
}
