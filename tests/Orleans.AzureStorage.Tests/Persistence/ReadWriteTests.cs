using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>Reading and writing under ETags.</summary>
public sealed class ReadWriteTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_written_reads_as_a_fresh_state()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var state = new TestState<Plan>(new Plan { Text = "left over" }, "old") { RecordExists = true };

        await provider.Storage.ReadStateAsync("plan", Grain, state, Token);

        Assert.Equal(new Plan(), state.State);
        Assert.Null(state.ETag);
        Assert.False(state.RecordExists);
    }

    [Fact]
    public async Task First_write_sets_an_ETag_and_the_second_changes_it()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var state = new TestState<Plan>(new Plan { Text = "satu", Target = 2.160m });

        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        var first = state.ETag;
        Assert.StartsWith("W/\"datetime'", first, StringComparison.Ordinal);
        Assert.True(state.RecordExists);
        Assert.Equal(first, (await provider.ReadAsync<Plan>(Grain)).ETag);

        state.State = new Plan { Text = "dua", Target = 2.16m };
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        Assert.NotEqual(first, state.ETag);
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal(state.State, read.State);
        Assert.Equal(state.ETag, read.ETag);
        Assert.True(read.RecordExists);
    }

    [Fact]
    public async Task Stale_ETag_is_refused_and_changes_neither_row_nor_state()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "satu" }), Token);
        var slow = await provider.ReadAsync<Plan>(Grain);
        var quick = await provider.ReadAsync<Plan>(Grain);
        quick.State = new Plan { Text = "dua" };
        await provider.Storage.WriteStateAsync("plan", Grain, quick, Token);

        var stale = slow.ETag;
        var lost = slow.State = new Plan { Text = "tiga" };
        var conflict = await Assert.ThrowsAsync<TableStorageUpdateConditionNotSatisfiedException>(() =>
            provider.Storage.WriteStateAsync("plan", Grain, slow, Token));

        Assert.IsAssignableFrom<InconsistentStateException>(conflict);
        Assert.Equal(("cell", Grain.ToString(), provider.Table.Name), (conflict.GrainType, conflict.GrainId, conflict.TableName));
        Assert.Equal(("Unknown", stale), (conflict.StoredEtag, conflict.CurrentEtag));
        Assert.Contains(Grain.ToString(), conflict.Message, StringComparison.Ordinal);
        Assert.Equal(stale, slow.ETag);
        Assert.Same(lost, slow.State);
        Assert.True(slow.RecordExists);
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal(("dua", quick.ETag), (read.State.Text, read.ETag));
    }

    [Fact]
    public async Task Of_two_first_writers_one_wins()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var writers = Enumerable.Range(0, 2).Select(number => new TestState<Plan>(new Plan { Target = number })).ToList();

        var outcomes = await Task.WhenAll(writers.Select(writer => Record.ExceptionAsync(() => provider.Storage.WriteStateAsync("plan", Grain, writer, Token)).AsTask()));

        var loser = Assert.Single(outcomes, outcome => outcome is not null);
        Assert.IsType<TableStorageUpdateConditionNotSatisfiedException>(loser);
        var winner = writers[Array.IndexOf(outcomes, null)];
        Assert.Null(writers[Array.IndexOf(outcomes, loser)].ETag);
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal((winner.State, winner.ETag), (read.State, read.ETag));
    }

    [Fact]
    public async Task Of_many_writers_with_one_ETag_one_wins()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan()), Token);
        var seen = await provider.ReadAsync<Plan>(Grain);
        var writers = Enumerable.Range(1, 12).Select(number => new TestState<Plan>(new Plan { Target = number }, seen.ETag)).ToList();

        var outcomes = await Task.WhenAll(writers.Select(writer => Record.ExceptionAsync(() => provider.Storage.WriteStateAsync("plan", Grain, writer, Token)).AsTask()));

        Assert.Single(outcomes, outcome => outcome is null);
        Assert.Equal(11, outcomes.Count(outcome => outcome is InconsistentStateException));
        Assert.Equal(writers[Array.IndexOf(outcomes, null)].State, (await provider.ReadAsync<Plan>(Grain)).State);
    }

    [Fact]
    public async Task Replacing_a_row_that_is_gone_is_a_conflict()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var state = new TestState<Plan>(new Plan());
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        await provider.Table.DeleteEntityAsync($"kinerja_cell_{Grain.Key}", "plan", cancellationToken: Token);

        await Assert.ThrowsAsync<TableStorageUpdateConditionNotSatisfiedException>(() => provider.Storage.WriteStateAsync("plan", Grain, state, Token));

        Assert.False((await provider.ReadAsync<Plan>(Grain)).RecordExists);
    }

    [Fact]
    public async Task The_star_replaces_whatever_stands_there()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "satu" }), Token);
        var state = new TestState<Plan>(new Plan { Text = "dua" }, "*");

        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal(("dua", state.ETag), (read.State.Text, read.ETag));
    }

    [Fact]
    public async Task States_of_a_grain_and_grains_of_two_services_do_not_meet()
    {
        var settings = TestProviderSettings.On(storage);
        await using var one = await TestProvider.StartAsync(settings);
        await using var other = await TestProvider.StartAsync(settings with { ServiceId = "lain" });

        await one.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "rencana" }), Token);
        await one.Storage.WriteStateAsync("history", Grain, new TestState<Plan>(new Plan { Text = "riwayat" }), Token);
        await other.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "lain" }), Token);

        Assert.Equal("rencana", (await one.ReadAsync<Plan>(Grain)).State.Text);
        Assert.Equal("riwayat", (await one.ReadAsync<Plan>(Grain, "history")).State.Text);
        Assert.Equal("lain", (await other.ReadAsync<Plan>(Grain)).State.Text);
        Assert.False((await other.ReadAsync<Plan>(Grain, "history")).RecordExists);
    }

    [Fact]
    public async Task Any_text_comes_back_as_it_was()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var plan = new Plan { Text = "Persentase koperasi ‘sehat’ — 5,18 % · ꦏꦺꦴꦥꦼꦫꦱꦶ · 合作社 · 🧮 · \u0001\r\n\t\"\\", Target = 0.1000000000000000000000000001m };

        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(plan), Token);

        var read = (await provider.ReadAsync<Plan>(Grain)).State;
        Assert.Equal(plan, read);
        Assert.Equal(decimal.GetBits(plan.Target), decimal.GetBits(read.Target));
    }
}
