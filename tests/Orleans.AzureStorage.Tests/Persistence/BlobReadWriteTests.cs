using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>Reading and writing blobs under ETags.</summary>
public sealed class BlobReadWriteTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_written_reads_as_a_fresh_state()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var state = new TestState<Plan>(new Plan { Text = "left over" }, "old") { RecordExists = true };

        await provider.Storage.ReadStateAsync("plan", Grain, state, Token);

        Assert.Equal((new Plan(), null, false), (state.State, state.ETag, state.RecordExists));
    }

    [Fact]
    public async Task First_write_sets_an_ETag_and_the_second_changes_it()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var state = new TestState<Plan>(new Plan { Text = "satu", Target = 2.160m });

        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        var first = state.ETag;
        Assert.Matches("^\"0x[0-9A-F]+\"$", first);
        Assert.True(state.RecordExists);
        Assert.Equal(first, (await provider.ReadAsync<Plan>(Grain)).ETag);

        state.State = new Plan { Text = "dua", Target = 2.16m };
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        Assert.NotEqual(first, state.ETag);
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal((state.State, state.ETag, true), (read.State, read.ETag, read.RecordExists));
    }

    [Fact]
    public async Task Stale_ETag_is_refused_and_changes_neither_blob_nor_state()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "satu" }), Token);
        var slow = await provider.ReadAsync<Plan>(Grain);
        var quick = await provider.ReadAsync<Plan>(Grain);
        quick.State = new Plan { Text = "dua" };
        await provider.Storage.WriteStateAsync("plan", Grain, quick, Token);

        var stale = slow.ETag;
        var lost = slow.State = new Plan { Text = "tiga" };
        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(() => provider.Storage.WriteStateAsync("plan", Grain, slow, Token));

        Assert.Equal(("Unknown", stale), (conflict.StoredEtag, conflict.CurrentEtag));
        Assert.Contains(Grain.ToString(), conflict.Message, StringComparison.Ordinal);
        Assert.Contains(provider.Container.Name, conflict.Message, StringComparison.Ordinal);
        Assert.Equal(stale, slow.ETag);
        Assert.Same(lost, slow.State);
        Assert.True(slow.RecordExists);
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal(("dua", quick.ETag), (read.State.Text, read.ETag));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_many_writers_one_wins(bool first)
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        if (!first)
            await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan()), Token);
        var seen = (await provider.ReadAsync<Plan>(Grain)).ETag;
        var writers = Enumerable.Range(1, 12).Select(number => new TestState<Plan>(new Plan { Target = number }, seen)).ToList();

        var outcomes = await Task.WhenAll(writers.Select(writer => Record.ExceptionAsync(() => provider.Storage.WriteStateAsync("plan", Grain, writer, Token)).AsTask()));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Equal(11, outcomes.Count(outcome => outcome is InconsistentStateException));
        var winner = writers[Array.IndexOf(outcomes, null)];
        Assert.All(writers.Where(writer => writer != winner), writer => Assert.Equal(seen, writer.ETag));
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal((winner.State, winner.ETag), (read.State, read.ETag));
    }

    [Fact]
    public async Task Replacing_a_blob_that_is_gone_is_a_conflict()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var state = new TestState<Plan>(new Plan());
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        await provider.Container.DeleteBlobAsync($"plan-{Grain}.json", cancellationToken: Token);

        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.Storage.WriteStateAsync("plan", Grain, state, Token));

        Assert.False((await provider.ReadAsync<Plan>(Grain)).RecordExists);
    }

    [Fact]
    public async Task The_star_replaces_whatever_stands_there()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "satu" }), Token);
        var state = new TestState<Plan>(new Plan { Text = "dua" }, "*");

        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal(("dua", state.ETag), (read.State.Text, read.ETag));
    }

    [Fact]
    public async Task States_of_a_grain_do_not_meet()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "rencana" }), Token);
        await provider.Storage.WriteStateAsync("history", Grain, new TestState<Plan>(new Plan { Text = "riwayat" }), Token);

        Assert.Equal("rencana", (await provider.ReadAsync<Plan>(Grain)).State.Text);
        Assert.Equal("riwayat", (await provider.ReadAsync<Plan>(Grain, "history")).State.Text);
    }

    [Fact]
    public async Task Any_text_comes_back_as_it_was()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var plan = new Plan { Text = "Persentase koperasi ‘sehat’ — 5,18 % · ꦏꦺꦴꦥꦼꦫꦱꦶ · 合作社 · 🧮 · \u0001\r\n\t\"\\", Target = 0.1000000000000000000000000001m };

        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(plan), Token);

        var read = (await provider.ReadAsync<Plan>(Grain)).State;
        Assert.Equal(plan, read);
        Assert.Equal(decimal.GetBits(plan.Target), decimal.GetBits(read.Target));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(983_041)] // more than a row of a table takes
    [InlineData(5_000_000)]
    [InlineData(9_000_000)]
    public async Task A_state_of_any_size_comes_back_and_may_shrink(int length)
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage) with { Serializer = new RawSerializer() });
        var state = new TestState<Raw>(Raw.OfLength(length));

        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        var read = await provider.ReadAsync<Raw>(Grain);
        Assert.True(state.State.Bytes.AsSpan().SequenceEqual(read.State.Bytes));

        state.State = Raw.OfLength(10);
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        Assert.Equal(state.State.Bytes, (await provider.ReadAsync<Raw>(Grain)).State.Bytes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Data_that_the_serializer_cannot_read_is_an_error_and_leaves_the_state_as_it_was(bool streaming)
    {
        using var log = new LogRecorder();
        var settings = BlobTestSettings.On(storage);
        await using var bytes = await TestProvider.StartAsync(settings with { Serializer = new RawSerializer() });
        await bytes.Storage.WriteStateAsync("plan", Grain, new TestState<Raw>(new Raw { Bytes = "{ broken"u8.ToArray() }), Token);
        await using var json = await TestProvider.StartAsync(settings with { Log = log, Serializer = streaming ? null : new PlainJsonSerializer() });
        var state = new TestState<Plan>(new Plan { Text = "sebelum" }, "before");

        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => json.Storage.ReadStateAsync("plan", Grain, state, Token));

        Assert.Equal(("sebelum", "before", false), (state.State.Text, state.ETag, state.RecordExists));
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("8 bytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_serializer_that_fails_half_way_leaves_the_blob_as_it_was()
    {
        var settings = BlobTestSettings.On(storage);
        await using var json = await TestProvider.StartAsync(settings);
        var state = new TestState<Plan>(new Plan { Text = "utuh" });
        await json.Storage.WriteStateAsync("plan", Grain, state, Token);
        await using var failing = await TestProvider.StartAsync(settings with { Serializer = new HalfWaySerializer() });

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing.Storage.WriteStateAsync("plan", Grain, state, Token));

        var read = await json.ReadAsync<Plan>(Grain);
        Assert.Equal(("utuh", state.ETag), (read.State.Text, read.ETag));
    }

    [Fact]
    public async Task A_serializer_that_streams_and_one_that_does_not_write_the_same()
    {
        var settings = BlobTestSettings.On(storage);
        await using var streaming = await TestProvider.StartAsync(settings);
        await using var plain = await TestProvider.StartAsync(settings with { Serializer = new PlainJsonSerializer() });
        var state = new TestState<Plan>(new Plan { Text = "sama", Target = 1.50m });

        await streaming.Storage.WriteStateAsync("plan", Grain, state, Token);
        Assert.Equal(state.State, (await plain.ReadAsync<Plan>(Grain)).State);
        await plain.Storage.WriteStateAsync("plan", Grain, state, Token);
        Assert.Equal(state.State, (await streaming.ReadAsync<Plan>(Grain)).State);
    }
}
