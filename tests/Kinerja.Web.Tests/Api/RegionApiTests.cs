using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Api;

public sealed class RegionApiTests(SiteFixture site)
{
    private readonly HttpClient _client = site.Client;

    [Fact]
    public async Task All_regions_come_with_code_name_kind_and_zone()
    {
        var (status, regions) = await _client.GetJson("/api/v1/regions");

        Assert.Equal(200, status);
        Assert.Equal(552, regions.AsArray().Count);
        Assert.Equal(38, regions.AsArray().Count(r => (string)r!["kind"]! == "province"));
        var lumajang = regions.AsArray().Single(r => (string)r!["code"]! == "35.08")!;
        Assert.Equal(
            ("Kabupaten Lumajang", "Lumajang", "kabupaten", "35", "Asia/Jakarta", "WIB"),
            ((string)lumajang["name"]!, (string)lumajang["shortName"]!, (string)lumajang["kind"]!, (string)lumajang["province"]!, (string)lumajang["timeZone"]!, (string)lumajang["zone"]!));
    }

    [Fact]
    public async Task A_province_gives_its_kabupaten_and_kota()
    {
        var (status, regions) = await _client.GetJson("/api/v1/regions?province=35");

        Assert.Equal(200, status);
        Assert.Equal(38, regions.AsArray().Count);
        Assert.All(regions.AsArray(), r => Assert.Equal("35", (string)r!["province"]!));
    }

    [Theory]
    [InlineData("?q=lumjang", "35.08")]
    [InlineData("?q=kota+malang&province=35", "35.73")]
    [InlineData("?q=jatim", "35")]
    [InlineData("?q=3508", "35.08")]
    public async Task A_text_gives_what_is_meant_first(string query, string code)
    {
        var (status, regions) = await _client.GetJson($"/api/v1/regions{query}");

        Assert.Equal(200, status);
        Assert.Equal(code, (string)regions[0]!["code"]!);
        Assert.InRange(regions.AsArray().Count, 1, 50);
    }

    [Theory]
    [InlineData("99", "regionUnknown")]
    [InlineData("35.08", "notAProvince")]
    [InlineData("id", "notAProvince")]
    [InlineData("jatim", "notARegionCode")]
    public async Task What_is_no_province_is_refused_at_its_field(string province, string code)
    {
        var (status, problem) = await _client.GetJson($"/api/v1/regions?province={province}");

        Assert.Equal(422, status);
        Assert.Equal((code, "province"), ((string)problem["code"]!, (string)problem["field"]!));
    }

    [Fact]
    public async Task An_agency_opens_only_in_a_region_that_exists()
    {
        var (status, problem) = await _client.PutJson("/api/v1/agencies/35.99/dinkop-um", new { name = "Dinas Koperasi" });

        Assert.Equal(422, status);
        Assert.Equal(("regionUnknown", "region"), ((string)problem["code"]!, (string)problem["field"]!));
        Assert.Equal(404, (await _client.GetJson("/api/v1/agencies/35.99/dinkop-um")).Status);
    }

    [Fact]
    public async Task An_agency_has_the_name_and_zone_of_its_region_unless_told_otherwise()
    {
        var (status, profile) = await _client.PutJson("/api/v1/agencies/91.71/dinkop-um", new { name = "Dinas Koperasi" });

        Assert.Equal(200, status);
        Assert.Equal(("Kota Jayapura", "Asia/Jayapura"), ((string)profile["regionName"]!, (string)profile["timeZone"]!));
    }
}
