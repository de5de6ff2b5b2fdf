using System.Text.Json.Nodes;
using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Api;

/// <summary>The main job over the API: the document becomes a live scorecard.</summary>
public sealed class LumajangApiTests(SiteFixture site)
{
    private readonly HttpClient _client = site.Client;

    [Fact]
    public async Task Document_becomes_a_draft_with_exactly_what_it_holds()
    {
        var (status, draft) = await _client.PostJson("/api/v1/imports", new { text = ApiClient.LumajangText(), name = "iku-lumajang.txt" });

        Assert.Equal(201, status);
        Assert.Equal(5, Level(draft, "key").Count());
        Assert.Equal(2, Level(draft, "goal").Count());
        Assert.Equal(17, Level(draft, "individual").Count());
        Assert.Equal(2, draft["objectives"]!.AsArray().Count);
        Assert.Single(draft["goals"]!.AsArray(), g => (string)g!["level"]! == "region");
        Assert.Equal(4, draft["programmes"]!.AsArray().Count);
        Assert.Equal(17, draft["programmes"]!.AsArray().Sum(p => p!["activities"]!.AsArray().Count));
        Assert.Equal(41, draft["targets"]!.AsArray().Count(t => t!["value"]!["value"] is not null));
        Assert.Equal(8, draft["targets"]!.AsArray().Count(t => (string?)t!["value"]!["state"] == "missing"));
    }

    [Fact]
    public async Task Findings_name_every_item_that_is_wrong()
    {
        var (_, draft) = await _client.PostJson("/api/v1/imports", new { text = ApiClient.LumajangText() });
        var findings = draft["findings"]!.AsArray();

        var whole = findings.Where(f => (int)f!["rule"]! == 1).ToList();
        Assert.Equal([2013, 2014, 2015, 2016, 2017, 2018, 2019], whole.Select(f => (int)f!["years"]![0]!));
        Assert.Equal([2018, 2019], whole.Where(f => (string)f!["severity"]! == "impossible").Select(f => (int)f!["years"]![0]!));
        Assert.Contains("4,57 + 87,50 = 92,07", (string)whole[5]!["arithmetic"]!);
        Assert.Contains(whole[5]!["source"]!.AsArray(), s => (int)s!["line"]! == 45);

        Assert.Equal(5, findings.Count(f => (int)f!["rule"]! == 2));
        Assert.Equal([48, 49, 52], findings.Where(f => (int)f!["rule"]! == 3).Select(f => (int)f!["source"]![0]!["line"]!));
        Assert.True(findings.Count(f => (int)f!["rule"]! == 5) >= 8);
    }

    [Fact]
    public async Task Personal_data_of_the_signatory_is_not_in_the_answer()
    {
        var (_, draft) = await _client.PostJson("/api/v1/imports", new { text = ApiClient.LumajangText() });

        Assert.DoesNotContain("19660420", draft.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("BDUL", draft.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Example_is_a_scorecard_with_marked_sample_data()
    {
        var (status, card) = await _client.GetJson("/api/v1/agencies/35.08/dinkop-um/scorecards/2019");

        Assert.Equal(200, status);
        Assert.True((bool)card["sampleData"]!);
        Assert.Equal(5, card["objectives"]!.AsArray().Sum(o => o!["indicators"]!.AsArray().Count));
        var healthy = card["objectives"]![0]!["indicators"]![0]!;
        Assert.Equal("iku-1", (string)healthy["code"]!);
        Assert.Equal(17m / 328m * 100m, healthy["realisation"].Number(), 10);
        Assert.Equal("sangatTinggi", (string)healthy["band"]!["code"]!);
    }

    [Fact]
    public async Task Target_reached_to_the_last_decimal_scores_exactly_100()
    {
        const string Agency = "35.08/uji-tepat";
        await _client.ImportLumajang(Agency);

        var (status, answer) = await _client.PutJson(
            $"/api/v1/agencies/{Agency}/indicators/iku-1/2016/realisations/tw4", new { text = "2,16", reason = "angka langsung dari laporan" });

        Assert.Equal(200, status);
        var (_, card) = await _client.GetJson($"/api/v1/agencies/{Agency}/scorecards/2016");
        var indicator = card["objectives"]![0]!["indicators"]![0]!;
        Assert.Equal(100m, indicator["achievement"].Number());
        Assert.Equal("2.16", indicator["realisation"]!["value"]!.ToJsonString());
        Assert.NotNull(answer["figure"]);
    }

    [Fact]
    public async Task Components_give_the_figure_with_its_explanation()
    {
        const string Agency = "35.08/uji-rumus";
        await _client.ImportLumajang(Agency);
        foreach (var (name, value) in new[] { ("jml koperasi sehat", 17), ("jml koperasi yang dinilai", 328) })
        {
            var code = await _client.ComponentCode(Agency, name);
            var (status, _) = await _client.PutJson($"/api/v1/agencies/{Agency}/indicators/{code}/2019/realisations/tw4", new { value });
            Assert.Equal(200, status);
        }

        var (_, explanation) = await _client.GetJson($"/api/v1/agencies/{Agency}/indicators/iku-1/2019/explanation");

        Assert.Equal(17m / 328m * 100m, explanation["realisation"].Number(), 10);
        var steps = explanation["explanation"]!["steps"]!.AsArray().Select(s => (string?)s!["expression"]).ToList();
        Assert.Contains(steps, s => s is not null && s.Contains("17", StringComparison.Ordinal) && s.Contains("328", StringComparison.Ordinal));
        Assert.Contains("5,18", explanation.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Growth_needs_last_year_and_works_for_the_next()
    {
        const string Agency = "35.08/uji-tumbuh";
        await _client.ImportLumajang(Agency);
        var code = await _client.ComponentCode(Agency, "jml UM");
        foreach (var (year, value) in new[] { (2013, 1000m), (2014, 1010m) })
        {
            await _client.PutJson($"/api/v1/agencies/{Agency}/indicators/{code}/{year}/realisations/tw4", new { value });
        }

        var (_, first) = await _client.GetJson($"/api/v1/agencies/{Agency}/indicators/tujuan-2/2013/explanation");
        var (_, second) = await _client.GetJson($"/api/v1/agencies/{Agency}/indicators/tujuan-2/2014/explanation");

        Assert.Equal("notComputable", (string)first["realisation"]!["state"]!);
        Assert.Equal("noPreviousYear", (string)first["realisation"]!["reason"]!);
        Assert.Equal(1m, second["realisation"].Number());
    }

    [Fact]
    public async Task Last_years_change_reaches_this_years_scorecard()
    {
        const string Agency = "35.08/uji-dasar";
        await _client.ImportLumajang(Agency);
        var code = await _client.ComponentCode(Agency, "jml UM");
        await _client.PutJson($"/api/v1/agencies/{Agency}/indicators/{code}/2014/realisations/tw4", new { value = 1000 });
        await _client.PutJson($"/api/v1/agencies/{Agency}/indicators/{code}/2015/realisations/tw4", new { value = 1100 });
        Assert.Equal(10m, (await Growth()).Number());

        await _client.PutJson($"/api/v1/agencies/{Agency}/indicators/{code}/2014/realisations/tw4", new { value = 1050, reason = "dikoreksi" });

        Assert.Equal(50m / 1050m * 100m, (await Growth()).Number(), 10);

        async Task<JsonNode?> Growth() =>
            (await _client.GetJson($"/api/v1/agencies/{Agency}/scorecards/2015")).Body["goals"]!.AsArray()
                .SelectMany(g => g!["indicators"]!.AsArray()).Single(i => (string)i!["code"]! == "tujuan-2")!["realisation"];
    }

    private static IEnumerable<JsonNode?> Level(JsonNode draft, string level) =>
        draft["indicators"]!.AsArray().Where(i => (string)i!["level"]! == level);
}
