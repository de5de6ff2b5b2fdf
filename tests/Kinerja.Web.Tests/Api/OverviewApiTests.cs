using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Api;

/// <summary>Overviews over the API: the example alone in its region.</summary>
public sealed class OverviewApiTests(SiteFixture site)
{
    private readonly HttpClient _client = site.Client;

    [Theory]
    [InlineData("35.08", "Kabupaten Lumajang")]
    [InlineData("35", "Jawa Timur")]
    [InlineData("id", "Indonesia")]
    public async Task Seventeen_of_328_is_in_the_overview_of_every_level(string region, string name)
    {
        var (status, overview) = await _client.GetJson($"/api/v1/overviews/{region}?year=2019&indicator=koperasi-um.sehat");
        Assert.Equal(200, status);
        Assert.Contains(name, (string)overview["name"]!, StringComparison.Ordinal);
        var indicator = overview["indicators"]!.AsArray().Single()!;
        Assert.Equal(["Jml Koperasi sehat", "Jml koperasi yang dinilai"], indicator["components"]!.AsObject().Select(c => c.Key));
        Assert.True((decimal)indicator["components"]!["Jml Koperasi sehat"]!["value"]! >= 17m);
        Assert.Equal(1, overview["children"]!.AsArray().Count(c => (string?)c!["agency"] == "dinkop-um" || (string?)c["region"] is "35.08" or "35"));
    }

    [Fact]
    public async Task A_figure_explains_itself()
    {
        var (status, explanation) = await _client.GetJson("/api/v1/overviews/35.08/explanation?year=2019&indicator=koperasi-um.sehat");
        Assert.Equal(200, status);
        Assert.Contains(explanation["steps"]!.AsArray(), s => (string)s!["kind"]! == "substitution" && ((string)s["expression"]!).Contains("17 / 328", StringComparison.Ordinal));
        var child = explanation["children"]!.AsArray().Single(c => (string?)c!["agency"] == "dinkop-um")!["indicators"]![0]!;
        Assert.Equal(("counted", "A", true), ((string)child["standing"]!, (string)child["grade"]!, (bool)child["sampleData"]!));
    }

    [Fact]
    public async Task What_the_public_may_not_see_is_hidden_and_counted()
    {
        var (_, overview) = await _client.GetJson("/api/v1/overviews/35.08?year=2019&level=published&indicator=koperasi-um.sehat");
        var indicator = overview["indicators"]![0]!;
        Assert.Null(indicator["value"]!["value"]);
        Assert.Equal((0, 1), ((int)indicator["coverage"]!["reported"]!, (int)indicator["coverage"]!["hidden"]!));
        Assert.Contains(overview["coverage"]!["excluded"]!.AsArray(), e => (string)e!["code"]! == "notVisible");
        var (_, absentees) = await _client.GetJson("/api/v1/overviews/id/absentees?year=2019&level=published&indicator=koperasi-um.sehat");
        Assert.Contains(absentees.AsArray(), a => (string)a!["agency"]! == "dinkop-um" && (string)a["excluded"]! == "notVisible");
    }

    [Theory]
    [InlineData(2014, "year", "counted")]
    [InlineData(2018, "tw3", "counted")]
    [InlineData(2018, "year", "counted")]
    [InlineData(2019, "tw1", "counted")]
    [InlineData(2019, "tw2", "hidden")]
    public async Task The_years_of_the_example_are_published_and_the_last_one_is_under_way(int year, string period, string standing)
    {
        var (_, overview) = await _client.GetJson($"/api/v1/overviews/35.08?year={year}&period={period}&level=published&indicator=koperasi-um.sehat");
        var child = overview["children"]!.AsArray().Single(c => (string?)c!["agency"] == "dinkop-um")!;
        Assert.Equal(standing, (string?)child["indicators"]![0]!["standing"]);
    }

    [Fact]
    public async Task The_table_holds_what_is_seen_and_no_formula_for_a_spreadsheet()
    {
        using var answer = await _client.GetAsync(new Uri("/api/v1/overviews/35.08/export.csv?year=2019", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("region,year,period,level,child", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("35.08,2019,year,all,dinkop-um,", StringComparison.Ordinal) && l.Contains("Jml Koperasi sehat=17", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotContain(",=", l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("99.99?year=2019", 404)]
    [InlineData("35.08?year=1", 404)]
    [InlineData("35.08?year=2019&period=tw5", 422)]
    [InlineData("35.08?year=2019&level=secret", 422)]
    [InlineData("35.08?year=2019&indicator=bukan", 404)]
    [InlineData("35.08/explanation?year=2019&indicator=tidak.ada", 404)]
    public async Task What_does_not_exist_is_refused(string path, int expected)
    {
        var (status, refusal) = await _client.GetJson($"/api/v1/overviews/{path}");
        Assert.Equal(expected, status);
        Assert.NotNull((string?)refusal["code"]);
    }
}
