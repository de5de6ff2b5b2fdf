using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
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

    private readonly AzuriteProcess _elsewhere = new(AzuriteServices.All);
    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _elsewhere.InitializeAsync();

    public ValueTask DisposeAsync() => _elsewhere.DisposeAsync();

    [Fact]
    public async Task What_was_exported_is_imported_elsewhere_with_the_same_content_and_removed_without_a_trace()
    {
        await site.Client.ImportLumajang("35.08/dinas-pindah");
        var (here, there) = (Move(site.ConnectionString), Move(_elsewhere.ConnectionString));
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        var manifest = (await here.Export(Agency, first, _cancel))!;
        Assert.Equal(manifest, await here.Export(Agency, second, _cancel));
        Assert.True(manifest.Rows > 10);

        first.Position = second.Position = 0;
        Assert.Equal(manifest, await there.Import(first, _cancel));
        Assert.Equal(manifest, await there.Import(second, _cancel)); // as after one that was cut short
        using var back = new MemoryStream();
        Assert.Equal(manifest, await there.Export(Agency, back, _cancel));

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

    private static TenantMove Move(string connection) => new(Rows(connection));
}
