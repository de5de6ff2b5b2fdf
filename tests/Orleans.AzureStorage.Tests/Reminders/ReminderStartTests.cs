using Azure;
using Azure.Data.Tables;
using Kinerja.Testing;
using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Reminders.AzureStorage;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Reminders;

/// <summary>Options that cannot work are refused; storage that is not there yet is waited for until the start is cancelled.</summary>
public sealed class ReminderStartTests(Support.Storage storage)
{
    [Fact]
    public void The_default_table_is_OrleansReminders() => Assert.Equal("OrleansReminders", new AzureTableReminderStorageOptions().TableName);

    [Fact]
    public void A_name_that_no_table_can_have_is_refused()
    {
        var refusal = Assert.Throws<OrleansConfigurationException>(() => TestReminders.Create(storage.ConnectionString, "pengingat-sapu"));
        Assert.Contains("reminder table", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_client_is_refused() =>
        Assert.Throws<OrleansConfigurationException>(() => TestReminders.Create(storage.ConnectionString, "pengingat", configure: options => options.TableServiceClient = null));

    [Fact(Timeout = 120_000)]
    public async Task The_table_is_waited_for_without_end()
    {
        await using var late = new AzuriteProcess();
        await late.InitializeAsync();
        await late.StopAsync();
        using var log = new LogRecorder();
        // More tries than the policy's bound, which is for grain storage.
        await using var reminders = TestReminders.Create(late.ConnectionString, "pengingat", log: log, configure: options =>
        {
            options.StoragePolicyOptions.MaxCreationRetries = 0;
            options.StoragePolicyOptions.CreationTimeout = TimeSpan.Zero;
            options.StoragePolicyOptions.PauseBetweenCreationRetries = TimeSpan.FromMilliseconds(20);
        });

        var start = reminders.Table.StartAsync(TestContext.Current.CancellationToken);
        await log.Warned.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await late.StartAsync();
        await start;

        Assert.Empty((await reminders.Table.ReadRows(0, 0, TestContext.Current.CancellationToken)).Reminders);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_start_that_is_cancelled_ends_its_wait()
    {
        using var log = new LogRecorder();
        var nowhere = $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Convert.ToBase64String(new byte[64])};TableEndpoint=http://127.0.0.1:{FreePorts.One()}/devstoreaccount1;";
        await using var reminders = TestReminders.Create(nowhere, "pengingat", log: log, configure: options =>
            options.StoragePolicyOptions.PauseBetweenCreationRetries = TimeSpan.FromHours(1));
        using var cancellation = new CancellationTokenSource();

        var start = reminders.Table.StartAsync(cancellation.Token);
        await log.Warned.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
    }

    [Fact]
    public async Task A_wrong_key_is_not_waited_for()
    {
        var wrong = new TableServiceClient(storage.TableServiceUri, new TableSharedKeyCredential("devstoreaccount1", Convert.ToBase64String(new byte[64])));
        await using var reminders = TestReminders.Create(storage.ConnectionString, "pengingat", configure: options => options.TableServiceClient = wrong);

        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => reminders.Table.StartAsync(TestContext.Current.CancellationToken))).Status);
    }
}
