using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Kinerja.Testing.Faults;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Faults;

/// <summary>A change of one grain's state.</summary>
/// <param name="provider">With faults.</param>
/// <param name="clean">Without; also what a next activation would use.</param>
/// <param name="grain">A grain of its own.</param>
/// <param name="before">Length of the state that is there; null for none.</param>
/// <param name="after">Length of the state that is written; null clears.</param>
internal sealed class GrainStorageScenario(TestProvider provider, TestProvider clean, GrainId grain, int? before, int? after) : Scenario
{
    private TestState<Raw> _state = null!;

    public override (string Before, string After) States => (Text(before), Text(after));

    /// <summary>Both providers on one table; pieces of large states stay pieces.</summary>
    public static async Task<(TestProvider Provider, TestProvider Clean)> ProvidersAsync(Support.Storage storage, FaultInjector faults, bool delete)
    {
        var settings = TestProviderSettings.On(storage) with { Serializer = new RawSerializer() };
        var clean = await TestProvider.StartAsync(settings with { Configure = options => options.DeleteStateOnClear = delete });
        var provider = await TestProvider.StartAsync(settings with
        {
            Configure = options =>
            {
                options.DeleteStateOnClear = delete;
                options.TableServiceClient = Client(storage.ConnectionString, faults);
            },
        });
        return (provider, clean);
    }

    /// <summary>Both providers on one container of blobs.</summary>
    public static async Task<(TestProvider Provider, TestProvider Clean)> BlobProvidersAsync(Support.Storage storage, FaultInjector faults, bool delete)
    {
        var settings = BlobTestSettings.On(storage) with { Serializer = new RawSerializer() };
        var clean = await TestProvider.StartAsync(settings with { Configure = options => options.DeleteStateOnClear = delete });
        var provider = await TestProvider.StartAsync(settings with
        {
            Configure = options =>
            {
                options.DeleteStateOnClear = delete;
                options.BlobServiceClient = new BlobServiceClient(storage.ConnectionString, With(new BlobClientOptions(), faults));
            },
        });
        return (provider, clean);
    }

    /// <summary>A client of tables with faults, whose repetitions are quick.</summary>
    public static TableServiceClient Client(string connection, FaultInjector faults) => new(connection, With(new TableClientOptions(), faults));

    public async Task<GrainStorageScenario> PrepareAsync()
    {
        _state = new TestState<Raw>(Raw.OfLength(before ?? 0));
        if (before is not null)
            await clean.Storage.WriteStateAsync("plan", grain, _state, TestContext.Current.CancellationToken);
        return this;
    }

    public override async Task ActAsync()
    {
        var (etag, exists) = (_state.ETag, _state.RecordExists);
        var was = _state.State;
        try
        {
            await ChangeAsync(provider.Storage, _state);
        }
        catch
        {
            // A failure leaves what the activation knows as it was.
            Assert.Equal((etag, exists), (_state.ETag, _state.RecordExists));
            Assert.True(after is null ? ReferenceEquals(was, _state.State) : _state.State.Bytes.Length == after);
            throw;
        }

        // What it knows now is good for the next change.
        Assert.Equal((await clean.ReadAsync<Raw>(grain)).ETag, _state.ETag);
    }

    public override async Task AgainAsync()
    {
        for (var tries = 1; ; tries++)
        {
            var state = await ReadAsync(provider.Storage);
            if (Text(state.RecordExists ? state.State.Bytes.Length : null) == States.After)
                return;
            try
            {
                await ChangeAsync(provider.Storage, state);
                return;
            }
            catch (InconsistentStateException) when (tries < 3)
            {
                // A late request has come between the look and the write; the next look sees it.
            }
        }
    }

    public override async Task<string> HoldsAsync()
    {
        var read = await clean.ReadAsync<Raw>(grain);
        if (read.RecordExists)
            Assert.Equal(Raw.OfLength(read.State.Bytes.Length).Bytes, read.State.Bytes);
        return Text(read.RecordExists ? read.State.Bytes.Length : null);
    }

    private static T With<T>(T options, FaultInjector faults)
        where T : ClientOptions
    {
        (options.Retry.MaxRetries, options.Retry.Mode, options.Retry.Delay) = (3, RetryMode.Fixed, TimeSpan.FromMilliseconds(1));
        faults.Install(options);
        return options;
    }

    private Task ChangeAsync(IGrainStorage through, TestState<Raw> state)
    {
        if (after is not { } length)
            return through.ClearStateAsync("plan", grain, state, TestContext.Current.CancellationToken);
        state.State = Raw.OfLength(length);
        return through.WriteStateAsync("plan", grain, state, TestContext.Current.CancellationToken);
    }

    private async Task<TestState<Raw>> ReadAsync(IGrainStorage through)
    {
        var state = new TestState<Raw>(new Raw());
        await through.ReadStateAsync("plan", grain, state, TestContext.Current.CancellationToken);
        return state;
    }

    private static string Text(int? length) => length is null ? "nothing" : $"{length} bytes";
}
