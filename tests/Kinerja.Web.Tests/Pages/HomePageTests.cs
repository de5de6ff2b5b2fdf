using System.Net;
using System.Net.Http.Headers;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>The home of an agency: what is due, by when, whose turn it is, and what the reader does about it.</summary>
public sealed class HomePageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Without_a_plan_the_way_begins_with_a_document()
    {
        var home = await _browser.Open("/i/35.08/uji-beranda-kosong");
        Assert.Equal(200, home.Status);
        Assert.Equal("/i/35.08/uji-beranda-kosong/impor", home.One(".k-empty .btn-primary").GetAttribute("href"));
        Assert.Equal("page", home.One(".k-tabs a[href='/i/35.08/uji-beranda-kosong']").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Each_person_finds_one_thing_to_begin_with_and_their_own_button()
    {
        using var people = await People("uji-beranda");
        var operatorsHome = await people.Operator.Open(people.Root);
        Assert.Equal("Realisasi TW I 2019", operatorsHome.TextOf(".k-lead h2"));
        Assert.Contains("Rencana berakhir tahun 2019", operatorsHome.Text, StringComparison.Ordinal);
        Assert.Contains("paling lambat Senin, 15 April 2019", operatorsHome.TextOf(".k-lead-due"), StringComparison.Ordinal);
        Assert.Equal(("Mulai mengisi", $"{people.Root}/isi/2019/tw1"), Button(operatorsHome));
        Assert.Contains("giliran Anda", operatorsHome.TextOf(".k-chain [aria-current]"), StringComparison.Ordinal);
        Assert.StartsWith("0 dari", operatorsHome.TextOf(".k-lead-bar b"), StringComparison.Ordinal);
        Assert.Contains("Temuan rencana", operatorsHome.TextOf("#pekerjaan"), StringComparison.Ordinal);

        // A head may submit as things stand, but it is not the head's turn: no primary button.
        var headsHome = await people.Head.Open(people.Root);
        Assert.Equal(0, headsHome.Count("main .btn-primary"));
        Assert.Equal($"{people.Root}/ajukan/2019/tw1", headsHome.One(".k-lead-act a").GetAttribute("href"));
        Assert.Contains("Tidak ada yang menunggu Anda", (await people.Head.Open(people.Root + "?saya=1")).TextOf("#pekerjaan"), StringComparison.Ordinal);

        var said = await people.Operator.Send(await people.Operator.Open($"{people.Root}/ajukan/2019/tw1"), "[value=siap]", ("catatan-siap", "Sudah lengkap."), ("langkah", "siap"));
        Assert.Equal(302, said.Status);
        headsHome = await people.Head.Open(people.Root);
        Assert.Equal(("Setujui", $"{people.Root}/ajukan/2019/tw1"), Button(headsHome));
        Assert.Contains("“Sudah lengkap.”", headsHome.TextOf(".k-lead"), StringComparison.Ordinal);
        Assert.Contains("menyatakan TW I 2019 siap diajukan", headsHome.TextOf("#baru-saja"), StringComparison.Ordinal);

        await people.Submit("tw1");
        Assert.Equal(("Periksa", $"{people.Root}/periksa/2019/tw1"), Button(await people.Reviewer.Open(people.Root)));
        Assert.Equal("Realisasi TW II 2019", (await people.Operator.Open(people.Root)).TextOf(".k-lead h2"));
    }

    [Fact]
    public async Task What_happened_since_the_last_visit_is_marked_as_new_and_names_are_shown_as_elsewhere()
    {
        using var people = await People("uji-kabar");
        Assert.Equal(0, (await people.Operator.Open(people.Root)).Count("#baru-saja .new"));
        await people.Submit("tw1");
        var feed = (await people.Operator.Open(people.Root)).TextOf("#baru-saja");
        Assert.Contains("mengajukan TW I 2019: “Angka menyusul.”", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("kepala-uji-kabar", feed, StringComparison.Ordinal); // masked to whoever is neither head nor admin
        Assert.Contains("kepala-uji-kabar", (await people.Admin.Open(people.Root)).TextOf("#baru-saja"), StringComparison.Ordinal);
        Assert.Contains("Anda mengajukan TW I 2019", (await people.Head.Open(people.Root)).TextOf("#baru-saja"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_shown_to_whoever_manages_them_and_to_nobody_else()
    {
        using var people = await People("uji-orang-beranda");
        Assert.Contains("Kelola pengguna", (await people.Admin.Open(people.Root)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kelola pengguna", (await people.Operator.Open(people.Root)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pulse_beats_once_for_each_change_and_costs_nothing_while_there_is_none()
    {
        using var people = await People("uji-denyut");
        var home = await people.Operator.Open(people.Root);
        var (address, pulse) = (home.One("[data-live]").GetAttribute("data-live")!, home.One("[data-live]").GetAttribute("data-pulse")!);
        Assert.Equal(HttpStatusCode.NotModified, await Ask(people.Operator, address, pulse));
        Assert.All(home.One("[data-live]").GetAttribute("data-parts")!.Split(' '), id => Assert.NotNull(home.Document.GetElementById(id)));

        var entry = await people.Operator.Open($"{people.Root}/isi/2019/tw1");
        var field = entry.Document.QuerySelector("input[name^='nilai.data-']")!.GetAttribute("name")!;
        Assert.Equal(302, (await people.Operator.Send(entry, ".k-entry", (field, "17"))).Status);
        Assert.Equal(HttpStatusCode.NoContent, await Ask(people.Operator, address, pulse));

        pulse = (await people.Operator.Open(people.Root)).One("[data-live]").GetAttribute("data-pulse")!;
        Assert.Equal(HttpStatusCode.NotModified, await Ask(people.Operator, address, pulse));
        await people.Operator.Send(await people.Operator.Open($"{people.Root}/ajukan/2019/tw1"), "[value=siap]", ("langkah", "siap"));
        Assert.Equal(HttpStatusCode.NoContent, await Ask(people.Operator, address, pulse));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(people.Operator, $"{people.Root}/denyut?tahun=x", pulse));
    }

    private static (string?, string?) Button(Page page) => (Page.Fold(page.One("main .btn-primary").TextContent), page.One("main .btn-primary").GetAttribute("href"));

    private static async Task<HttpStatusCode> Ask(Browser browser, string address, string pulse)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{pulse}\""));
        using var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
        if (answer.IsSuccessStatusCode)
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return answer.StatusCode;
    }

    private async Task<PeriodPeople> People(string agency)
    {
        await _browser.ApplyLumajang($"35.08/{agency}");
        return new(site.Address, "35.08", agency);
    }
}
