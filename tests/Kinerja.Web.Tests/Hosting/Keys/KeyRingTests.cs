using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Azure.Core;
using Azure.Storage.Blobs;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Web.Tests.Hosting.Keys;

/// <summary>One ring for all processes, however they start. Each "process" here has services of its own; only the blob is shared.</summary>
public sealed class KeyRingTests(KeyRingTests.Storage storage) : IClassFixture<KeyRingTests.Storage>
{
    private readonly string _container = $"keys-{RandomNumberGenerator.GetHexString(12, lowercase: true)}";

    [Fact]
    public async Task Processes_that_start_together_make_one_ring()
    {
        using var start = new Barrier(12);
        var processes = Enumerable.Range(0, 12).Select(_ => Process()).ToList();

        // Threads of their own, so that all of them stand at the line together.
        var texts = await Task.WhenAll(processes.Select(process => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Protector(process).Protect("isi formulir");
            },
            TaskCreationOptions.LongRunning)));

        Assert.Single(Ring().Elements("key"));
        foreach (var process in processes)
        {
            Assert.All(texts, text => Assert.Equal("isi formulir", Protector(process).Unprotect(text)));
            await process.DisposeAsync();
        }
    }

    [Fact]
    public async Task Two_that_both_found_no_key_use_the_same_one()
    {
        using var meeting = new Barrier(2);
        await using var a = Process(new MeetAfterFirstAnswer(meeting));
        await using var b = Process(new MeetAfterFirstAnswer(meeting));

        var texts = await Task.WhenAll(
            Task.Factory.StartNew(() => Protector(a).Protect("a"), TaskCreationOptions.LongRunning),
            Task.Factory.StartNew(() => Protector(b).Protect("b"), TaskCreationOptions.LongRunning));

        Assert.Equal("b", Protector(a).Unprotect(texts[1]));
        Assert.Equal("a", Protector(b).Unprotect(texts[0]));
        Assert.Single(Ring().Elements("key"));
    }

    [Fact]
    public async Task A_form_outlives_the_process_that_made_it()
    {
        string text;
        await using (var before = Process())
            text = Protector(before).Protect("sebelum");

        await using var after = Process();
        Assert.Equal("sebelum", Protector(after).Unprotect(text));
    }

    [Fact]
    public async Task Keys_for_other_times_and_revocations_are_merged_never_overwritten()
    {
        await using var a = Process();
        await using var b = Process();
        var (first, second) = (a.GetRequiredService<BlobKeyRepository>(), b.GetRequiredService<BlobKeyRepository>());
        first.GetAllElements();
        second.GetAllElements();

        first.StoreElement(Key("k1", from: 0, to: 90), "k1");
        second.StoreElement(Key("k2", from: 88, to: 178), "k2");
        first.StoreElement(XElement.Parse("<revocation version='1'><key id='k1' /></revocation>"), "r1");
        second.StoreElement(XElement.Parse("<revocation version='1'><key id='k2' /></revocation>"), "r2");

        Assert.Equal(4, Ring().Elements().Count());
        Assert.Equal(4, second.GetAllElements().Count);
    }

    [Fact]
    public async Task A_key_that_this_process_has_seen_does_not_keep_it_from_adding_one()
    {
        await using var process = Process();
        var repository = process.GetRequiredService<BlobKeyRepository>();
        repository.StoreElement(Key("k1", from: 0, to: 90), "k1");
        repository.GetAllElements();

        repository.StoreElement(Key("k2", from: 0, to: 90), "k2");

        Assert.Equal(["k1", "k2"], Ring().Elements("key").Select(k => (string)k.Attribute("id")!));
    }

    [Fact]
    public async Task A_key_of_a_clock_far_ahead_does_not_stand_for_ours()
    {
        await using var process = Process();
        var repository = process.GetRequiredService<BlobKeyRepository>();
        repository.GetAllElements();
        await using var other = Process();
        other.GetRequiredService<BlobKeyRepository>().StoreElement(Key("k1", from: 1, to: 91), "k1");

        repository.StoreElement(Key("k2", from: 0, to: 90), "k2");

        Assert.Equal(2, Ring().Elements("key").Count());
    }

    [Fact]
    public async Task A_key_whose_answer_was_lost_is_stored_once()
    {
        await using var process = Process(new LoseFirstUpload());
        var repository = process.GetRequiredService<BlobKeyRepository>();

        repository.StoreElement(Key("k1", from: 0, to: 90), "k1");

        Assert.Single(Ring().Elements());
    }

    [Fact]
    public async Task A_blob_that_is_no_ring_is_left_as_it_is_and_said()
    {
        await storage.Service.GetBlobContainerClient(_container).CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await Blob().UploadAsync(BinaryData.FromString("bukan xml"), TestContext.Current.CancellationToken);
        await using var process = Process();

        var refused = Assert.Throws<KeyRingException>(() => process.GetRequiredService<BlobKeyRepository>().StoreElement(Key("k1", 0, 90), "k1"));

        Assert.Contains("is not a key ring", refused.Message, StringComparison.Ordinal);
        Assert.Equal("bukan xml", Blob().DownloadContent().Value.Content.ToString());
    }

    [Fact]
    public async Task Storage_that_is_away_is_said_in_words()
    {
        var nowhere = $"{storage.ConnectionString.Split("BlobEndpoint")[0]}BlobEndpoint=http://127.0.0.1:{FreePorts.One()}/devstoreaccount1;";
        await using var process = Process(nowhere);

        var refused = Assert.Throws<KeyRingException>(() => process.GetRequiredService<BlobKeyRepository>().GetAllElements());

        Assert.Contains("storage does not answer", refused.Message, StringComparison.Ordinal);
        Assert.True(Application.StorageFailure.Is(refused));
    }

    private static IDataProtector Protector(IServiceProvider process) =>
        process.GetRequiredService<IDataProtectionProvider>().CreateProtector("formulir");

    private static XElement Key(string id, int from, int to)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new XElement(
            "key",
            new XAttribute("id", id),
            new XElement("activationDate", now.AddDays(from).ToString("O")),
            new XElement("expirationDate", now.AddDays(to).ToString("O")));
    }

    private ServiceProvider Process(params PerCall[] policies) => Process(storage.ConnectionString, policies);

    private ServiceProvider Process(string connection, params PerCall[] policies)
    {
        Action<ClientOptions>[] setups = [.. policies.Select(policy => (Action<ClientOptions>)(o => o.AddPolicy(policy, HttpPipelinePosition.PerRetry)))];
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddKinerjaKeyRing();
        services.AddSingleton(new StorageOptions { ConnectionString = connection }.CreateBlobServiceClient(setups));
        services.AddSingleton(provider => new KeyBlob(provider.GetRequiredService<BlobServiceClient>(), _container));
        return services.BuildServiceProvider();
    }

    private BlobClient Blob() => storage.Service.GetBlobContainerClient(_container).GetBlobClient(KeyBlob.Name);

    private XElement Ring() => XElement.Parse(Encoding.UTF8.GetString(Blob().DownloadContent().Value.Content).TrimStart('\ufeff'));

    /// <summary>An emulator with blobs for these tests.</summary>
    public sealed class Storage() : AzuriteProcess(AzuriteServices.All, inMemory: true), IAsyncLifetime
    {
        public BlobServiceClient Service => new StorageOptions { ConnectionString = ConnectionString }.CreateBlobServiceClient([]);
    }
}
