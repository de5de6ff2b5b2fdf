using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kinerja.Web.Tests.Onboarding;

/// <summary>The way of newcomers through the pages, without scripts.</summary>
public sealed class OnboardingPageTests(SiteFixture site)
{
    private static int _agencies;

    [Theory]
    [InlineData("lumjang", "35.08")]
    [InlineData("35.8", "35.08")]
    [InlineData("jatim", "35")]
    public async Task A_region_is_found_by_typing_and_slips_are_forgiven(string typed, string code)
    {
        using var browser = Browser.As(site.Address, Caller.Anonymous);
        var page = await browser.Open($"/daftar?cari={typed}");
        Assert.Equal(200, page.Status);
        Assert.Contains(page.Document.QuerySelectorAll(".k-pick a").Select(a => a.GetAttribute("href")), href => href == $"/akun/daftar?kembali={Uri.EscapeDataString($"/daftar?cari={code}")}");
        Assert.Contains("Tidak ada daerah yang cocok", (await browser.Open("/daftar?cari=zzzzzzzz")).Text, StringComparison.Ordinal);
        Assert.Contains("Register your agency", (await browser.Open("/daftar?bahasa=en")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_address_leads_from_the_search_to_the_agency()
    {
        var who = await Newcomer("sampangkab.go.id");
        using var browser = Browser.As(site.Address, who);
        var name = $"Dinas Uji {NewName()}";
        var page = await Begin(browser, "sampang", "35.27");
        Assert.Contains("Perangkat daerah mana?", page.Text, StringComparison.Ordinal);

        var refused = await browser.Send(page, "#nama", ("nama", "x"), ("urusan", "kambing"), ("alamat", "dinkop perindag"));
        Assert.Equal((422, 3), (refused.Status, refused.Summary.Count));
        Assert.Equal("dinkop perindag", refused.Value("alamat"));

        page = await browser.Follow(await browser.Send(refused, "#nama", ("nama", name), ("urusan", "2.17 Koperasi"), ("alamat", ""), ("bukti", "")));
        Assert.Contains("Bagaimana Anda ingin memulai?", page.Text, StringComparison.Ordinal);
        var id = page.Address.Split('/')[2];
        Assert.Equal(422, (await browser.Send(page, "#cara")).Status);
        page = await browser.Follow(await browser.Send(page, "#cara", ("cara", "Document")));
        Assert.Contains("langsung dibuka", page.Text, StringComparison.Ordinal);

        // Left and resumed on another device.
        using var phone = Browser.As(site.Address, who);
        page = await phone.Open((await phone.Open("/daftar")).One($"a[href='/daftar/{id}']").GetAttribute("href")!);
        page = await phone.Follow(await phone.Send(page, "main .k-onb form"));
        Assert.Contains("sudah dibuka", page.Text, StringComparison.Ordinal);
        var import = page.One("main .k-acts a.btn-primary").GetAttribute("href")!;
        Assert.Matches("^/i/35\\.27/[a-z0-9-]+/impor$", import);
        using var member = Browser.As(site.Address, With(who, import, ActorRole.Operator));
        Assert.Equal(200, (await member.Open(import)).Status);
        var list = (await member.Open($"/daftar/{id}")).Document.QuerySelectorAll("nav .k-check a").Select(a => a.GetAttribute("href"));
        Assert.Contains(import, list);
    }

    [Fact]
    public async Task What_exists_is_shown_and_who_asks_to_join_is_let_in_by_its_admin()
    {
        var (first, second) = (await Newcomer("sampangkab.go.id"), await Newcomer("contoh.id"));
        var agency = await Opened(first, "35.27");
        using var other = Browser.As(site.Address, second);
        var page = await Begin(other, "sampang", "35.27");
        await other.Send(page, "#nama", ("nama", $"Dinas {agency}"), ("urusan", "2.17"), ("alamat", agency), ("bukti", ""));
        page = await other.Open($"/daftar/{page.Address.Split('/')[2]}/kirim");
        var join = page.One($"a[href='/gabung/35.27/{agency}']").GetAttribute("href")!;
        page = await other.Follow(await other.Send(page, "main .k-onb > div form"));
        Assert.Contains("Perangkat daerah ini sudah ada", page.Text, StringComparison.Ordinal);

        page = await other.Follow(await other.Send(await other.Open(join), "#pesan", ("pesan", "Saya operator bidang koperasi")));
        Assert.Contains("menunggu jawaban", page.Text, StringComparison.Ordinal);
        using var admin = Browser.As(site.Address, With(first, $"/i/35.27/{agency}", ActorRole.AgencyAdmin));
        page = await admin.Open($"/i/35.27/{agency}/orang");
        Assert.Contains("Saya operator bidang koperasi", page.Text, StringComparison.Ordinal);
        Assert.Equal(422, (await admin.Send(page, "input[value='tolak']", ("alasan", ""))).Status);
        page = await admin.Follow(await admin.Send(page, "input[value='terima']", ("peran", "Operator")));
        Assert.DoesNotContain("Saya operator bidang koperasi", page.Text, StringComparison.Ordinal);
        Assert.Equal(3, page.Count("input[value='cabut']"));
        Assert.Contains("Anda diterima", (await other.Open(join)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await other.Open($"/i/35.27/{agency}/orang")).Status);
    }

    [Fact]
    public async Task A_link_lets_one_person_in_once()
    {
        var (first, guest, late) = (await Newcomer("sampangkab.go.id"), await Newcomer("contoh.id"), await Newcomer("contoh.id"));
        var agency = await Opened(first, "35.27");
        using var admin = Browser.As(site.Address, With(first, $"/i/35.27/{agency}", ActorRole.AgencyAdmin));
        var page = await admin.Send(await admin.Open($"/i/35.27/{agency}/orang"), "#untuk-siapa", ("untuk-siapa", "Budi"), ("peran", "Head"));
        var link = new Uri(page.One("input[readonly]").GetAttribute("value")!).PathAndQuery;
        Assert.DoesNotContain(link, (await admin.Open($"/i/35.27/{agency}/orang")).Html, StringComparison.Ordinal);

        using var nobody = Browser.As(site.Address, Caller.Anonymous);
        Assert.Equal((302, $"/akun/masuk?kembali={Uri.EscapeDataString(link)}"), ((await nobody.Open(link)).Status, (await nobody.Open(link)).Location));
        using var browser = Browser.As(site.Address, guest);
        page = await browser.Follow(await browser.Send(await browser.Open(link), "main .btn-primary"));
        Assert.Contains("Anda sekarang kepala perangkat daerah", page.Text, StringComparison.Ordinal);
        using var second = Browser.As(site.Address, late);
        page = await second.Open(link);
        Assert.Contains("Undangan ini tidak berlaku", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, page.Count("main .btn-primary"));
        Assert.Equal(page.Text, (await second.Open($"/undangan/{Kinerja.Web.Application.Onboarding.InvitationToken.New()}")).Text);
    }

    [Fact]
    public async Task Any_other_address_waits_until_the_region_or_the_platform_decides()
    {
        var who = await Newcomer("contoh.id");
        using var browser = Browser.As(site.Address, who);
        var (id, agency) = await Described(browser, "35.27");
        var page = await browser.Follow(await browser.Send(await browser.Open($"/daftar/{id}/kirim"), "main .k-onb > div form"));
        Assert.Contains("Menunggu pemeriksaan", page.Text, StringComparison.Ordinal);

        using var region = Browser.As(site.Address, TestCallers.Person(NewId(), new Grant("35.27", ActorRole.AgencyAdmin)));
        using var elsewhere = Browser.As(site.Address, TestCallers.Person(NewId(), new Grant("35.26", ActorRole.AgencyAdmin)));
        using var platform = Browser.As(site.Address, TestCallers.Person(NewId(), new Grant(AccessScope.Platform, ActorRole.PlatformAdmin)));
        Assert.Equal(404, (await elsewhere.Open("/w/35.27/pendaftaran")).Status);
        Assert.Contains(agency, (await platform.Open("/admin/pendaftaran")).Text, StringComparison.Ordinal);
        page = await region.Open("/w/35.27/pendaftaran");
        Assert.Equal(422, (await region.Send(page, $"input[value='{id}']", ("putusan", "tolak"), ("alasan", ""))).Status);
        page = await region.Follow(await region.Send(page, $"input[value='{id}']", ("putusan", "setuju"), ("alasan", "")));
        Assert.Contains("Putusan disimpan", page.Text, StringComparison.Ordinal);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!(await browser.Open($"/daftar/{id}")).Text.Contains("sudah dibuka", StringComparison.Ordinal))
            Assert.False(limit.IsCancellationRequested, "It is never opened.");
        Assert.DoesNotContain(id, (await platform.Open("/admin/pendaftaran")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_everybody_else_a_registration_looks_like_none()
    {
        using var browser = Browser.As(site.Address, await Newcomer("contoh.id"));
        var (id, _) = await Described(browser, "35.27");
        using var other = Browser.As(site.Address, await Newcomer("contoh.id"));
        var (theirs, none) = (await other.Open($"/daftar/{id}"), await other.Open($"/daftar/{NewId()}"));
        Assert.Equal((404, none.Text), (theirs.Status, theirs.Text));
        Assert.Equal(404, (await other.Open("/daftar/bukan-id")).Status);
        Assert.Equal(404, (await browser.Open($"/daftar/{id}/lain")).Status);
    }

    private static string NewId() => System.Security.Cryptography.RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static string NewName() => $"{(char)('a' + (Interlocked.Increment(ref _agencies) % 26))}{NewId().Replace("0", "", StringComparison.Ordinal)[..6]}";

    private static Caller With(Caller who, string address, ActorRole role) => who with { Grants = [new($"{address.Split('/')[2]}|{address.Split('/')[3]}", role)] };

    private static async Task<Page> Begin(Browser browser, string typed, string region) =>
        await browser.Follow(await browser.Send(await browser.Open($"/daftar?cari={typed}"), $"input[name='daerah'][value='{region}']"));

    private static async Task<(string Id, string Agency)> Described(Browser browser, string region)
    {
        var page = await Begin(browser, region, region);
        var agency = $"dinas-{NewName()}";
        await browser.Send(page, "#nama", ("nama", $"Dinas {agency}"), ("urusan", "2.17"), ("alamat", agency), ("bukti", "Surat tugas 800/1"));
        return (page.Address.Split('/')[2], agency);
    }

    private async Task<string> Opened(Caller who, string region)
    {
        using var browser = Browser.As(site.Address, who);
        var (id, agency) = await Described(browser, region);
        var page = await browser.Follow(await browser.Send(await browser.Open($"/daftar/{id}/kirim"), "main .k-onb > div form"));
        Assert.Contains("sudah dibuka", page.Text, StringComparison.Ordinal);
        return agency;
    }

    /// <summary>Somebody with an account, a confirmed address and a second factor, and no role anywhere.</summary>
    private async Task<Caller> Newcomer(string domain)
    {
        var id = NewId();
        using (Callers.Use(TestCallers.Everything))
        {
            var account = site.Services.GetRequiredService<IGrainFactory>().Account(id);
            await account.Open(new() { OperationId = $"op-{id}", Email = $"siti.{id[..8]}@{domain}", Name = "Siti Rahayu", Stamp = NewId() });
            var view = (await account.Get())!;
            await account.Save(new() { OperationId = $"op-{id}-2", Credentials = view.Credentials with { IsConfirmed = true }, ExpectedRevision = view.Revision });
        }

        return TestCallers.Person(id);
    }
}
