using System.IO.Compression;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Testing;
using Kinerja.Web.Application;
using Kinerja.Web.Components.Pages.Tenants;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Tenants;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kinerja.Web.Tests.Tenants;

/// <summary>The life of an agency as the people see it who move it on: suspended, reopened, closed, carried away and removed, each with a reason.</summary>
public sealed class TenantPageTests(SiteFixture site)
{
    private static readonly Caller Platform = TestCallers.Person("abcdefabcdefabcdefabcdefabcdef01", new Grant(AccessScope.Platform, ActorRole.PlatformAdmin)) with { Name = "Admin Platform" };

    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_suspended_agency_is_read_and_not_changed_until_it_is_reopened()
    {
        var agency = await Opened("dinas-jeda");
        using var browser = Browser.As(site.Address, Platform);
        using var people = Browser.As(site.Address, Admin(agency));
        var page = await browser.Open($"/admin/instansi/35.08/{agency}");
        Assert.Contains("Aktif", page.Text, StringComparison.Ordinal);

        var refused = await browser.Send(page, "#langkah-Suspend", ("alasan", " x "));
        Assert.Equal((422, 1), (refused.Status, refused.Summary.Count));
        Assert.Equal(" x ", refused.Value("alasan"));
        page = await browser.Follow(await browser.Send(page, "#langkah-Suspend", ("alasan", "Surat gubernur 1/2026")));
        Assert.Contains("Perangkat daerah ditangguhkan", page.Text, StringComparison.Ordinal);

        Assert.Equal(200, (await people.Open($"/i/35.08/{agency}/rencana")).Status);
        var (status, _) = await Enter(people, agency);
        Assert.Equal(403, status);
        Assert.Contains("Ditangguhkan", (await browser.Open("/admin/instansi?daerah=35.08")).Text, StringComparison.Ordinal);

        await browser.Send(page, "#langkah-Resume", ("alasan", "Sudah selesai"));
        (status, _) = await Enter(people, agency);
        Assert.NotEqual(403, status);
        Assert.Equal([TenantAct.Suspend, TenantAct.Resume], (await Inspect(agency)).Steps.Select(s => s.Act));
        var entries = await Audit(agency);
        Assert.Contains(entries, e => e.Event.Action == "ITenant.Judge" && e.Event.What!.Contains("Surat gubernur 1/2026", StringComparison.Ordinal) && e.Event.ActorName == "Admin Platform");
    }

    [Fact]
    public async Task Its_admin_closes_an_agency_by_typing_its_code_and_then_nobody_gets_in()
    {
        var agency = await Opened("dinas-tutup");
        using var people = Browser.As(site.Address, Admin(agency));
        var page = await people.Open($"/i/35.08/{agency}/kelola");
        var refused = await people.Send(page, "#langkah-Close", ("alasan", "Digabung dengan dinas lain"), ("kode", "dinas"));
        Assert.Equal((422, "Digabung dengan dinas lain", "dinas"), (refused.Status, refused.Value("alasan"), refused.Value("kode")));
        Assert.Contains($"Ketik persis {agency}", refused.Text, StringComparison.Ordinal);

        page = await people.Follow(await people.Send(refused, "#langkah-Close", ("kode", agency)));
        Assert.Contains("Perangkat daerah sudah ditutup", page.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await people.Open($"/i/35.08/{agency}/rencana")).Status);
        Assert.Equal(404, (await people.Open($"/i/35.08/{agency}/kelola")).Status);
        using var reviewer = Browser.As(site.Address, TestCallers.Person("peninjau", new Grant("35.08", ActorRole.Reviewer)));
        Assert.Equal(404, (await reviewer.Open($"/i/35.08/{agency}/rencana")).Status);
        using var late = Browser.As(site.Address, TestCallers.Person("0123456789abcdef0123456789abcd01"));
        Assert.Equal(404, (await late.Open($"/gabung/35.08/{agency}")).Status);
    }

    [Fact]
    public async Task A_closed_agency_leaves_as_a_zip_with_a_reason_goes_on_elsewhere_and_is_removed_without_a_trace()
    {
        var agency = await Opened("dinas-hapus", import: true);
        var key = AgencyKey.Parse($"35.08|{agency}");
        var member = await Member(key.ToString());
        using var browser = Browser.As(site.Address, Platform);
        using var people = Browser.As(site.Address, Admin(agency));
        await people.Send(await people.Open($"/i/35.08/{agency}/orang"), "#untuk-siapa", ("untuk-siapa", "Budi"), ("peran", "Operator"));
        var address = $"/admin/instansi/35.08/{agency}";
        Assert.Equal(404, (await browser.Open($"{address}/ekspor.zip")).Status);
        await browser.Send(await browser.Open(address), "#langkah-Close", ("alasan", "Berpisah"), ("kode", agency));
        Assert.Equal(404, (await browser.Open($"{address}/ekspor.zip")).Status);

        // Whoever said why takes it along, and nobody else.
        var page = await browser.Follow(await browser.Send(await browser.Open(address), "#langkah-Export", ("alasan", "Pindah ke server provinsi")));
        using var other = Browser.As(site.Address, Platform with { Id = "abcdefabcdefabcdefabcdefabcdef02" });
        Assert.Equal(404, (await other.Open($"{address}/ekspor.zip")).Status);
        var zip = await browser.Client.GetByteArrayAsync(page.One("a[download]").GetAttribute("href"), _cancel);
        var manifest = (await TenantArchive.Read(new MemoryStream(zip), _cancel)).Manifest;
        Assert.Contains(await Audit(agency), e => e.Event.What!.Contains("Pindah ke server provinsi", StringComparison.Ordinal));
        await GoesOnElsewhere(zip, manifest, key);

        page = await browser.Open(address);
        Assert.Equal(422, (await browser.Send(page, "#langkah-Delete", ("alasan", "Sudah pindah"), ("kode", "salah"))).Status);
        page = await browser.Follow(await browser.Send(page, "#langkah-Delete", ("alasan", "Sudah pindah"), ("kode", agency)));
        Assert.Contains("Data perangkat daerah dihapus", page.Text, StringComparison.Ordinal);
        var left = await site.Services.GetRequiredService<TenantTraces>().Find(key, _cancel);
        // Overviews of its regions name it until their next change, and say so; nothing else does.
        Assert.Empty(left.Where(t => !t.Place.Contains("_overview_", StringComparison.Ordinal)));
        using (AsService())
            Assert.DoesNotContain(key.ToString(), (await site.Services.GetRequiredService<IGrainFactory>().Account(member).GetAccess(member))?.Scopes ?? []);

        // What is left says neither who nor why; the audit does, to the platform.
        Assert.Equal([(TenantAct.Delete, "", null)], (await Inspect(agency)).Steps.Select(s => (s.Act, s.By, s.Reason)));
        Assert.Equal(404, (await people.Open($"/i/35.08/{agency}/rencana")).Status);
        Assert.Contains(await Audit(agency), e => e.Event.What!.Contains("Sudah pindah", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/admin/instansi", 403)]
    [InlineData("/admin/instansi/35.08/dinkop-um", 403)]
    [InlineData("/admin/instansi/35.08/dinkop-um/ekspor.zip", 403)]
    [InlineData("/i/35.08/dinkop-um/kelola", 403)] // open to read for everybody
    [InlineData("/i/35.08/dinas-sebelah/kelola", 404)]
    public async Task Whoever_manages_another_agency_gets_none_of_these_pages(string path, int status)
    {
        using var browser = Browser.As(site.Address, Admin("dinas-lain"));
        Assert.Equal(status, (await browser.Open(path)).Status);
    }

    [Fact]
    public async Task Links_to_what_only_its_admin_may_open_are_shown_to_its_admin_alone()
    {
        var agency = await Opened("dinas-menu");
        string[] links = [$"/i/35.08/{agency}/orang", $"/i/35.08/{agency}/jejak", $"/i/35.08/{agency}/kelola"];
        using var admin = Browser.As(site.Address, Admin(agency));
        using var worker = Browser.As(site.Address, TestCallers.Person("kerja", new Grant($"35.08|{agency}", ActorRole.Operator)));
        using var unproven = Browser.As(site.Address, Admin(agency) with { SecondFactor = false });
        Assert.Subset(Tabs(await admin.Open($"/i/35.08/{agency}/impor")), links.ToHashSet());
        foreach (var browser in new[] { worker, unproven })
            Assert.Empty(Tabs(await browser.Open($"/i/35.08/{agency}/impor")).Intersect(links));

        foreach (var link in Tabs(await admin.Open($"/i/35.08/{agency}/impor")))
            Assert.Contains((await admin.Open(link)).Status, new[] { 200, 302, 404 }); // an agency without a plan has no scorecard yet
        foreach (var link in links)
            Assert.Equal(200, (await admin.Open(link)).Status);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(TenantAct.Close, false)]
    [InlineData(TenantAct.Export, true)]
    public void A_reason_is_good_for_who_gave_it_for_a_quarter_of_an_hour(TenantAct? act, bool good)
    {
        var at = new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);
        var (who, other) = (new Actor("a", "Siti"), new Actor("b", "Siti"));
        var tenant = new TenantView { Steps = act is { } known ? [new(known, TenantStatus.Closed, "karena", who.Name, at, who.Id)] : [] };
        Assert.Equal(good, TenantExport.MayTake(tenant, who, at.AddMinutes(14)));
        Assert.False(TenantExport.MayTake(tenant, other, at.AddMinutes(14)));
        Assert.False(TenantExport.MayTake(tenant, who, at.AddMinutes(TenantExport.Minutes)));
    }

    private static HashSet<string> Tabs(Page page) => [.. page.Document.QuerySelectorAll(".k-tabs a").Select(a => a.GetAttribute("href")!)];

    private static Caller Admin(string agency) => TestCallers.Person("0123456789abcdef0123456789abcdef", new($"35.08|{agency}", ActorRole.Operator), new($"35.08|{agency}", ActorRole.AgencyAdmin));

    private static IDisposable AsService() => Callers.Use(TestCallers.Everything);

    private static async Task<(int Status, string Text)> Enter(Browser browser, string agency)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/agencies/35.08/{agency}/models/koperasi-um") { Content = new StringContent("{\"version\":1,\"years\":[2019]}", null, "application/json") };
        request.Headers.Add("Idempotency-Key", $"uji-{System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true)}");
        using var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string> Opened(string agency, bool import = false)
    {
        if (import)
            await site.Client.ImportLumajang($"35.08/{agency}");
        else
        {
            using var _ = AsService();
            var opened = await site.Services.GetRequiredService<IGrainFactory>().Agency(AgencyKey.Parse($"35.08|{agency}"))
                .Open(new() { OperationId = $"op-{agency}", Name = $"Dinas {agency}", TimeZone = "Asia/Jakarta", Actor = new("uji", "Uji") });
            Assert.True(opened.IsOk);
        }

        return agency;
    }

    private async Task<string> Member(string scope)
    {
        var id = AccountSecrets.NewId();
        using var _ = AsService();
        var grains = site.Services.GetRequiredService<IGrainFactory>();
        Assert.True((await grains.Account(id).Open(new() { OperationId = $"op-{id}", Email = $"budi.{id[..8]}@contoh.id", Name = "Budi", Stamp = AccountSecrets.NewId() })).IsOk);
        Assert.True((await grains.Members(scope).Give(new() { OperationId = $"op-{id}", Account = id, Name = "Budi", Role = ActorRole.Operator, Actor = new("uji", "Uji") })).IsOk);
        return id;
    }

    private async Task<TenantView> Inspect(string agency)
    {
        using var _ = AsService();
        return await site.Services.GetRequiredService<IGrainFactory>().Tenant(AgencyKey.Parse($"35.08|{agency}")).Inspect();
    }

    private async Task<IReadOnlyList<AuditEntry>> Audit(string agency)
    {
        using var _ = AsService();
        return (await site.Services.GetRequiredService<IGrainFactory>().AuditLog($"35.08|{agency}").Read(AuditFilter.All, null)).Entries.Where(e => e.Event.What is not null).ToList();
    }

    private async Task GoesOnElsewhere(byte[] zip, TenantManifest manifest, AgencyKey key)
    {
        await using var elsewhere = new AzuriteProcess(AzuriteServices.All, inMemory: true);
        await elsewhere.InitializeAsync();
        var move = new TenantMove(new GrainRows(new(elsewhere.ConnectionString), new SiloOptions()), new(new(elsewhere.ConnectionString)));
        Assert.Equal(manifest, await move.Import(new MemoryStream(zip), _cancel));
        using var back = new MemoryStream();
        Assert.Equal(manifest.Content, (await move.Export(key, back, _cancel))!.Content);
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        Assert.Contains(archive.Entries, e => e.FullName == "rows/agency.jsonl");
    }
}
