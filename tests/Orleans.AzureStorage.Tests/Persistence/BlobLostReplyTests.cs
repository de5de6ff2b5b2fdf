using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>A change of a blob that was applied although its answer was lost succeeds; a true conflict stays one, lost answers or not.</summary>
public sealed class BlobLostReplyTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    [InlineData(true, 3)]
    public async Task A_write_whose_answer_was_lost_succeeds(bool first, int losses)
    {
        using var log = new LogRecorder();
        var settings = BlobTestSettings.On(storage);
        var state = await StartingStateAsync(settings, first);
        var wire = new LostReply(losses);
        await using var provider = await TestProvider.StartAsync(settings with { Fault = wire, Log = log });

        state.State = new Plan { Text = "sampai" };
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        Assert.Equal(losses + 1, wire.Changes);
        Assert.Single(log.Lines, line => line.Text.Contains("applied although its answer was lost", StringComparison.Ordinal));
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal(("sampai", state.ETag, state.RecordExists), (read.State.Text, read.ETag, read.RecordExists));
        // The ETag is good for the next write.
        state.State = new Plan { Text = "berikut" };
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        Assert.Equal("berikut", (await provider.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_clearing_whose_answer_was_lost_succeeds(bool delete)
    {
        var settings = BlobTestSettings.On(storage) with { Configure = options => options.DeleteStateOnClear = delete };
        var state = await StartingStateAsync(settings, first: false);
        var wire = new LostReply();
        await using var provider = await TestProvider.StartAsync(settings with { Fault = wire });

        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        Assert.Equal(2, wire.Changes);
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal((state.ETag, false, delete), (read.ETag, read.RecordExists, read.ETag is null));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_conflict_stays_one_when_its_answer_was_lost(bool first)
    {
        var settings = BlobTestSettings.On(storage);
        var state = await StartingStateAsync(settings, first);
        await using var other = await TestProvider.StartAsync(settings);
        await OverwriteAsync(other);
        var wire = new LostReply();
        await using var provider = await TestProvider.StartAsync(settings with { Fault = wire });

        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.Storage.WriteStateAsync("plan", Grain, state, Token));

        Assert.Equal(2, wire.Changes);
        Assert.Equal("lain", (await other.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_that_another_replaced_before_the_repetition_is_a_conflict(bool first)
    {
        var settings = BlobTestSettings.On(storage);
        var state = await StartingStateAsync(settings, first);
        await using var other = await TestProvider.StartAsync(settings);
        await using var provider = await TestProvider.StartAsync(settings with { Fault = new LostReply(1, () => OverwriteAsync(other)) });

        state.State = new Plan { Text = "tertimpa" };
        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.Storage.WriteStateAsync("plan", Grain, state, Token));

        Assert.Equal("lain", (await other.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_that_another_deleted_before_the_repetition_is_written_once_or_refused(bool first)
    {
        var settings = BlobTestSettings.On(storage);
        var state = await StartingStateAsync(settings, first);
        await using var other = await TestProvider.StartAsync(settings);
        await using var provider = await TestProvider.StartAsync(settings with { Fault = new LostReply(1, () => other.Container.DeleteBlobAsync($"plan-{Grain}.json")) });

        state.State = new Plan { Text = "lagi" };
        var outcome = await Record.ExceptionAsync(() => provider.Storage.WriteStateAsync("plan", Grain, state, Token));

        // A first write finds nothing there and is made again; a replacement finds nothing to replace.
        var read = await other.ReadAsync<Plan>(Grain);
        Assert.Equal(first, outcome is null);
        Assert.Equal(first, read.RecordExists);
        if (first)
            Assert.Equal(("lagi", state.ETag), (read.State.Text, read.ETag));
        else
            Assert.IsType<InconsistentStateException>(outcome);
    }

    [Fact]
    public async Task When_no_answer_ever_comes_the_failure_passes_and_the_state_is_as_before()
    {
        var settings = BlobTestSettings.On(storage);
        var state = await StartingStateAsync(settings, first: false);
        var etag = state.ETag;
        await using var provider = await TestProvider.StartAsync(settings with { Fault = new LostReply(losses: 4) });

        state.State = new Plan { Text = "entah" };
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => provider.Storage.WriteStateAsync("plan", Grain, state, Token));

        Assert.IsNotAssignableFrom<InconsistentStateException>(failure);
        Assert.Equal(etag, state.ETag);
        // The write was applied, unknown to the writer: its old ETag must not be good for another one.
        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.Storage.WriteStateAsync("plan", Grain, state, Token));
        Assert.Equal("entah", (await provider.ReadAsync<Plan>(Grain)).State.Text);
    }

    private static async Task<TestState<Plan>> StartingStateAsync(BlobTestSettings settings, bool first)
    {
        var state = new TestState<Plan>(new Plan { Text = "awal" });
        await using var provider = await TestProvider.StartAsync(settings);
        if (!first)
            await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        return state;
    }

    private static async Task OverwriteAsync(TestProvider other)
    {
        var state = await other.ReadAsync<Plan>(Grain);
        state.State = new Plan { Text = "lain" };
        await other.Storage.WriteStateAsync("plan", Grain, state, Token);
    }
}
