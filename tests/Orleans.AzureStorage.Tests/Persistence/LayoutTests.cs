using System.Text;
using Azure.Data.Tables;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>The rows themselves, against literals: what the official provider wrote must be readable here, and what is written here there.</summary>
public sealed class LayoutTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_state_lies_in_its_row_as_the_layout_says()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));

        await provider.Storage.WriteStateAsync("plan", GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019"), new TestState<Plan>(new Plan { Text = "a", Target = 2.160m }), Token);

        var row = await RowAsync(provider);
        Assert.Equal("kinerja_cell_35.08|dinkop-um|iku-1|2019", row.PartitionKey);
        Assert.Equal("plan", row.RowKey);
        Assert.Equal(["Data", "PartitionKey", "RowKey", "Timestamp", "WriteId", "odata.etag"], row.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("""{"Text":"a","Target":2.160}""", Encoding.UTF8.GetString(Assert.IsType<byte[]>(row["Data"])));
        Assert.Matches("^[0-9a-f]{32}$", Assert.IsType<string>(row["WriteId"]));
    }

    [Fact]
    public async Task A_cleared_state_is_a_row_without_data()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var grain = GrainId.Create("cell", "x");
        var state = new TestState<Plan>(new Plan());
        await provider.Storage.WriteStateAsync("plan", grain, state, Token);

        await provider.Storage.ClearStateAsync("plan", grain, state, Token);

        Assert.Equal(["PartitionKey", "RowKey", "Timestamp", "WriteId", "odata.etag"], (await RowAsync(provider)).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pieces_are_named_Data_Data1_to_Data14()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage) with { Serializer = new RawSerializer() });

        await provider.Storage.WriteStateAsync("plan", GrainId.Create("cell", "x"), new TestState<Raw>(Raw.OfLength(983_040)), Token);

        var row = await RowAsync(provider);
        string[] names = ["Data", "Data1", "Data2", "Data3", "Data4", "Data5", "Data6", "Data7", "Data8", "Data9", "Data10", "Data11", "Data12", "Data13", "Data14"];
        Assert.Equal(names.Order(StringComparer.Ordinal), row.Keys.Where(key => key.StartsWith("Data", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(65_536, row.GetBinary(name)!.Length));
        Assert.Equal(Raw.OfLength(983_040).Bytes, names.SelectMany(name => row.GetBinary(name)!));
    }

    [Theory]
    [InlineData("kunci/dengan\\garis#dan?tanya", "kinerja_cell_kunci_dengan_garis_dan_tanya")]
    [InlineData("50% sehat", "kinerja_cell_50% sehat")]
    [InlineData("Jum'at | Café: ~ + &=,;@", "kinerja_cell_Jum'at | Café: ~ + &=,;@")]
    public async Task Odd_characters_in_keys_work_and_four_of_them_become_underscores(string key, string partition)
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var grain = GrainId.Create("cell", key);
        var state = new TestState<Plan>(new Plan { Text = "satu" });

        await provider.Storage.WriteStateAsync("ringkas/isi?", grain, state, Token);
        state.State = new Plan { Text = "dua" };
        await provider.Storage.WriteStateAsync("ringkas/isi?", grain, state, Token);

        Assert.Equal("dua", (await provider.ReadAsync<Plan>(grain, "ringkas/isi?")).State.Text);
        var row = await RowAsync(provider);
        Assert.Equal((partition, "ringkas_isi_"), (row.PartitionKey, row.RowKey));
    }

    [Fact]
    public async Task A_whole_number_as_key_is_written_in_upper_case_hexadecimal()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));

        await provider.Storage.WriteStateAsync("state", GrainId.Create(GrainType.Create("counter"), GrainIdKeyExtensions.CreateIntegerKey(31)), new TestState<Plan>(new Plan()), Token);

        var row = await RowAsync(provider);
        Assert.Equal(("kinerja_counter_1F", "state"), (row.PartitionKey, row.RowKey));
    }

    [Theory]
    [InlineData(499, true)]
    [InlineData(1_011, false)]
    public async Task A_key_of_512_characters_is_taken_and_one_of_1024_refused_before_it_is_sent(int length, bool taken)
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        // "kinerja_cell_" has 13 characters.
        var grain = GrainId.Create("cell", new string('k', length));

        var outcome = await Record.ExceptionAsync(() => provider.Storage.WriteStateAsync("plan", grain, new TestState<Plan>(new Plan()), Token));

        if (taken)
            Assert.Null(outcome);
        else
            Assert.IsType<ArgumentException>(outcome);
    }

    [Fact]
    public async Task Rows_of_the_official_provider_are_read()
    {
        await using var provider = await TestProvider.StartAsync(TestProviderSettings.On(storage));
        var binary = new TableEntity("kinerja_cell_a", "plan") { ["Data"] = "{\"Text\":"u8.ToArray(), ["Data1"] = "\"biner\"}"u8.ToArray() };
        var text = new TableEntity("kinerja_cell_b", "plan") { ["StringData"] = "{\"Text\":\"té", ["StringData1"] = "ks\"}" };
        await provider.Table.AddEntityAsync(binary, Token);
        await provider.Table.AddEntityAsync(text, Token);

        Assert.Equal("biner", (await provider.ReadAsync<Plan>(GrainId.Create("cell", "a"))).State.Text);
        var read = await provider.ReadAsync<Plan>(GrainId.Create("cell", "b"));
        Assert.Equal("téks", read.State.Text);

        // Written again it is binary, and nothing of the text stays.
        await provider.Storage.WriteStateAsync("plan", GrainId.Create("cell", "b"), read, Token);
        var row = await provider.Table.GetEntityAsync<TableEntity>("kinerja_cell_b", "plan", cancellationToken: Token);
        Assert.Equal(["Data", "PartitionKey", "RowKey", "Timestamp", "WriteId", "odata.etag"], row.Value.Keys.Order(StringComparer.Ordinal));
    }

    private static async Task<TableEntity> RowAsync(TestProvider provider) =>
        Assert.Single(await provider.Table.QueryAsync<TableEntity>(cancellationToken: Token).ToListAsync(Token));
}
