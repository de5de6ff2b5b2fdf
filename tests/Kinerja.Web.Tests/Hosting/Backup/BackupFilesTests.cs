using System.Text;
using Azure.Storage.Blobs;
using Kinerja.Model.Keys;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Backup;
using Kinerja.Web.Hosting.Evidence;
using Microsoft.Extensions.Time.Testing;

namespace Kinerja.Web.Tests.Hosting.Backup;

/// <summary>Files of evidence have copies in the account of the copies, come back with the rows that list them, and age with what they are copies of.</summary>
public sealed class BackupFilesTests : IAsyncLifetime
{
    private static readonly AgencyKey Agency = AgencyKey.Parse("35.08|dinas-berkas");
    private static readonly AgencyKey Neighbour = AgencyKey.Parse("35.08|dinas-berkas-lain");

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private EvidenceBlobs _living = null!;
    private Copies _copies = null!;

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        _living = new(new(_storage.ConnectionString));
        _copies = new(_storage.ConnectionString, _time, new() { Storage = new() { ConnectionString = _storage.ConnectionString } });
        await _copies.Rows.Prepare(_cancel);
    }

    public ValueTask DisposeAsync()
    {
        _copies.Dispose();
        return _storage.DisposeAsync();
    }

    [Fact]
    public async Task Each_file_is_copied_once_and_one_without_a_copy_is_named()
    {
        Assert.Equal(0, await _copies.Files.Keep(null, _cancel)); // nobody has added any
        foreach (var id in (string[])["a", "b", "c"])
            await Put(Agency, id);
        await Put(Neighbour, "d");
        Assert.Empty(await _copies.Files.Behind(Agency, _cancel)); // they have only just come
        _time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(3, (await _copies.Files.Behind(Agency, _cancel)).Count);

        Assert.Equal(3, await _copies.Files.Keep(Agency, _cancel));
        Assert.Equal(1, await _copies.Files.Keep(null, _cancel));
        Assert.Equal(0, await _copies.Files.Keep(null, _cancel));
        Assert.Empty(await _copies.Files.Behind(Agency, _cancel));
        Assert.Equal("isi b", await Text(BackupFiles.Container, NameOf(Agency, "b")));
    }

    [Fact]
    public async Task Files_that_were_lost_come_back_with_the_rows_that_list_them_and_no_others()
    {
        using var copies = new Copies(_storage.ConnectionString, options: _copies.Options); // by the clock of storage
        await Put(Agency, "a");
        await Put(Agency, "b");
        await Put(Agency, "withdrawn");
        await Put(Neighbour, "a");
        await Row("tenant", Agency.ToString(), """{"status":"suspended"}""");
        await Row("evidence", $"{Agency}|2019|tw1", """{"items":[{"id":"a"},{"id":"b"}]}""");
        await copies.Taker.Take(Agency, _cancel);
        await copies.Files.Keep(null, _cancel);
        var moment = TimeProvider.System.GetUtcNow();
        foreach (var (agency, id) in ((AgencyKey, string)[])[(Agency, "a"), (Agency, "withdrawn"), (Neighbour, "a")])
            await _living.Remove(NameOf(agency, id), _cancel);

        await copies.Restore.Bring(Agency, moment, alone: false, _cancel);
        await copies.Restore.Swap(Agency, _cancel);

        Assert.Equal([NameOf(Agency, "a"), NameOf(Agency, "b")], await _living.Of(Agency, _cancel));
        Assert.Equal("isi a", await Text(EvidenceBlobs.Container, NameOf(Agency, "a")));
        Assert.Empty(await _living.Of(Neighbour, _cancel));
    }

    [Fact]
    public async Task A_copy_lives_as_long_as_its_file_and_the_days_after_it()
    {
        await Put(Agency, "lives");
        await Put(Agency, "goes");
        await _copies.Files.Keep(null, _cancel);
        await _living.Remove(NameOf(Agency, "goes"), _cancel);
        // The service stamps copies with its own clock; only differences count.
        _time.Advance(TimeSpan.FromDays(_copies.Options.KeptDays) - TimeSpan.FromHours(1));
        await _copies.Files.Keep(null, _cancel);
        Assert.True(await IsThere("goes"));

        _time.Advance(TimeSpan.FromHours(2));
        await _copies.Files.Keep(null, _cancel);
        Assert.False(await IsThere("goes"));
        Assert.True(await IsThere("lives"));
    }

    [Fact]
    public async Task In_the_same_account_nothing_is_kept_twice()
    {
        using var same = new Copies(_storage.ConnectionString, _time);
        await Put(Agency, "a");

        Assert.Equal(0, await same.Files.Keep(null, _cancel));
        Assert.Empty(await same.Files.Behind(Agency, _cancel));
        Assert.False((await new BlobServiceClient(_storage.ConnectionString).GetBlobContainerClient(BackupFiles.Container).ExistsAsync(_cancel)).Value);
    }

    private static string NameOf(AgencyKey agency, string id) => $"{agency.Region}/{agency.Code}/2019/tw1/{id}";

    private async Task Put(AgencyKey agency, string id)
    {
        var writer = _living.Write(NameOf(agency, id));
        await writer.Append(Encoding.UTF8.GetBytes($"isi {id}"), _cancel);
        await writer.Commit(_cancel);
    }

    private Task<string> Row(string type, string key, string content) => _copies.Rows.Put(new(type, key, "state", BinaryData.FromString(content)), _cancel);

    private async Task<string> Text(string container, string name) =>
        (await new BlobServiceClient(_storage.ConnectionString).GetBlobContainerClient(container).GetBlobClient(name).DownloadContentAsync(_cancel)).Value.Content.ToString();

    private async Task<bool> IsThere(string id) =>
        (await new BlobServiceClient(_storage.ConnectionString).GetBlobContainerClient(BackupFiles.Container).GetBlobClient(NameOf(Agency, id)).ExistsAsync(_cancel)).Value;
}
