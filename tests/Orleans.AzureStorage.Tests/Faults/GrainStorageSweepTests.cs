using Kinerja.Testing.Faults;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Faults;

/// <summary>Every storage call of a change of state fails once, in every way. The row holds the state from before or from after, and who looks and repeats gets through.</summary>
public sealed class GrainStorageSweepTests(Support.Storage storage)
{
    private const int Chunk = 64 * 1024;
    private static int _grains;

    public static TheoryData<string> Cases => Sweep.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_first_write_is_there_or_not(string way) => RunAsync(way, null, 100);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_rewrite_leaves_the_old_or_the_new_state(string way) => RunAsync(way, 100, 200);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_state_of_several_pieces_is_never_half_written(string way) => RunAsync(way, (2 * Chunk) + 1, Chunk + 7);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_clearing_leaves_the_state_or_nothing(string way) => RunAsync(way, 100, null);

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_deletion_leaves_the_state_or_nothing(string way) => RunAsync(way, 100, null, delete: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_read_gives_the_state_or_fails_and_never_something_else(string text)
    {
        var (way, faults) = (FaultCase.Parse(text), new FaultInjector());
        var (provider, clean) = await GrainStorageScenario.ProvidersAsync(storage, faults, delete: false);
        await using var first = provider;
        await using var second = clean;
        var (grain, missing) = (NewGrain(), NewGrain());
        await clean.Storage.WriteStateAsync("plan", grain, new TestState<Raw>(Raw.OfLength(Chunk + 1)), TestContext.Current.CancellationToken);
        foreach (var one in new[] { grain, missing })
        {
            for (var n = 1; ; n++)
            {
                var state = new TestState<Raw>(new Raw { Bytes = [7] }, "etag");
                faults.Use(way.Nth(n));
                var failure = await Record.ExceptionAsync(() => provider.Storage.ReadStateAsync("plan", one, state, TestContext.Current.CancellationToken));
                var untouched = faults.Calls < n;
                faults.Off();
                Assert.True(failure is null || (!untouched && !way.IsHiddenByClient), $"{way}: {failure}");
                Assert.IsNotAssignableFrom<InconsistentStateException>(failure);
                if (failure is not null)
                    Assert.Equal(("etag", 1), (state.ETag, state.State.Bytes.Length));
                else
                    Assert.Equal((one == grain, one == grain ? Chunk + 1 : 0), (state.RecordExists, state.State.Bytes.Length));
                if (untouched)
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_blob_holds_the_old_or_the_new_state(string text)
    {
        var (way, faults) = (FaultCase.Parse(text), new FaultInjector());
        foreach (var delete in new[] { false, true })
        {
            var (provider, clean) = await GrainStorageScenario.BlobProvidersAsync(storage, faults, delete);
            await using var first = provider;
            await using var second = clean;
            foreach (var (before, after) in new (int?, int?)[] { (null, 100), (100, 200), (100, null) })
                await Sweep.RunAsync(way, faults, async () => await new GrainStorageScenario(provider, clean, NewGrain(), before, after).PrepareAsync());
        }
    }

    private static GrainId NewGrain() => GrainId.Create("cell", $"35.08|dinkop-um|iku-{Interlocked.Increment(ref _grains)}|2019");

    private async Task RunAsync(string text, int? before, int? after, bool delete = false)
    {
        var (way, faults) = (FaultCase.Parse(text), new FaultInjector());
        var (provider, clean) = await GrainStorageScenario.ProvidersAsync(storage, faults, delete);
        await using var first = provider;
        await using var second = clean;
        var struck = await Sweep.RunAsync(way, faults, async () => await new GrainStorageScenario(provider, clean, NewGrain(), before, after).PrepareAsync());
        // A kind that can happen to a change has happened.
        var admits = way.Kind switch
        {
            FaultKind.PreconditionFailed => before is not null,
            FaultKind.ConflictAfterInsert => before is null,
            FaultKind.BodyTruncated or FaultKind.BatchRefused => false,
            _ => true,
        };
        Assert.Equal(admits, struck > 0);
    }
}
