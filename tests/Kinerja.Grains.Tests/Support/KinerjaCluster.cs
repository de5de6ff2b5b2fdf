using Azure.Core;
using Azure.Data.Tables;
using Kinerja.Grains.Agencies;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Notifications;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Testing.Faults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime.Hosting;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Kinerja.Grains.Tests.Support;

/// <summary>A cluster in this process with the storage that production has, on the emulator, and faults where a test wants them.</summary>
public sealed class KinerjaCluster : IAsyncDisposable
{
    private const string Inner = "beneath";

    private readonly Storage _storage;
    private readonly short _silos;
    private readonly Action<RollupOptions>? _rollups;
    private readonly TimeSpan? _reminder;
    private readonly bool _gate;
    private readonly Action<IServiceCollection>? _services;
    private readonly Action<ISiloBuilder>? _more;
    private readonly bool _news;
    private InProcessTestCluster? _cluster;

    private KinerjaCluster(
        Storage storage, short silos, string table, Action<RollupOptions>? rollups, TimeSpan? reminder, bool gate, Action<IServiceCollection>? services, Action<ISiloBuilder>? more, bool news) =>
        (_storage, _silos, Table, _rollups, _reminder, _gate, _services, _more, _news) = (storage, silos, table, rollups, reminder, gate, services, more, news);

    /// <summary>Name of the table that holds everything.</summary>
    public string Table { get; }

    /// <summary>Name of the table that holds the reminders.</summary>
    public string ReminderTable => Table + "reminders";

    /// <summary>Faults of the storage.</summary>
    public StorageFaults Faults { get; } = new();

    /// <summary>Faults of the storage account itself, in the client of the provider.</summary>
    public FaultInjector Wire { get; } = new();

    /// <summary>The cluster itself.</summary>
    public InProcessTestCluster Cluster => _cluster ?? throw new InvalidOperationException("Not started.");

    /// <summary>Starts a cluster over a table; over a table that is there already it finds what an earlier one left.</summary>
    /// <param name="storage">The emulator.</param>
    /// <param name="silos">Silos.</param>
    /// <param name="table">Name of the table; null takes a new one.</param>
    /// <param name="rollups">Options of roll-ups.</param>
    /// <param name="reminder">Time after which a push is gone on with.</param>
    /// <param name="gate">True lets nobody in but as the product does; false lets tests call grains as they like, while what grains call is guarded all the same.</param>
    /// <param name="services">Services that take the place of the product's.</param>
    /// <param name="more">What else its silos have.</param>
    /// <param name="news">True lets grains tell the notifier of their agency what is new; false leaves that out, so that nothing happens by itself.</param>
    public static async Task<KinerjaCluster> Start(
        Storage storage, short silos = 1, string? table = null, Action<RollupOptions>? rollups = null, TimeSpan? reminder = null, bool gate = false, Action<IServiceCollection>? services = null,
        Action<ISiloBuilder>? more = null, bool news = false)
    {
        var cluster = new KinerjaCluster(storage, silos, table ?? $"t{Random.Shared.NextInt64():x}", rollups, reminder, gate, services, more, news);
        await cluster.Deploy();
        return cluster;
    }

    /// <summary>An agency.</summary>
    public IAgency Agency(string key) => Cluster.Client.GetGrain<IAgency>(key);

    /// <summary>The signed versions of an agency's plan.</summary>
    public IPlanVersions Versions(string agency) => Cluster.Client.GetGrain<IPlanVersions>(agency);

    /// <summary>The imports that were applied to an agency's plan.</summary>
    public IPlanApplications Applications(string agency) => Cluster.Client.GetGrain<IPlanApplications>(agency);

    /// <summary>An indicator-year.</summary>
    public IIndicatorYear Cell(string agency, string code, int year) => Cluster.Client.GetGrain<IIndicatorYear>($"{agency}|{code}|{year}");

    /// <summary>A scorecard.</summary>
    public IScorecard Scorecard(string agency, int year) => Cluster.Client.GetGrain<IScorecard>($"{agency}|{year}");

    /// <summary>An overview.</summary>
    public IOverview Overview(string region, int year) => Cluster.Client.GetGrain<IOverview>($"{region}|{year}");

    /// <summary>A shared model.</summary>
    public IIndicatorModel Model(string key) => Cluster.Client.GetGrain<IIndicatorModel>(key);

    /// <summary>The periods of a scorecard.</summary>
    public ISubmissions Periods(string agency, int year) => Cluster.Client.GetGrain<ISubmissions>($"{agency}|{year}");

    /// <summary>An import.</summary>
    public IImport Import(string key) => Cluster.Client.GetGrain<IImport>(key);

    /// <summary>Ends all silos and starts new ones over the same table.</summary>
    /// <param name="kill">True ends them as a crash does: nothing is saved and no grain is told.</param>
    public async Task Restart(bool kill)
    {
        if (kill)
        {
            foreach (var silo in Cluster.Silos.ToList())
                await Cluster.KillSiloAsync(silo);
        }

        await Cluster.DisposeAsync();
        await Deploy();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }

    private async Task Deploy()
    {
        var builder = new InProcessTestClusterBuilder(_silos);
        builder.Options.ServiceId = "kinerja";
#pragma warning disable ORLEANSEXP003 // as in production
        builder.Options.UseDistributedGrainDirectory = true;
#pragma warning restore ORLEANSEXP003
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddLogging(log => log.ClearProviders());
            _services?.Invoke(silo.Services); // before the product's own, which yield to what is there
            KeepTime(silo.Services);
            if (!_news)
                silo.Services.AddSingleton<INewsPort, NoNews>();
            silo.AddKinerjaGrains(_rollups);
            if (!_gate)
                OpenGate.Use(silo.Services);
            silo.Services.Configure<GrainDirectoryOptions>(directory => directory.RangeLeaseDuration = TimeSpan.Zero);
            silo.AddAzureTableGrainStorage(Inner, options =>
            {
                options.TableServiceClient = Client();
                options.TableName = Table;
                options.GrainStorageSerializer = new Kinerja.Grains.Storage.StorageSerializer();
            });
            silo.UseAzureTableReminderService(options =>
                (options.TableServiceClient, options.TableName) = (new TableServiceClient(_storage.ConnectionString), ReminderTable));
            silo.Services.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromSeconds(1));
            // A machine that is busy for seconds refuses nothing that a test asks for.
            silo.Services.Configure<Grains.Shared.ReminderPatience>(patience => patience.Longest = TimeSpan.FromMinutes(1));
            if (_reminder is { } reminder)
                silo.Services.Configure<PushOptions>(options => options.Reminder = reminder);
            _more?.Invoke(silo);
            silo.Services.AddGrainStorage(StorageNames.Provider, (services, _) => new FaultyStorage(services.GetRequiredKeyedService<IGrainStorage>(Inner), Faults));
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    /// <summary>A test's clock is the grains' alone: a silo that is an hour older than its own clock counts itself among the dead.</summary>
    private static void KeepTime(IServiceCollection services)
    {
        foreach (var area in new[]
        {
            TimeProviderNames.Membership, TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.ActivationManagement, TimeProviderNames.GrainDirectory,
        })
        {
            services.AddKeyedSingleton(area, TimeProvider.System);
        }
    }

    /// <summary>As in production, but in no hurry to wait.</summary>
    private TableServiceClient Client()
    {
        var options = new TableClientOptions { Retry = { Mode = RetryMode.Fixed, MaxRetries = 3, Delay = TimeSpan.FromMilliseconds(1) } };
        Wire.Install(options);
        return new(_storage.ConnectionString, options);
    }
}
