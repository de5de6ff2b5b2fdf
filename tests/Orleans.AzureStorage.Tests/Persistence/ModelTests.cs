using System.Globalization;
using CsCheck;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>
/// Any sequence of reads, writes and clearings by two clients ends as a dictionary of versions says. Answers get lost on the way, up to two in a row;
/// the model knows nothing of that, because nobody may notice.
/// </summary>
public sealed class ModelTests(Support.Storage storage)
{
    private static int _grains;

    // Versions never repeat, not even after a row was deleted and made again.
    private static int _versions;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private enum Act
    {
        Read,
        Write,
        Clear,
    }

    public enum Kind
    {
        Table,
        Blob,
    }

    [Theory]
    [InlineData(Kind.Table, false)]
    [InlineData(Kind.Table, true)]
    [InlineData(Kind.Blob, false)]
    [InlineData(Kind.Blob, true)]
    public async Task Two_clients_see_what_the_model_says(Kind kind, bool delete)
    {
        var wire = new LostReply(losses: 0);
        await using var provider = await StartAsync(kind, delete, wire);
        var losses = Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 2]));
        var step = Gen.Select(Gen.Int[0, 1], Gen.Enum<Act>(), Gen.Bool, losses);

        // One thread: the wire counts for one step at a time.
        await step.Array[1, 20].SampleAsync(steps => RunAsync(provider, wire, kind, delete, steps), iter: kind == Kind.Table ? 120 : 40, threads: 1, print: steps => string.Join("; ", steps));
    }

    private Task<TestProvider> StartAsync(Kind kind, bool delete, LostReply wire) => kind == Kind.Table
        ? TestProvider.StartAsync(TestProviderSettings.On(storage) with { Fault = wire, Configure = options => options.DeleteStateOnClear = delete })
        : TestProvider.StartAsync(BlobTestSettings.On(storage) with { Fault = wire, Configure = options => options.DeleteStateOnClear = delete });

    private static async Task RunAsync(TestProvider provider, LostReply wire, Kind kind, bool delete, (int Client, Act Act, bool SecondGrain, int Losses)[] steps)
    {
        var run = Interlocked.Increment(ref _grains).ToString(CultureInfo.InvariantCulture);
        var rows = new Dictionary<string, Row>();
        var clients = new[] { new Dictionary<string, Client>(), new Dictionary<string, Client>() };
        var written = 0;

        foreach (var (who, act, second, losses) in steps)
        {
            var key = run + (second ? "b" : "a");
            var client = clients[who].TryGetValue(key, out var known) ? known : clients[who][key] = new Client();
            rows.TryGetValue(key, out var row);
            if (act == Act.Write)
                client.Real.State = new Plan { Target = ++written };

            var (before, etag, exists) = (client.Real.State, client.Real.ETag, client.Real.RecordExists);
            var (next, refused) = Expect(act, client.Version, row, before, kind, delete);
            wire.Left = losses;
            var outcome = await Record.ExceptionAsync(() => DoAsync(provider.Storage, act, GrainId.Create("cell", key), client.Real));

            if (refused)
            {
                Assert.IsAssignableFrom<InconsistentStateException>(outcome);
                Assert.Equal((before, etag, exists), (client.Real.State, client.Real.ETag, client.Real.RecordExists));
                continue;
            }

            Assert.Null(outcome);
            var skipped = act == Act.Clear && delete && client.Version is null; // on a blob it only passes where there is none
            client.Version = skipped ? null : next?.Version;
            if (next is null)
                rows.Remove(key);
            else
                rows[key] = next with { ETag = next.ETag ?? client.Real.ETag };

            var seen = skipped ? null : next?.Plan;
            Assert.Equal((seen ?? new Plan(), seen is not null), (client.Real.State, client.Real.RecordExists));
            Assert.Equal(skipped ? null : rows.GetValueOrDefault(key)?.ETag, client.Real.ETag);
            Assert.NotEqual(act == Act.Read ? "" : row?.ETag ?? "", client.Real.ETag ?? "none");
        }

        wire.Left = 0;
        foreach (var key in clients.SelectMany(client => client.Keys).Distinct())
        {
            var read = await provider.ReadAsync<Plan>(GrainId.Create("cell", key));
            Assert.Equal((rows.GetValueOrDefault(key)?.Plan ?? new Plan(), rows.GetValueOrDefault(key)?.ETag), (read.State, read.ETag));
        }
    }

    /// <summary>The model: the row after the act, and whether the act is refused. A row that is new has no ETag yet.</summary>
    private static (Row? Next, bool Refused) Expect(Act act, int? version, Row? row, Plan plan, Kind kind, bool delete) => act switch
    {
        Act.Read => (row, false),
        Act.Clear when delete && version is null && kind == Kind.Table => (row, false),
        Act.Clear when delete => (null, row is not null && row.Version != version),
        _ when version != row?.Version => (row, true),
        _ => (new Row(Interlocked.Increment(ref _versions), act == Act.Write ? plan : null, null), false),
    };

    private static Task DoAsync(IGrainStorage storage, Act act, GrainId grain, TestState<Plan> state) => act switch
    {
        Act.Read => storage.ReadStateAsync("plan", grain, state, Token),
        Act.Write => storage.WriteStateAsync("plan", grain, state, Token),
        _ => storage.ClearStateAsync("plan", grain, state, Token),
    };

    private sealed record Row(int Version, Plan? Plan, string? ETag);

    private sealed class Client
    {
        public TestState<Plan> Real { get; } = new(new Plan());

        public int? Version { get; set; }
    }
}
