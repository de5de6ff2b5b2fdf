using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Orleans.AzureStorage.Tests.Support;
using Orleans.Runtime;

namespace Orleans.AzureStorage.Tests.Persistence;

/// <summary>The blobs themselves, against literals: what the official provider wrote must be readable here, and what is written here there.</summary>
public sealed class BlobLayoutTests(Support.Storage storage)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_state_lies_in_its_blob_as_the_layout_says()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var state = new TestState<Plan>(new Plan { Text = "a", Target = 2.160m });

        await provider.Storage.WriteStateAsync("plan", GrainId.Create("cell", "35.08|dinkop-um|iku-1|2019"), state, Token);

        Assert.Equal("plan-cell/35.08|dinkop-um|iku-1|2019.json", await NameAsync(provider));
        var blob = (await provider.Container.GetBlobClient("plan-cell/35.08|dinkop-um|iku-1|2019.json").DownloadContentAsync(Token)).Value;
        Assert.Equal("""{"Text":"a","Target":2.160}""", Encoding.UTF8.GetString(blob.Content));
        Assert.Equal(("application/octet-stream", BlobType.Block), (blob.Details.ContentType, blob.Details.BlobType));
        Assert.Equal(state.ETag, blob.Details.ETag.ToString());
        var mark = Assert.Single(blob.Details.Metadata);
        Assert.Equal("WriteId", mark.Key, ignoreCase: true);
        Assert.Matches("^[0-9a-f]{32}$", mark.Value);
    }

    [Fact]
    public async Task The_default_container_is_grainstate_and_clearing_deletes()
    {
        var options = new Configuration.AzureBlobStorageOptions();
        Assert.Equal(("grainstate", true, ServiceLifecycleStage.ApplicationServices), (options.ContainerName, options.DeleteStateOnClear, options.InitStage));

        await using var provider = await TestProvider.StartAsync(new BlobTestSettings(storage.ConnectionString, options.ContainerName));
        Assert.True(await new BlobContainerClient(storage.ConnectionString, "grainstate").ExistsAsync(Token));
    }

    [Theory]
    [InlineData("kunci/dengan garis?dan#tanya", "plan-cell/kunci/dengan garis?dan#tanya.json")]
    [InlineData("50% sehat+%2F", "plan-cell/50% sehat+%2F.json")]
    [InlineData("Jum'at | Café: ~ &=,;@", "plan-cell/Jum'at | Café: ~ &=,;@.json")]
    public async Task Odd_characters_in_keys_stay_as_they_are(string key, string name)
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var grain = GrainId.Create("cell", key);
        var state = new TestState<Plan>(new Plan { Text = "satu" });

        await provider.Storage.WriteStateAsync("plan", grain, state, Token);
        state.State = new Plan { Text = "dua" };
        await provider.Storage.WriteStateAsync("plan", grain, state, Token);

        Assert.Equal("dua", (await provider.ReadAsync<Plan>(grain)).State.Text);
        Assert.Equal(name, await NameAsync(provider));
    }

    [Fact]
    public async Task A_whole_number_as_key_is_written_in_upper_case_hexadecimal()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var grain = GrainId.Create(GrainType.Create("counter"), GrainIdKeyExtensions.CreateIntegerKey(31));

        await provider.Storage.WriteStateAsync("state", grain, new TestState<Plan>(new Plan()), Token);

        Assert.Equal("state-counter/1F.json", await NameAsync(provider));
    }

    [Fact]
    public async Task Blobs_of_the_official_provider_are_read_and_written()
    {
        await using var provider = await TestProvider.StartAsync(BlobTestSettings.On(storage));
        var grain = GrainId.Create("cell", "a");
        await provider.Container.UploadBlobAsync("plan-cell/a.json", new BinaryData("""{"Text":"resmi"}"""), Token);
        await provider.Container.UploadBlobAsync("plan-cell/b.json", new BinaryData(""), Token);

        var read = await provider.ReadAsync<Plan>(grain);
        Assert.Equal(("resmi", true), (read.State.Text, read.RecordExists));
        read.State = new Plan { Text = "kami" };
        await provider.Storage.WriteStateAsync("plan", grain, read, Token);
        Assert.Equal("kami", (await provider.ReadAsync<Plan>(grain)).State.Text);

        var cleared = await provider.ReadAsync<Plan>(GrainId.Create("cell", "b"));
        Assert.Equal((new Plan(), false), (cleared.State, cleared.RecordExists));
        Assert.NotNull(cleared.ETag);
    }

    private static async Task<string> NameAsync(TestProvider provider) =>
        Assert.Single(await provider.Container.GetBlobsAsync(cancellationToken: Token).ToListAsync(Token)).Name;
}
