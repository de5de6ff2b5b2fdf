using Azure.Data.Tables;
using Kinerja.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.AzureStorage.Tests.Support;

namespace Orleans.AzureStorage.Tests.Reminders;

/// <summary>Reminders in real silos.</summary>
public sealed class ReminderSiloTests(Support.Storage storage)
{
    private const string Key = "35.08|dinkop-um";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Theory(Timeout = 180_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reminder_rings_after_a_restart_although_nobody_touches_its_grain(bool byConfiguration)
    {
        var table = TestReminders.NewTable();
        using (var first = await StartAsync(table, byConfiguration))
        {
            await Grain(first).SetAsync("sapu");
            await first.StopAsync(TestContext.Current.CancellationToken);
        }

        var rows = new TableClient(storage.ConnectionString, table);
        Assert.Equal("alarm_35.08|dinkop-um-sapu", Assert.Single(await rows.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)).RowKey);

        using var second = await StartAsync(table, byConfiguration);
        var heard = await second.Services.GetRequiredService<AlarmBell>().Rung.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal($"{Key} sapu 00:00:02", heard);
        await Grain(second).StopAsync("sapu");
        Assert.Empty(await rows.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        await second.StopAsync(TestContext.Current.CancellationToken);
    }

    private static IAlarm Grain(IHost host) => host.Services.GetRequiredService<IGrainFactory>().GetGrain<IAlarm>(Key);

    private async Task<IHost> StartAsync(string table, bool byConfiguration)
    {
        var ports = FreePorts.Take(2);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        if (byConfiguration)
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Orleans:Reminders:ProviderType"] = "AzureTableStorage",
                ["Orleans:Reminders:TableName"] = table,
                ["Orleans:Reminders:ConnectionString"] = storage.ConnectionString,
            });
        }

        builder.Services.AddSingleton<AlarmBell>();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(ports[0], ports[1], serviceId: "tests", clusterId: "tests");
            silo.Services.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromSeconds(1));
            if (!byConfiguration)
                silo.UseAzureTableReminderService(options => (options.TableName, options.TableServiceClient) = (table, TestProvider.Client(storage.ConnectionString)));
        });
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }
}
