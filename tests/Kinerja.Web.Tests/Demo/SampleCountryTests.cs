using System.Text.Json.Nodes;
using Kinerja.Grains.Access;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Regions;
using Kinerja.Testing;
using Kinerja.Web.Application.Demo.Synthetic;
using Kinerja.Web.Application.Overviews;
using Kinerja.Web.Components.Pages.Overviews;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Xunit;

namespace Kinerja.Web.Tests.Demo;

/// <summary>The example with the cooperatives of Jawa Timur around it, on a site of its own: what somebody sees who starts the product for the first time.</summary>
public sealed class SampleCountryTests(SampleCountryTests.Country country) : IClassFixture<SampleCountryTests.Country>
{
    private const string Healthy = "indikator=koperasi-um.sehat&tahun=2019";
    private const string Asked = "year=2019&indicator=koperasi-um.sehat";

    [Fact]
    public async Task Lumajang_divides_by_those_assessed_and_its_neighbours_by_all_and_the_province_sums_what_may_be_summed()
    {
        var (_, province) = await country.Client.GetJson($"/api/v1/overviews/35?{Asked}");
        var children = province["children"]!.AsArray().ToDictionary(c => (string)c!["region"]!, c => c!["indicators"]!.AsArray().FirstOrDefault());

        Assert.Equal(("counted", "A"), Said(children["35.08"]));
        Assert.Equal(("counted", "B"), Said(children["35.09"]));
        Assert.Equal(("listed", "C"), Said(children["35.13"]));
        Assert.Equal(1, (int)children["35.13"]!["coverage"]!["gradeC"]!);

        // To the last cooperative: what stands in the sum are the parts of those counted, in their shared form, and of nobody else.
        var counted = children.Values.Where(c => (string?)c?["standing"] == "counted").ToList();
        foreach (var part in new[] { "Jml Koperasi sehat", "Jml koperasi yang dinilai" })
        {
            Assert.Equal(counted.Sum(c => (decimal)c!["components"]![part]!), (decimal)province["indicators"]![0]!["components"]![part]!["value"]!);
        }

        Assert.Equal(counted.Count, (int)province["indicators"]![0]!["coverage"]!["reported"]!);
        var (_, absentees) = await country.Client.GetJson($"/api/v1/overviews/35/absentees?{Asked}");
        var left = absentees.AsArray().Single(a => (string)a!["region"]! == "35.13")!;
        Assert.Equal("gradeC", (string)left["excluded"]!);
        Assert.Contains("Populasi lain", (string)left["reason"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_province_says_who_is_not_in_the_sum_and_leads_to_the_figure_that_is_not()
    {
        using var browser = new Browser(country.Client.BaseAddress!);
        var province = await browser.Open($"/w/35?{Healthy}");

        Assert.Equal(["tingkat A", "tingkat B", "tingkat C"], new[] { "35.08", "35.09", "35.13" }.Select(code => province.TextOf($"[id='d-{code}'] .k-grade")));
        Assert.Matches(@"\d+ / \d+", province.TextOf("[id='d-35.09'] td.r"));
        Assert.Contains("maksud sama, rumus atau populasi lain", province.TextOf("[id='d-35.13']"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d,\d", province.TextOf("[id='d-35.13']"));

        var regency = await browser.Open(province.One("[id='d-35.13'] th a").GetAttribute("href")!);
        Assert.Contains("maksud sama, rumus atau populasi lain", regency.TextOf("[id='d-dinkop-um']"), StringComparison.Ordinal);
        Assert.Matches(@"^\d+,\d\d$", regency.TextOf("[id='d-dinkop-um'] .vl"));
    }

    [Theory]
    [InlineData("35", "")]
    [InlineData("35", "&keadaan=terverifikasi")]
    [InlineData("35", "&keadaan=terbit")]
    [InlineData("id", "&keadaan=terbit")]
    public async Task There_is_a_figure_for_every_viewer(string region, string audience)
    {
        using var browser = new Browser(country.Client.BaseAddress!);
        var page = await browser.Open($"/w/{region}?indikator=koperasi-um.sehat{audience}");

        Assert.Equal("2019", page.Value("tahun"));
        Assert.Matches(@"^\d+,\d\d %$", page.TextOf(".k-hl .k-huge"));
    }

    [Fact]
    public async Task The_wider_a_viewer_sees_the_more_is_in_the_sum_and_who_is_hidden_is_counted()
    {
        var seen = new List<(int Reported, int Hidden)>();
        foreach (var level in new[] { "all", "verified", "published" })
        {
            var (_, answer) = await country.Client.GetJson($"/api/v1/overviews/35?{Asked}&level={level}");
            var coverage = answer["indicators"]![0]!["coverage"]!;
            seen.Add(((int)coverage["reported"]!, (int)coverage["hidden"]!));
        }

        Assert.True(seen[0].Reported > seen[1].Reported && seen[1].Reported > seen[2].Reported && seen[2].Reported > 5, string.Join(' ', seen));
        Assert.True(seen[0].Hidden == 0 && seen[1].Hidden > 0 && seen[2].Hidden > seen[1].Hidden, string.Join(' ', seen));
    }

    [Theory]
    [InlineData("tahun=2019&indikator=koperasi-um.sehat", 7)]
    [InlineData("", 7)]
    [InlineData("indikator=koperasi-um.sehat", 8)]
    [InlineData("tahun=2019&periode=tw2&indikator=koperasi-um.sehat", 8)]
    [InlineData("tahun=2031", 8)]
    public async Task A_page_asks_the_years_that_the_region_has_and_each_once(string address, int asked)
    {
        // Seven years of the example and of its neighbours; one more where the page shows something else than the lines do.
        var grains = CountingGrains.Over(country.Grains, out var count);
        var query = OverviewQuery.Read(name => System.Web.HttpUtility.ParseQueryString(address)[name]);

        using var reviewer = Callers.Use(TestCallers.Everything);
        var sheet = await new OverviewReader(grains, country.Rules, TimeProvider.System).Read(RegionCatalogue.Find(RegionCode.Parse("35"))!, query);

        Assert.Equal(asked, count[nameof(IOverview)]);
        Assert.Equal(1, count[nameof(IRegionYears)]);
        Assert.Equal(Enumerable.Range(2013, 7), sheet.Years.Where(year => year < 2030));
    }

    [Fact]
    public async Task Loading_once_more_changes_nothing_and_leaves_what_people_did()
    {
        var periods = "/api/v1/agencies/35.07/dinkop-um/submissions/2018";
        var (status, _) = await country.Client.PostJson($"{periods}/year/unlock", new { reason = "Angka diperbaiki." });
        Assert.Equal(200, status);
        var (_, before) = await country.Client.GetJson($"/api/v1/overviews/35?{Asked}");
        var (_, opened) = await country.Client.GetJson(periods);

        await country.LoadAgain();

        var (_, after) = await country.Client.GetJson($"/api/v1/overviews/35?{Asked}");
        Assert.Equal((long)before["revision"]!, (long)after["revision"]!);
        var (_, still) = await country.Client.GetJson(periods);
        Assert.Equal(opened.ToJsonString(), still.ToJsonString());
        Assert.Equal("open", (string)still.AsArray().Single(p => (string)p!["period"]! == "year")!["status"]!);
    }

    private static (string? Standing, string? Grade) Said(JsonNode? figure) => ((string?)figure?["standing"], (string?)figure?["grade"]);

    /// <summary>A site with the example and one agency in each other regency of Jawa Timur.</summary>
    public sealed class Country : IAsyncLifetime
    {
        private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
        private SiteFactory? _site;

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await _storage.InitializeAsync();
            _site = new SiteFactory(_storage.ConnectionString, demo: true, settings: new Dictionary<string, string>
            {
                [$"{SyntheticOptions.Section}:{nameof(SyntheticOptions.Provinces)}"] = "1",
                [$"{SyntheticOptions.Section}:{nameof(SyntheticOptions.Agencies)}"] = "1",
                [$"{SyntheticOptions.Section}:{nameof(SyntheticOptions.Indicators)}"] = "2",
            });
            Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _site.Start() };
            await _site.WaitUntilReady(Client);
            await Loaded();
        }

        /// <summary>The grains of the site.</summary>
        public IGrainFactory Grains => _site!.Services.GetRequiredService<IGrainFactory>();

        /// <summary>Who may do what there.</summary>
        public AccessRules Rules => _site!.Services.GetRequiredService<AccessRules>();

        /// <summary>Does every step of the load a second time.</summary>
        public async Task LoadAgain()
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            await _site!.Services.GetRequiredService<SyntheticLoader>().Load(limit.Token);
        }

        public async ValueTask DisposeAsync()
        {
            Client?.Dispose();
            if (_site is not null)
            {
                await _site.DisposeAsync();
            }

            await _storage.DisposeAsync();
        }

        private async Task Loaded()
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            var progress = _site!.Services.GetRequiredService<SyntheticProgress>();
            while (progress is { Total: 0 } or { Complete: false })
            {
                await Task.Delay(50, limit.Token);
            }
        }
    }
}
