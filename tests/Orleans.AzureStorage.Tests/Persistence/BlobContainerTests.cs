using Azure.Storage.Blobs;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>Containers: one that is missing, and one for each tenant.</summary>
public sealed class BlobContainerTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_missing_container_reads_as_nothing()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        await provider.Container.DeleteAsync(cancellationToken: Token);
        var state = new TestState<Plan>(new Plan { Text = "left over" }, "old") { RecordExists = true };

        await provider.Storage.ReadStateAsync("plan", Grain, state, Token);

        Assert.Equal((new Plan(), null, false), (state.State, state.ETag, state.RecordExists));
    }

    [Fact]
    public async Task A_write_makes_the_container_that_is_missing()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        await provider.Container.DeleteAsync(cancellationToken: Token);
        var state = new TestState<Plan>(new Plan { Text = "satu" });

        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);

        var read = await provider.ReadAsync<Plan>(Grain);
        Assert.Equal(("satu", state.ETag), (read.State.Text, read.ETag));
    }

    [Fact]
    public async Task A_state_that_went_with_its_container_is_a_conflict()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var state = new TestState<Plan>(new Plan { Text = "satu" });
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        await provider.Container.DeleteAsync(cancellationToken: Token);

        await Assert.ThrowsAsync<InconsistentStateException>(() => provider.Storage.WriteStateAsync("plan", Grain, state, Token));

        Assert.False((await provider.ReadAsync<Plan>(Grain)).RecordExists);
    }

    [Fact]
    public async Task Clearing_without_a_container_is_no_failure()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var state = new TestState<Plan>(new Plan { Text = "satu" });
        await provider.Storage.WriteStateAsync("plan", Grain, state, Token);
        await provider.Container.DeleteAsync(cancellationToken: Token);

        await provider.Storage.ClearStateAsync("plan", Grain, state, Token);

        Assert.Equal((new Plan(), null, false), (state.State, state.ETag, state.RecordExists));
    }

    [Fact]
    public async Task Each_tenant_can_have_a_container_of_its_own()
    {
        var settings = BlobTestSettings.On(storage);
        var factory = new ByTenant(settings.Container);
        await using var provider = await TestProvider.StartAsync(settings with { Configure = options => options.BuildContainerFactory = (_, _) => factory });
        var other = GrainId.Create("cell", "35.09|dinkop-um|iku-1|2019");

        await provider.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "lumajang" }), Token);
        await provider.Storage.WriteStateAsync("plan", other, new TestState<Plan>(new Plan { Text = "jember" }), Token);

        Assert.Equal(1, factory.Starts);
        Assert.Equal("lumajang", (await provider.ReadAsync<Plan>(Grain)).State.Text);
        Assert.Equal("jember", (await provider.ReadAsync<Plan>(other)).State.Text);
        var containers = await TestProvider.BlobClient(storage.ConnectionString)
            .GetBlobContainersAsync(prefix: settings.Container, cancellationToken: Token).Select(container => container.Name).ToListAsync(Token);
        Assert.Equal([$"{settings.Container}-35-08", $"{settings.Container}-35-09"], containers);
    }

    /// <summary>The region at the head of the key names the container.</summary>
    private sealed class ByTenant(string prefix) : IBlobContainerFactory
    {
        private BlobServiceClient? _client;

        public int Starts { get; private set; }

        public BlobContainerClient GetBlobContainerClient(GrainId grainId) =>
            _client!.GetBlobContainerClient($"{prefix}-{grainId.Key.ToString()!.Split('|')[0].Replace('.', '-')}");

        public Task InitializeAsync(BlobServiceClient client)
        {
            Starts++;
            _client = client;
            return Task.CompletedTask;
        }
    }
}
