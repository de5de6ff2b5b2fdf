using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Evidence;
using Kinerja.Model.Keys;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Evidence;
using Kinerja.Web.Hosting.Tenants;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;
using Orleans;
using System.Reflection;

namespace Kinerja.Web.Tests.Hosting.Tenants;

/// <summary>All of an agency leaves as a zip, comes back elsewhere as the same, and can be removed so that a scan finds nothing of it.</summary>
public sealed class TenantMoveTests(SiteFixture site) : IAsyncLifetime
{
    private static readonly AgencyKey Agency = AgencyKey.Parse("35.08|dinas-pindah");

    private readonly AzuriteProcess _elsewhere = new(AzuriteServices.All, inMemory: true);
    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _elsewhere.InitializeAsync();

    public ValueTask DisposeAsync() => _elsewhere.DisposeAsync();

    [Fact]
    public async Task What_was_exported_is_imported_elsewhere_with_the_same_content_and_removed_without_a_trace()
    {
        await site.Client.ImportLumajang("35.08/dinas-pindah");
        var (here, there) = (Move(site.ConnectionString), Move(_elsewhere.ConnectionString));
        var (content, file) = (RandomNumberGenerator.GetBytes(3_000_000), $"{EvidenceFile.Prefix(Agency)}2019/tw4/b-0123456789abcdef0123456789abcdef");
        await Put(site.ConnectionString, file, content);
        await Put(site.ConnectionString, "35.08/dinas-pindah-dua/2019/tw4/b-0123456789abcdef0123456789abcdef", [1]); // a neighbour's
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        var manifest = (await here.Export(Agency, first, _cancel))!;
        Assert.Equal(manifest, await here.Export(Agency, second, _cancel));
        Assert.True(manifest.Rows > 10);
        Assert.Equal(1, manifest.Files);

        first.Position = second.Position = 0;
        Assert.Equal(manifest, await there.Import(first, _cancel));
        Assert.Equal(manifest, await there.Import(second, _cancel)); // as after one that was cut short
        using var back = new MemoryStream();
        Assert.Equal(manifest, await there.Export(Agency, back, _cancel));
        Assert.Equal(content, await Get(_elsewhere.ConnectionString, file));

        // A site over it shows what the first one shows.
        await using (var moved = new SiteFactory(_elsewhere.ConnectionString))
        {
            using var client = new HttpClient { BaseAddress = moved.Start() };
            await moved.WaitUntilReady(client);
            var (status, plan) = await client.GetJson("/api/v1/agencies/35.08/dinas-pindah/plan");
            Assert.Equal(200, status);
            Assert.Equal((await site.Client.GetJson("/api/v1/agencies/35.08/dinas-pindah/plan")).Body.ToJsonString(), plan.ToJsonString());
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => there.Delete(Agency, _cancel));
        await Rows(_elsewhere.ConnectionString).Add(new("tenant", Agency.ToString(), "state", BinaryData.FromString("""{"schema":1,"revision":1,"status":"closed"}""")), _cancel);
        Assert.NotEmpty(await there.Scan(Agency, _cancel));
        Assert.True(await there.Delete(Agency, _cancel) >= manifest.Rows - 2);
        Assert.Empty(await there.Scan(Agency, _cancel));
        Assert.Null(await Get(_elsewhere.ConnectionString, file));
        Assert.NotNull(await Get(site.ConnectionString, "35.08/dinas-pindah-dua/2019/tw4/b-0123456789abcdef0123456789abcdef"));
        Assert.True(await Rows(_elsewhere.ConnectionString).Of("tenant", Agency.ToString(), _cancel).AnyAsync(_cancel)); // that it was closed stays
    }

    [Fact]
    public async Task An_archive_that_was_changed_or_meets_something_else_is_refused()
    {
        var rows = Rows(_elsewhere.ConnectionString);
        await rows.Prepare(_cancel);
        var row = new GrainRow("agency", Agency.ToString(), "state", BinaryData.FromString("""{"schema":1,"name":"Dinas"}"""));
        Assert.True(await rows.Add(row, _cancel));
        var move = Move(_elsewhere.ConnectionString);
        using var archive = new MemoryStream();
        await move.Export(Agency, archive, _cancel);

        using var changed = Copy(archive);
        Edit(changed, text => text.Replace("Dinas", "Dinos", StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidDataException>(() => move.Import(changed, _cancel));

        foreach (var name in new[] { "evidence/../x", "evidence/2019/tw4/x", "evidence/2019/tw4/b-0123456789abcdef0123456789abcdef" })
        {
            using var more = Copy(archive);
            using (var zip = new ZipArchive(more, ZipArchiveMode.Update, leaveOpen: true))
            {
                await using var file = zip.CreateEntry(name).Open();
                await file.WriteAsync("x"u8.ToArray(), _cancel);
            }

            more.Position = 0;
            await Assert.ThrowsAsync<InvalidDataException>(() => move.Import(more, _cancel));
            Assert.Empty(await new EvidenceBlobs(new(_elsewhere.ConnectionString)).Of(Agency, _cancel));
        }

        using var foreign = Copy(archive);
        Edit(foreign, text => text.Replace("dinas-pindah", "dinas-pindah-dua", StringComparison.Ordinal));
        await Assert.ThrowsAsync<InvalidDataException>(() => move.Import(foreign, _cancel));

        await rows.Add(new("import", $"{Agency}|imp-1", "state", BinaryData.FromString("{}")), _cancel);
        archive.Position = 0;
        await Assert.ThrowsAsync<InvalidDataException>(() => move.Import(archive, _cancel));
    }

    [Fact]
    public void The_hash_depends_on_what_rows_hold_and_not_on_their_order()
    {
        GrainRow[] rows = [Row("agency", "state", "{}"), Row("import", "state", "{}"), Row("agency", "x", "{\"a\":1}")];

        Assert.Equal(TenantHash.Of(rows), TenantHash.Of(rows.Reverse()));
        Assert.NotEqual(TenantHash.Of(rows), TenantHash.Of(rows[1..]));
        Assert.NotEqual(TenantHash.Of([Row("agency", "ab", "c")]), TenantHash.Of([Row("agency", "a", "bc")]));
    }

    [Fact]
    public void Every_type_of_grain_is_carried_or_belongs_to_no_agency()
    {
        var types = typeof(IAgency).Assembly.GetTypes().Where(t => typeof(Grain).IsAssignableFrom(t) && !t.IsAbstract).Select(t => t.GetCustomAttribute<GrainTypeAttribute>()!.GetGrainType(null!, null!).ToString());
        Assert.Equal(types.Order(StringComparer.Ordinal), TenantTypes.Carried.Concat(TenantTypes.NotOfTenants).Order(StringComparer.Ordinal));
    }

    private async Task Put(string connection, string name, byte[] content)
    {
        var writer = new EvidenceBlobs(new(connection)).Write(name);
        await writer.Append(content, _cancel);
        await writer.Commit(_cancel);
    }

    private async Task<byte[]?> Get(string connection, string name)
    {
        if (await new EvidenceBlobs(new(connection)).Open(name, _cancel) is not { } file)
            return null;
        await using var content = file;
        using var all = new MemoryStream();
        await content.CopyToAsync(all, _cancel);
        return all.ToArray();
    }

    private static GrainRow Row(string type, string name, string content) => new(type, Agency.ToString(), name, BinaryData.FromString(content));

    private static MemoryStream Copy(MemoryStream archive)
    {
        var copy = new MemoryStream();
        archive.WriteTo(copy);
        copy.Position = 0;
        return copy;
    }

    private static void Edit(Stream archive, Func<string, string> change)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Update, leaveOpen: true);
        var entry = zip.GetEntry("rows/agency.jsonl")!;
        using var file = entry.Open();
        using var reader = new StreamReader(file);
        var text = change(reader.ReadToEnd());
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    private static GrainRows Rows(string connection) => new(new TableServiceClient(connection), new SiloOptions());

    private static TenantMove Move(string connection) => new(Rows(connection), new(new(connection)));
}
