using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>A cancelled token ends a call of either provider, and the activation knows what it knew.</summary>
public sealed class CancellationTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> All() => new(
        from provider in new[] { "table", "blob" } from act in new[] { "read", "write", "clear" } select (provider, act));

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_cancelled_token_sends_nothing(string kind, string act)
    {
        var wire = new HeldWire();
        await using var provider = await StartAsync(kind, wire);
        var state = await WrittenAsync(provider);
        var (kept, etag, answers) = (state.State, state.ETag, wire.Answers);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DoAsync(provider.Storage, act, state, new CancellationToken(canceled: true)));

        Assert.Equal(answers, wire.Answers);
        await AssertAsBeforeAsync(provider, state, kept, etag);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_token_cancelled_while_the_request_is_under_way_ends_the_call(string kind, string act)
    {
        var wire = new HeldWire();
        await using var provider = await StartAsync(kind, wire);
        var state = await WrittenAsync(provider);
        var (kept, etag) = (state.State, state.ETag);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var held = wire.Hold();
        var call = DoAsync(provider.Storage, act, state, cancellation.Token);
        await held;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        wire.Release();
        await AssertAsBeforeAsync(provider, state, kept, etag);
        // The next call is as if the cancelled one had not been.
        await DoAsync(provider.Storage, act, state, Token);
    }

    private static async Task AssertAsBeforeAsync(TestProvider provider, TestState<Plan> state, Plan kept, string? etag)
    {
        Assert.Same(kept, state.State);
        Assert.Equal((etag, true), (state.ETag, state.RecordExists));
        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal((etag, "satu"), (read.ETag, read.State.Text));
    }

    private Task<TestProvider> StartAsync(string kind, HeldWire wire) => kind == "table"
        ? TestProvider.StartAsync(TestProviderSettings.On(storage) with { Fault = wire })
        : TestProvider.StartAsync(BlobTestSettings.On(storage) with { Fault = wire });

    private static async Task<TestState<Plan>> WrittenAsync(TestProvider provider)
    {
        var state = new TestState<Plan>(new Plan { Text = "satu" });
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        return state;
    }

    private static Task DoAsync(IGrainStorage storage, string act, TestState<Plan> state, CancellationToken token) => act switch
    {
        "read" => storage.ReadStateAsync("plan", Grain, state, token),
        "write" => storage.WriteStateAsync("plan", Grain, state, token),
        _ => storage.ClearStateAsync("plan", Grain, state, token),
    };
}
