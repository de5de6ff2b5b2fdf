using System.Net;
using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>What is said when something is slow, unreadable or refused.</summary>
public sealed class FailureTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slow_operations_are_logged_and_not_cut_short()
    {
        using var log = new LogRecorder();
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage) with
        {
            Log = log,
            Configure = options => options.StoragePolicyOptions.OperationTimeout = TimeSpan.Zero,
        });

        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "pelan" }), Token);
        Assert.Equal("pelan", (await provider.ReadAsync<Plan>(Grain)).State.Text);

        var slow = log.Lines.Where(line => line.Level == LogLevel.Warning).Select(line => line.Text).ToList();
        Assert.Equal(2, slow.Count);
        Assert.StartsWith("Slow storage: write of (kinerja_cell_", slow[0], StringComparison.Ordinal);
        Assert.StartsWith("Slow storage: read of (kinerja_cell_", slow[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_of_a_failure_can_be_asked_for()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var decoder = Assert.IsAssignableFrom<IRestExceptionDecoder>(provider.Storage);
        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan()), Token);
        var conflict = await Assert.ThrowsAsync<TableStorageUpdateConditionNotSatisfiedException>(() =>
            provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan()), Token));

        Assert.True(decoder.DecodeException(conflict, out var status, out var code, true));
        Assert.Equal((HttpStatusCode.Conflict, "EntityAlreadyExists"), (status, code));
        Assert.False(decoder.DecodeException(new InvalidOperationException(), out _, out _, true));
    }

    [Fact]
    public async Task Data_that_the_serializer_cannot_read_is_an_error_and_not_an_empty_state()
    {
        using var log = new LogRecorder();
        var settings = TestProviderSettings.On(storage);
        await using var bytes = await TestProvider.StartAsync(settings with { Serializer = new RawSerializer() });
        await bytes.Storage.WriteStateAsync("plan", Grain, new TestState<Raw>(new Raw { Bytes = "{ broken"u8.ToArray() }), Token);
        await using var json = await TestProvider.StartAsync(settings with { Log = log });

        var failure = await Assert.ThrowsAsync<AggregateException>(() => json.ReadAsync<Plan>(Grain));

        Assert.Contains(Grain.ToString(), failure.Message, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("8 bytes", StringComparison.Ordinal));
    }
}
