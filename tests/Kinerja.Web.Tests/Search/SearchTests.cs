using System.Text.Json.Nodes;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Access;
using Kinerja.Web.Application;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Kinerja.Web.Tests.Search;

/// <summary>Everybody finds what they may see, and nothing says that there is more.</summary>
public sealed class SearchTests(SiteFixture site)
{
    private const string Mine = "35.73/dinas-cari";
    private const string Sibling = "35.73/dinas-sembunyi";

    [Fact]
    public async Task What_one_may_not_see_is_neither_found_nor_counted()
    {
        await Prepare();
        var mine = Mine.Replace('/', '|');
        var (own, whole) = await Find("koperasi", TestCallers.Person("operator-cari", new Grant(mine, ActorRole.Operator)));
        Assert.Contains(own, h => h.StartsWith($"/i/{Mine}/iku/", StringComparison.Ordinal));
        Assert.DoesNotContain("dinas-sembunyi", whole, StringComparison.Ordinal);

        foreach (var stranger in new[]
        {
            Caller.Anonymous, TestCallers.Person("tanpa-peran"), TestCallers.Person("pengelola-daerah", new Grant("35.73", ActorRole.AgencyAdmin)), TestCallers.Person("provinsi", new Grant("35", ActorRole.ProvinceViewer)),
            TestCallers.Person("platform", new Grant(AccessScope.Platform, ActorRole.PlatformAdmin)), TestCallers.Person("peninjau-lain", new Grant("35.74", ActorRole.Reviewer)),
            // A role that counts only with a second factor opens nothing without one.
            TestCallers.Person("belum-terbukti", new Grant("35.73", ActorRole.Reviewer)) with { SecondFactor = false },
        })
        {
            foreach (var question in new[] { "koperasi", "dinas cari", "dinas-cari", "iku-1", "Dinas Koperasi" })
            {
                var (hits, answer) = await Find(question, stranger);
                Assert.DoesNotContain(hits, h => h.StartsWith("/i/35.73/", StringComparison.Ordinal) && !h.EndsWith("/orang", StringComparison.Ordinal));
                Assert.DoesNotContain("dinas-cari", answer, StringComparison.Ordinal);
            }
        }

        var (reviewed, _) = await Find("koperasi sehat", TestCallers.Person("peninjau-cari", new Grant("35.73", ActorRole.Reviewer)));
        Assert.Contains(reviewed, h => h.StartsWith($"/i/{Mine}/", StringComparison.Ordinal));
        Assert.Contains(reviewed, h => h.StartsWith($"/i/{Sibling}/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_found_opens_for_whoever_found_it()
    {
        await Prepare();
        var caller = TestCallers.Person("pembuka", new(Mine.Replace('/', '|'), ActorRole.Operator), new(Mine.Replace('/', '|'), ActorRole.AgencyAdmin));
        using var browser = Browser.As(site.Address, caller);
        foreach (var question in new[] { "persentase", "rencana", "lumajang", "capaian", "orang peran", "jml koperasi" })
        {
            var (hits, _) = await Find(question, caller);
            Assert.True(hits.Count > 0, $"{question} finds nothing.");
            foreach (var hit in hits.Where(h => !h.StartsWith("/akun", StringComparison.Ordinal)).Take(6))
            {
                var page = await browser.Open(hit);
                Assert.True(page.Status is 200 or 302, $"{question}: {hit} is {page.Status}.");
            }
        }
    }

    [Fact]
    public async Task A_closed_agency_is_not_found_by_those_who_still_hold_a_role_in_it()
    {
        var agency = "35.72/dinas-tutup-cari";
        await site.Client.ImportLumajang(agency);
        var key = agency.Replace('/', '|');
        using (Callers.Use(TestCallers.Everything))
        {
            var closed = await site.Services.GetRequiredService<IGrainFactory>().Tenant(AgencyKey.Parse(key)).Close(
                new() { OperationId = "op-tutup", Act = TenantAct.Close, Reason = "Digabung", Actor = new("uji", "Uji", Role: ActorRole.AgencyAdmin) });
            Assert.True(closed.IsOk);
        }

        // Elsewhere it is remembered for as long as a session is that the agency was in use.
        site.Services.GetRequiredService<TenantDoor>().Forget(key);

        var (hits, answer) = await Find("koperasi", TestCallers.Person("operator-tutup", new Grant(key, ActorRole.Operator)));
        Assert.DoesNotContain(hits, h => h.StartsWith($"/i/{agency}", StringComparison.Ordinal) && h.Contains("/iku/", StringComparison.Ordinal));
        Assert.DoesNotContain("dinas-tutup-cari/iku", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_works_without_scripts_and_says_the_same()
    {
        using var browser = Browser.As(site.Address, Caller.Anonymous);
        var page = await browser.Open("/");
        Assert.Equal("/cari", page.Form("header form[role=search]").GetAttribute("action"));
        page = await browser.Open("/cari?q=lumajng");
        Assert.Equal("/w/35.08", page.One(".k-hits a").GetAttribute("href"));
        Assert.Equal("lumajng", page.One("#q").GetAttribute("value"));
        page = await browser.Open("/cari?q=zzzz%20qqqq");
        Assert.Contains("Tidak ada yang cocok", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, page.Count(".k-hits"));
        page = await browser.Open("/cari?q=zzzz&bahasa=en");
        Assert.Contains("Nothing matches", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await browser.Open("/cari")).Count("section.k-sec"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' or 1=1 --")]
    [InlineData("%00%0a\u202e")]
    public async Task Anything_may_be_asked(string question)
    {
        var (hits, answer) = await Find(question, Caller.Anonymous);
        Assert.DoesNotContain("<script", answer, StringComparison.Ordinal);
        Assert.True(hits.Count <= 12);
        using var browser = Browser.As(site.Address, Caller.Anonymous);
        var page = await browser.Open($"/cari?q={Uri.EscapeDataString(question)}");
        Assert.Equal(200, page.Status);
        Assert.Equal(0, page.Count("main script"));
        Assert.Equal(200, (await browser.Open($"/cari?q={new string('a', 5000)}")).Status);
    }

    [Theory]
    [InlineData("predikat", "/bantuan/istilah#band")]
    [InlineData("belum jatuh tempo", "/bantuan/istilah#notdue")]
    [InlineData("mengimpor", "/bantuan#import")]
    [InlineData("tombol papan", "/bantuan/tombol")]
    [InlineData("35.08", "/w/35.08")]
    public async Task Help_words_and_regions_are_found_by_everybody(string question, string first) => Assert.Contains(first, (await Find(question, Caller.Anonymous)).Hits.Take(2));

    private async Task Prepare()
    {
        await site.Client.ImportLumajang(Mine);
        await site.Client.ImportLumajang(Sibling);
        // The region knows its agencies from when they were opened.
        using (Callers.Use(TestCallers.Everything))
            Assert.Equal(2, (await site.Services.GetRequiredService<IGrainFactory>().Directory("35.73").List()).Count(e => e.Code is "dinas-cari" or "dinas-sembunyi"));
    }

    private async Task<(IReadOnlyList<string> Hits, string Answer)> Find(string question, Caller caller)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/cari.json?q={Uri.EscapeDataString(question)}");
        request.Headers.Add(TestCallers.Header, TestCallers.Write(caller));
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, body);
        var json = JsonNode.Parse(body)!;
        Assert.False((bool)json["isPartial"]!);
        return ([.. json["items"]!.AsArray().Select(i => (string)i!["href"]!)], body);
    }
}
