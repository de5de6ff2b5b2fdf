using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Kinerja.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>A silo refuses blob options that cannot work, and waits for storage that is not there yet.</summary>
public sealed class BlobStartTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "x");

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("Koperasi")]
    [InlineData("koperasi_um")]
    [InlineData("koperasi--um")]
    [InlineData("-koperasi")]
    [InlineData("koperasi-")]
    [InlineData("koperasi\n")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
    public async Task A_name_that_no_container_can_have_is_refused(string container)
    {
        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => TestProvider.StartAsync(new BlobTestSettings(storage.ConnectionString, container)));
        Assert.Contains(nameof(AzureBlobStorageOptions.ContainerName), refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(63)]
    public async Task The_shortest_and_the_longest_name_work(int length)
    {
        await using var provider = await TestProvider.StartAsync(new BlobTestSettings(storage.ConnectionString, "s-t".PadRight(length, 'z')));
        Assert.False((await provider.ReadAsync<Plan>(Grain)).RecordExists);
    }

    [Fact]
    public async Task No_client_is_refused()
    {
        var settings = BlobTestSettings.On(storage) with { Configure = options => options.BlobServiceClient = null };
        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => TestProvider.StartAsync(settings));
        Assert.Contains(nameof(AzureBlobStorageOptions.BlobServiceClient), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_twice_on_one_container_keeps_its_blobs()
    {
        var settings = BlobTestSettings.On(storage);
        await using var first = await TestProvider.StartAsync(settings);
        await first.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "tetap" }), TestContext.Current.CancellationToken);

        await using var second = await TestProvider.StartAsync(settings);

        Assert.Equal("tetap", (await second.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Fact]
    public async Task Use_before_the_start_is_an_error_that_says_so()
    {
        await using var provider = TestProvider.Create(BlobTestSettings.On(storage));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => provider.ReadAsync<Plan>(Grain));
        Assert.Contains("before the silo has opened it", failure.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_silo_waits_for_its_storage_and_says_so()
    {
        await using var late = new AzuriteProcess(AzuriteServices.All);
        await late.InitializeAsync();
        await late.StopAsync();
        using var log = new LogRecorder();
        await using var provider = TestProvider.Create(new BlobTestSettings(late.ConnectionString, "grains") { Log = log });

        var start = provider.StartAsync();
        await log.Warned.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.False(start.IsCompleted);
        await late.StartAsync();
        await start;

        Assert.Contains(log.Lines, line => line.Level == LogLevel.Warning && line.Text.StartsWith("Waiting for storage: container grains at http://127.0.0.1", StringComparison.Ordinal));
        Assert.False((await provider.ReadAsync<Plan>(Grain)).RecordExists);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_wait_is_bounded_by_three_minutes()
    {
        using var log = new LogRecorder();
        var time = new FakeTimeProvider();
        var nowhere = storage.ConnectionString.Replace(storage.BlobServiceUri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), FreePorts.One().ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        await using var provider = TestProvider.Create(new BlobTestSettings(nowhere, "grains") { Log = log, Time = time });

        var start = provider.StartAsync();
        await log.Warned.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.False(start.IsCompleted);
        time.Advance(TimeSpan.FromMinutes(3));

        await Assert.ThrowsAnyAsync<Exception>(() => start);
        Assert.Equal(LogLevel.Error, log.Lines.Last().Level);
    }

    [Fact]
    public async Task A_wrong_key_is_not_waited_for()
    {
        using var log = new LogRecorder();
        var wrong = new BlobServiceClient(storage.BlobServiceUri, new StorageSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64])));
        await using var provider = TestProvider.Create(BlobTestSettings.On(storage) with { Log = log, Configure = options => options.BlobServiceClient = wrong });

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => provider.StartAsync());

        Assert.Equal(403, refusal.Status);
        Assert.Equal([LogLevel.Error], log.Lines.Select(line => line.Level));
    }
}
