using Kinerja.Testing.Faults;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans.AzureStorage.Tests.Clustering;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Faults;

/// <summary>A change of a cluster of two silos, one of them dead for long.</summary>
internal sealed class MembershipScenario : Scenario
{
    private static readonly string OneTable = Support.TestProviderSettings.NewTable();
    private static int _clusters;

    private readonly TestMembership _clean;
    private readonly ServiceProvider _services;
    private readonly string _what;
    private TableVersion _version = null!;

    private MembershipScenario(TestMembership clean, FaultInjector faults, string what)
    {
        (_clean, _what) = (clean, what);
        var services = new ServiceCollection();
        services.AddLogging();
        services.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (clean.Cluster, "tests"));
        new Builder(services).UseAzureStorageClustering(options =>
        {
            options.TableName = clean.Name;
            options.TableServiceClient = GrainStorageScenario.Client(clean.ConnectionString, faults);
            options.StoragePolicyOptions.PauseBetweenCreationRetries = TimeSpan.FromMilliseconds(1);
        });
        _services = services.BuildServiceProvider();
    }

    /// <summary>What a cluster does to its rows.</summary>
    public static IReadOnlyList<string> Changes { get; } = ["insert", "update", "sign of life", "clean", "first version"];

    public override (string Before, string After) States => _what switch
    {
        "insert" => ("2: 1 Joining 1 s, 2 Dead 1 s", "3: 1 Joining 1 s, 2 Dead 1 s, 3 Active 1 s"),
        "update" => ("2: 1 Joining 1 s, 2 Dead 1 s", "3: 1 Active 1 s, 2 Dead 1 s"),
        "sign of life" => ("2: 1 Joining 1 s, 2 Dead 1 s", "2: 1 Joining 60 s, 2 Dead 1 s"),
        "clean" => ("2: 1 Joining 1 s, 2 Dead 1 s", "2: 1 Joining 1 s"),
        _ => ("none", "0: "),
    };

    public override bool YieldsToOthers => _what == "clean";

    private IMembershipTable Table => _services.GetRequiredService<IMembershipTable>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<MembershipScenario> PrepareAsync(Support.Storage storage, FaultInjector faults, string what)
    {
        // A cluster of its own in one table: a table of its own would cost more than all the rest.
        var clean = TestMembership.Create(storage.ConnectionString, OneTable, $"kluster-{Interlocked.Increment(ref _clusters)}");
        var scenario = new MembershipScenario(clean, faults, what);
        if (what == "first version")
            return scenario;
        await clean.Table.InitializeMembershipTableAsync(true, Token);
        await clean.InsertAsync(Silos.One(1, SiloStatus.Joining), Silos.One(2, SiloStatus.Dead));
        scenario._version = await clean.NextAsync();
        return scenario;
    }

    public override async Task ActAsync()
    {
        if (!await ChangeAsync(_version))
            throw new InconsistentStateException("Refused in favour of another writer.");
    }

    public override async Task AgainAsync()
    {
        for (var tries = 1; await HoldsAsync() != States.After; tries++)
        {
            Assert.True(tries < 4);
            var version = _what == "first version" ? null! : (await Table.ReadAllAsync(Token)).Version.Next();
            await ChangeAsync(version);
        }
    }

    public override async Task<string> HoldsAsync()
    {
        try
        {
            var view = await _clean.Table.ReadAllAsync(Token);
            return $"{view.Version.Version}: " + string.Join(", ", view.Members.Select(m => m.Item1).OrderBy(m => m.SiloAddress.Endpoint.Port)
                .Select(m => $"{m.SiloAddress.Endpoint.Port} {m.Status} {(m.IAmAliveTime - Silos.Start).TotalSeconds:0} s"));
        }
        catch (KeyNotFoundException)
        {
            return "none";
        }
        catch (Azure.RequestFailedException missing) when (missing.Status == 404)
        {
            return "none";
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _clean.DisposeAsync();
        await base.DisposeAsync();
    }

    private async Task<bool> ChangeAsync(TableVersion version)
    {
        switch (_what)
        {
            case "insert":
                return await Table.InsertRowAsync(Silos.One(3), version, Token);
            case "update":
                return await Table.UpdateRowAsync(Silos.One(1), "*", version, Token);
            case "sign of life":
                var silo = Silos.One(1, SiloStatus.Joining);
                silo.IAmAliveTime = Silos.Start.AddSeconds(60);
                await Table.UpdateIAmAliveAsync(silo, Token);
                return true;
            case "clean":
                await Table.CleanupDefunctSiloEntriesAsync(DateTimeOffset.MaxValue, Token);
                return true;
            default:
                await Table.InitializeMembershipTableAsync(true, Token);
                return true;
        }
    }

    private sealed class Builder(IServiceCollection services) : ISiloBuilder
    {
        public IServiceCollection Services => services;

        public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();
    }
}
