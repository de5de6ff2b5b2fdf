using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Tests.Silo;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Clustering;

/// <summary>Real clusters: hosts that know a table and nothing else of each other.</summary>
public sealed class ClusterTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 180_000)]
    public async Task Two_silos_form_a_cluster_and_one_that_dies_without_a_word_is_replaced_by_the_other()
    {
        await using var cluster = new ClusterHosts(storage);
        var wire = new CutOff();
        var survivor = await cluster.SiloAsync();
        var victim = await cluster.SiloAsync(wire);
        var client = await cluster.ClientAsync();
        await ClusterHosts.SeesAsync(survivor, ClusterHosts.AddressOf(victim), SiloStatus.Active);
        await ClusterHosts.SeesAsync(victim, ClusterHosts.AddressOf(survivor), SiloStatus.Active);
        Assert.Equal(["Active", "Active"], await StatusesAsync(cluster));
        var notes = await WriteAsync(client, victim);

        // Its last words are lost, however often it repeats them; it need not try for minutes.
        victim.Services.GetRequiredService<IOptions<ClusterMembershipOptions>>().Value.MaxJoinAttemptTime = TimeSpan.FromMilliseconds(100);
        wire.Cut = true;
        using (var atOnce = new CancellationTokenSource())
        {
            await atOnce.CancelAsync();
            await Record.ExceptionAsync(() => victim.StopAsync(atOnce.Token));
        }

        await ClusterHosts.SeesAsync(survivor, ClusterHosts.AddressOf(victim), SiloStatus.Dead);

        Assert.Equal(["Active", "Dead"], await StatusesAsync(cluster));
        foreach (var (key, text) in notes)
            Assert.Equal(text, await NoteOf(client, key).ReadAsync().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        var dead = (await RowsAsync(cluster)).Single(row => (string)row["Status"] == "Dead");
        Assert.StartsWith(ClusterHosts.AddressOf(survivor).ToParsableString(), (string)dead["SuspectingSilos"], StringComparison.Ordinal);

        // The place of the dead is taken by a new one.
        var third = await cluster.SiloAsync();
        await ClusterHosts.SeesAsync(survivor, ClusterHosts.AddressOf(third), SiloStatus.Active);
        Assert.Equal(["Active", "Active", "Dead"], await StatusesAsync(cluster));
    }

    [Fact(Timeout = 180_000)]
    public async Task A_silo_that_is_stopped_takes_leave_in_the_table()
    {
        await using var cluster = new ClusterHosts(storage);
        var one = await cluster.SiloAsync();
        var other = await cluster.SiloAsync();
        await ClusterHosts.SeesAsync(one, ClusterHosts.AddressOf(other), SiloStatus.Active);

        await other.StopAsync(TestContext.Current.CancellationToken);

        await ClusterHosts.SeesAsync(one, ClusterHosts.AddressOf(other), SiloStatus.Dead);
        var left = (await RowsAsync(cluster)).Single(row => (string)row["Status"] == "Dead");
        Assert.Equal(ClusterHosts.AddressOf(other).Endpoint.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), left["Port"]);
    }

    [Theory(Timeout = 180_000)]
    [InlineData("ConnectionString")]
    [InlineData("ConnectionName")]
    [InlineData("ServiceKey")]
    public async Task Configuration_alone_makes_a_cluster_and_lets_a_client_find_it(string how)
    {
        await using var cluster = new ClusterHosts(storage);
        var settings = new Dictionary<string, string?>
        {
            ["Orleans:ClusterId"] = "dari-pengaturan",
            ["Orleans:ServiceId"] = "tests",
            ["Orleans:Clustering:ProviderType"] = "AzureTableStorage",
            ["Orleans:Clustering:TableName"] = cluster.Table,
            ["Orleans:Clustering:" + how] = how == "ConnectionString" ? storage.ConnectionString : "rumah",
            ["ConnectionStrings:rumah"] = how == "ConnectionName" ? storage.ConnectionString : null,
        };
        void AddService(IServiceCollection services) => services.AddKeyedSingleton("rumah", TestProvider.Client(storage.ConnectionString));

        var silo = await cluster.SiloAsync(settings: settings, services: AddService);
        var client = await cluster.ClientAsync(settings, AddService);
        await NoteOf(client, "35.08|dinkop-um").WriteAsync("lewat klien").WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("lewat klien", await NoteOf(silo, "35.08|dinkop-um").ReadAsync());
        var row = Assert.Single(await RowsAsync(cluster));
        Assert.Equal(("dari-pengaturan", "Active"), (row.PartitionKey, row["Status"]));
    }

    // Notes of which at least one lives on the given silo.
    private static async Task<Dictionary<string, string>> WriteAsync(IHost client, IHost silo)
    {
        var notes = new Dictionary<string, string>();
        var management = client.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        for (var number = 1; ; number++)
        {
            Assert.True(number < 100, "None of 100 grains was placed on the silo.");
            var (key, text) = ($"35.08|dinkop-um|iku-{number}", $"catatan {number}");
            await NoteOf(client, key).WriteAsync(text);
            notes.Add(key, text);
            if (number >= 10 && (await management.GetDetailedGrainStatistics(hostsIds: [ClusterHosts.AddressOf(silo)])).Any(grain => grain.GrainId.Type.ToString() == "note"))
                return notes;
        }
    }

    private static INote NoteOf(IHost host, string key) => host.Services.GetRequiredService<IGrainFactory>().GetGrain<INote>(key);

    private static async Task<IEnumerable<string>> StatusesAsync(ClusterHosts cluster) =>
        (await RowsAsync(cluster)).Select(row => (string)row["Status"]).Order(StringComparer.Ordinal);

    private static async Task<List<TableEntity>> RowsAsync(ClusterHosts cluster) =>
        await cluster.Rows.QueryAsync<TableEntity>(cancellationToken: Token).Where(row => row.ContainsKey("ProxyPort")).ToListAsync(Token);

    // A cable that can be pulled.
    private sealed class CutOff : HttpPipelinePolicy
    {
        public bool Cut { get; set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (Cut)
                throw new IOException("The cable is cut.");
            await ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Everything is asynchronous here.");
    }
}
