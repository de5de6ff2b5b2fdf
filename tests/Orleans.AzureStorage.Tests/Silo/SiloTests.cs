using Azure.Data.Tables;
using Azure.Data.Tables.Sas;
using Kinerja.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Serialization;
using Orleans.Storage;

namespace Orleans.AzureStorage.Tests.Silo;

/// <summary>The provider in a real silo, set up by code and by configuration.</summary>
public sealed class SiloTests(Support.Storage storage)
{
    private const string Key = "35.08|dinkop-um|iku-1|2019";

    [Fact(Timeout = 120_000)]
    public async Task A_state_survives_a_restart_of_the_silo()
    {
        var table = TestProviderSettings.NewTable();
        using (var first = await StartAsync(silo => ByCode(silo, table), TestContext.Current.CancellationToken))
        {
            var note = Grain(first, Key);
            Assert.Equal("", await note.ReadAsync());
            await note.WriteAsync("satu");
            await note.WriteAsync("dua");
            await Grain(first, "35.08|lain").WriteAsync("lain");
            await first.StopAsync(TestContext.Current.CancellationToken);
        }

        using var second = await StartAsync(silo => ByCode(silo, table), TestContext.Current.CancellationToken);
        Assert.Equal("dua", await Grain(second, Key).ReadAsync());
        Assert.Equal("lain", await Grain(second, "35.08|lain").ReadAsync());
        await Grain(second, Key).WriteAsync("tiga");
        Assert.Equal("tiga", await Grain(second, Key).ReadAsync());
        var row = await new TableClient(storage.ConnectionString, table).GetEntityAsync<TableEntity>($"tests_note_{Key}", "note", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("""{"Text":"tiga"}""", System.Text.Encoding.UTF8.GetString(row.Value.GetBinary("Data")!));
        await second.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_conflict_reaches_the_caller_and_the_next_call_reads_storage_afresh()
    {
        var table = TestProviderSettings.NewTable();
        using var host = await StartAsync(silo => ByCode(silo, table), TestContext.Current.CancellationToken);
        var note = Grain(host, Key);
        await note.WriteAsync("satu");
        var rows = new TableClient(storage.ConnectionString, table);
        var row = (await rows.GetEntityAsync<TableEntity>($"tests_note_{Key}", "note", cancellationToken: TestContext.Current.CancellationToken)).Value;
        row["Data"] = """{"Text":"dari luar"}"""u8.ToArray();
        await rows.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, TestContext.Current.CancellationToken);

        var conflict = await Assert.ThrowsAsync<TableStorageUpdateConditionNotSatisfiedException>(() => note.WriteAsync("dua"));

        Assert.Equal((table, $"note/{Key}"), (conflict.TableName, conflict.GrainId));
        Assert.Equal("dari luar", await note.ReadAsync());
        await note.WriteAsync("tiga");
        Assert.Equal("tiga", await note.ReadAsync());
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("ConnectionString")]
    [InlineData("Address")]
    [InlineData("ConnectionName")]
    [InlineData("ServiceKey")]
    public async Task Configuration_alone_sets_the_provider_up(string how)
    {
        var table = TestProviderSettings.NewTable();
        const string section = "Orleans:GrainStorage:Default:";
        var settings = new Dictionary<string, string?>
        {
            [section + "ProviderType"] = "AzureTableStorage",
            [section + "TableName"] = table,
            [section + "SerializerKey"] = "upper",
            [section + (how == "Address" ? "ConnectionString" : how)] = how switch
            {
                "ConnectionString" => storage.ConnectionString,
                "Address" => SignedAddress(),
                _ => "rumah",
            },
            ["ConnectionStrings:rumah"] = how == "ConnectionName" ? storage.ConnectionString : null,
        };

        using var host = await StartAsync(silo => silo.Services
            .AddKeyedSingleton<IGrainStorageSerializer>("upper", (_, _) => new UpperCaseSerializer())
            .AddKeyedSingleton("rumah", TestProvider.Client(storage.ConnectionString)), TestContext.Current.CancellationToken, settings);
        await Grain(host, Key).WriteAsync("satu");
        var options = host.Services.GetRequiredService<IOptionsMonitor<AzureTableStorageOptions>>().Get("Default");
        await host.StopAsync(TestContext.Current.CancellationToken);

        // A client that was handed in keeps its own policy.
        Assert.Equal(
            how == "ServiceKey" ? "none" : "5 times, 0.8 to 60 s, each at most 180 s",
            options.ClientOptions is { Retry: var retry }
                ? FormattableString.Invariant($"{retry.MaxRetries} times, {retry.Delay.TotalSeconds} to {retry.MaxDelay.TotalSeconds} s, each at most {retry.NetworkTimeout.TotalSeconds} s")
                : "none");
        var row = await new TableClient(storage.ConnectionString, table).GetEntityAsync<TableEntity>($"tests_note_{Key}", "note", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("SATU", System.Text.Encoding.UTF8.GetString(row.Value.GetBinary("Data")!));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_silo_with_a_bad_table_name_does_not_start() =>
        await Assert.ThrowsAsync<OrleansConfigurationException>(() => StartAsync(silo => ByCode(silo, "koperasi-um"), TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_conflict_crosses_silos_as_what_it_is()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var grain = GrainId.Create("cell", Key);
        Exception sent = await Assert.ThrowsAsync<TableStorageUpdateConditionNotSatisfiedException>(() =>
            provider.Storage.WriteStateAsync("plan", grain, new TestState<Plan>(new Plan(), "W/\"datetime'2019-01-01T00%3A00%3A00.0000000Z'\""), TestContext.Current.CancellationToken));

        var received = Assert.IsType<TableStorageUpdateConditionNotSatisfiedException>(serializer.Deserialize<Exception>(serializer.SerializeToArray(sent)));

        Assert.Equal(("cell", grain.ToString(), provider.Table.Name), (received.GrainType, received.GrainId, received.TableName));
        Assert.Equal("W/\"datetime'2019-01-01T00%3A00%3A00.0000000Z'\"", received.CurrentEtag);
        Assert.Equal(sent.Message, received.Message);
    }

    private string SignedAddress() => TestProvider.Client(storage.ConnectionString)
        .GenerateSasUri(TableAccountSasPermissions.All, TableAccountSasResourceTypes.All, TimeProvider.System.GetUtcNow().AddHours(1)).AbsoluteUri;

    private static INote Grain(IHost host, string key) => host.Services.GetRequiredService<IGrainFactory>().GetGrain<INote>(key);

    private static async Task<IHost> StartAsync(Action<ISiloBuilder> configure, CancellationToken cancellation, Dictionary<string, string?>? settings = null)
    {
        var ports = FreePorts.Take(2);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(ports[0], ports[1], serviceId: "tests", clusterId: "tests");
            configure(silo);
        });
        var host = builder.Build();
        await host.StartAsync(cancellation);
        return host;
    }

    private void ByCode(ISiloBuilder silo, string table) => silo
        .UseSystemTextJsonGrainStorageSerializer()
        .AddAzureTableGrainStorageAsDefault(options =>
        {
            options.TableName = table;
            options.TableServiceClient = TestProvider.Client(storage.ConnectionString);
        });
}
