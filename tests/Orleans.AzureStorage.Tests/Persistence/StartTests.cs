using Azure;
using Azure.Data.Tables;
using Kinerja.Testing;
using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>A silo refuses options that cannot work, and waits for storage that is not there yet.</summary>
public sealed class StartTests(Support.Storage storage)
{
    private static readonly GrainId Grain = GrainId.Create("cell", "x");

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("koperasi-um")]
    [InlineData("koperasi_um")]
    [InlineData("koperasi\n")]
    [InlineData("köperasi")]
    public async Task A_name_that_no_table_can_have_is_refused(string table)
    {
        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => TestProvider.StartAsync(new TestProviderSettings(storage.ConnectionString, table)));
        Assert.Contains(nameof(AzureTableStorageOptions.TableName), refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(63)]
    public async Task The_shortest_and_the_longest_name_work(int length)
    {
        var settings = TestProviderSettings.On(storage);
        await using var provider = await TestProvider.StartAsync(settings with { Table = settings.Table.PadRight(length, 'Z')[..length] });
        Assert.False((await provider.ReadAsync<Plan>(Grain)).RecordExists);
    }

    [Fact]
    public async Task A_name_of_64_characters_is_refused() =>
        await Assert.ThrowsAsync<OrleansConfigurationException>(() =>
            TestProvider.StartAsync(new TestProviderSettings(storage.ConnectionString, new string('t', 64))));

    [Fact]
    public async Task No_client_is_refused()
    {
        var settings = TestProviderSettings.On(storage) with { Configure = options => options.TableServiceClient = null };
        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => TestProvider.StartAsync(settings));
        Assert.Contains(nameof(AzureTableStorageOptions.TableServiceClient), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_table_is_OrleansGrainState()
    {
        Assert.Equal("OrleansGrainState", new AzureTableStorageOptions().TableName);
        Assert.Equal(ServiceLifecycleStage.ApplicationServices, new AzureTableStorageOptions().InitStage);
        Assert.False(new AzureTableStorageOptions().DeleteStateOnClear);
    }

    [Fact]
    public async Task Starting_twice_on_one_table_keeps_its_rows()
    {
        var settings = TestProviderSettings.On(storage);
        await using var first = await TestProvider.StartAsync(settings);
        await first.Storage.WriteStateAsync("plan", Grain, new TestState<Plan>(new Plan { Text = "tetap" }), TestContext.Current.CancellationToken);

        await using var second = await TestProvider.StartAsync(settings);

        Assert.Equal("tetap", (await second.ReadAsync<Plan>(Grain)).State.Text);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_silo_waits_for_its_storage_and_says_so()
    {
        await using var late = new AzuriteProcess();
        await late.InitializeAsync();
        await late.StopAsync();
        using var log = new LogRecorder();
        await using var provider = TestProvider.Create(new TestProviderSettings(late.ConnectionString, "grains") { Log = log, Configure = Patience(pauses: 2_000, milliseconds: 20) });

        var start = provider.StartAsync();
        await log.Warned.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.False(start.IsCompleted);
        await late.StartAsync();
        await start;

        Assert.Contains(log.Lines, line => line.Level == LogLevel.Warning && line.Text.StartsWith("Waiting for storage: table grains at http://127.0.0.1", StringComparison.Ordinal));
        Assert.Single(log.Lines, line => line.Level == LogLevel.Information);
        Assert.False((await provider.ReadAsync<Plan>(Grain)).RecordExists);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_wait_is_bounded_by_tries()
    {
        using var log = new LogRecorder();
        await using var provider = TestProvider.Create(Nowhere() with { Log = log, Configure = Patience(pauses: 2, milliseconds: 1) });

        await Assert.ThrowsAnyAsync<Exception>(() => provider.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal([LogLevel.Warning, LogLevel.Warning, LogLevel.Error], log.Lines.Select(line => line.Level));
    }

    [Fact(Timeout = 120_000)]
    public async Task The_wait_is_bounded_by_time()
    {
        using var log = new LogRecorder();
        await using var provider = TestProvider.Create(Nowhere() with
        {
            Log = log,
            Configure = options =>
            {
                Patience(pauses: int.MaxValue - 1, milliseconds: 1)(options);
                options.StoragePolicyOptions.CreationTimeout = TimeSpan.FromMilliseconds(200);
            },
        });

        await Assert.ThrowsAnyAsync<Exception>(() => provider.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal(LogLevel.Error, log.Lines.Last().Level);
    }

    [Fact]
    public async Task A_wrong_key_is_not_waited_for()
    {
        using var log = new LogRecorder();
        var wrong = new TableServiceClient(storage.TableServiceUri, new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64])));
        await using var provider = TestProvider.Create(TestProviderSettings.On(storage) with { Log = log, Configure = options => options.TableServiceClient = wrong });

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => provider.StartAsync());

        Assert.Equal(403, refusal.Status);
        Assert.Equal([LogLevel.Error], log.Lines.Select(line => line.Level));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_start_that_is_cancelled_ends_its_wait()
    {
        using var log = new LogRecorder();
        using var cancellation = new CancellationTokenSource();
        await using var provider = TestProvider.Create(Nowhere() with { Log = log, Configure = Patience(pauses: 2, milliseconds: 600_000) });

        var start = provider.StartAsync(cancellation.Token);
        await log.Warned.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
    }

    private static TestProviderSettings Nowhere() =>
        new($"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Convert.ToBase64String(new byte[64])};TableEndpoint=http://127.0.0.1:{FreePorts.One()}/devstoreaccount1;", "grains");

    private static Action<AzureTableStorageOptions> Patience(int pauses, int milliseconds) => options =>
    {
        options.StoragePolicyOptions.MaxCreationRetries = pauses;
        options.StoragePolicyOptions.PauseBetweenCreationRetries = TimeSpan.FromMilliseconds(milliseconds);
    };
}
