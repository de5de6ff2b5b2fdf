using System.Globalization;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Configuration;
using Orleans.Reminders.AzureStorage;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Reminders;

/// <summary>The reminder table as a silo would have it, without the silo: registered by the public extension, so that these tests hold for the official package too.</summary>
public sealed class TestReminders : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestReminders(ServiceProvider services, TableClient rows)
    {
        _services = services;
        Rows = rows;
        foreach (var validator in services.GetServices<IConfigurationValidator>().Where(validator => validator.GetType().Assembly == typeof(AzureTableReminderStorageOptions).Assembly))
            validator.ValidateConfiguration();
        Table = services.GetRequiredService<IReminderTable>();
    }

    /// <summary>When the reminders of tests are due first.</summary>
    public static DateTime Start { get; } = new(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc);

    /// <summary>The reminder table.</summary>
    public IReminderTable Table { get; }

    /// <summary>Its rows, seen without it.</summary>
    public TableClient Rows { get; }

    /// <summary>A started reminder table.</summary>
    public static async Task<TestReminders> StartAsync(
        Support.Storage storage, string? table = null, string serviceId = "kinerja", HttpPipelinePolicy? fault = null, ILoggerProvider? log = null)
    {
        var reminders = Create(storage.ConnectionString, table ?? NewTable(), serviceId, fault, log);
        await reminders.Table.StartAsync(TestContext.Current.CancellationToken);
        return reminders;
    }

    /// <summary>A reminder table that is not started.</summary>
    public static TestReminders Create(
        string connectionString,
        string table,
        string serviceId = "kinerja",
        HttpPipelinePolicy? fault = null,
        ILoggerProvider? log = null,
        Action<AzureTableReminderStorageOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            if (log is not null)
                logging.AddProvider(log);
        });
        services.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (serviceId, "klaster"));
        new Builder(services).UseAzureTableReminderService(options =>
        {
            options.TableName = table;
            options.TableServiceClient = TestProvider.Client(connectionString, fault);
            configure?.Invoke(options);
        });
        return new TestReminders(services.BuildServiceProvider(), new TableClient(connectionString, table));
    }

    /// <summary>A table name that no other test uses.</summary>
    public static string NewTable() => TestProviderSettings.NewTable().Replace("grains", "reminders", StringComparison.Ordinal);

    /// <summary>The reminder of a grain.</summary>
    public static ReminderEntry One(GrainId grain, string name = "sapu", int minutes = 5) =>
        new() { GrainId = grain, ReminderName = name, StartAt = Start, Period = TimeSpan.FromMinutes(minutes) };

    /// <summary>All that a reminder says, its ETag aside.</summary>
    public static string Canonical(ReminderEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.GrainId} {entry.ReminderName} {entry.StartAt:O} {entry.StartAt.Kind} {entry.Period}");

    /// <summary>All that some reminders say, sorted.</summary>
    public static IEnumerable<string> Canonical(IEnumerable<ReminderEntry> entries) => entries.Select(Canonical).Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Builder(IServiceCollection services) : ISiloBuilder
    {
        public IServiceCollection Services => services;

        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
