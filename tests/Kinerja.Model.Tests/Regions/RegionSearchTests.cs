using CsCheck;
using Kinerja.Model.Keys;
using Kinerja.Model.Regions;
using Xunit;

namespace Kinerja.Model.Tests.Regions;

public sealed class RegionSearchTests
{
    [Theory]
    [InlineData("35.08", "35.08")]
    [InlineData("3508", "35.08")]
    [InlineData("35", "35")]
    [InlineData("lumajang", "35.08")]
    [InlineData("LUMAJANG", "35.08")]
    [InlineData("Kab. Lumajang", "35.08")]
    [InlineData("kabupaten lumajang", "35.08")]
    [InlineData("luma", "35.08")]
    [InlineData("lumjang", "35.08")]
    [InlineData("lumanjang", "35.08")]
    [InlineData("ponogoro", "35.02")]
    [InlineData("probolingo", "35.13")]
    [InlineData("kota probolingo", "35.74")]
    [InlineData("kota malang", "35.73")]
    [InlineData("malang", "35.07")]
    [InlineData("kodya malang", "35.73")]
    [InlineData("tulung agung", "35.04")]
    [InlineData("tolitoli", "72.04")]
    [InlineData("palangka raya", "62.71")]
    [InlineData("bau-bau", "74.72")]
    [InlineData("jatim", "35")]
    [InlineData("prov jawa timur", "35")]
    [InlineData("timur jawa", "35")]
    [InlineData("jogja", "34")]
    [InlineData("Kota Yogyakarta", "34.71")]
    [InlineData("Daerah Istimewa Yogyakarta", "34")]
    [InlineData("dki", "31")]
    [InlineData("jaksel", "31.74")]
    [InlineData("jakarta pusat", "31.71")]
    [InlineData("kota administrasi jakarta pusat", "31.71")]
    [InlineData("solo", "33.72")]
    [InlineData("lima puluh kota", "13.07")]
    [InlineData("banjar jabar", "32.79")]
    [InlineData("banjar kalsel", "63.03")]
    [InlineData("fakfak", "92.03")]
    [InlineData("kepulauan sula", "82.05")]
    [InlineData("surabya", "35.78")]
    [InlineData("gunung kidul", "34.03")]
    public void What_is_meant_comes_first(string typed, string code) => Assert.Equal(code, RegionCatalogue.Search(typed) is [var first, ..] ? first.Code.Value : null);

    [Fact]
    public void Names_that_several_share_are_all_there_kabupaten_first() =>
        Assert.Equal(["35.07", "35.73"], RegionCatalogue.Search("malang").Take(2).Select(r => r.Code.Value));

    [Fact]
    public void A_province_comes_before_what_begins_with_its_code()
    {
        var found = RegionCatalogue.Search("35", limit: 50).Select(r => r.Code.Value).ToList();
        Assert.Equal("35", found[0]);
        Assert.Equal(39, found.Count);
    }

    [Fact]
    public void A_zero_that_a_spreadsheet_took_is_thought_of() =>
        Assert.Contains("35.08", RegionCatalogue.Search("35.8").Select(r => r.Code.Value));

    [Fact]
    public void A_search_can_be_kept_within_a_province()
    {
        Assert.All(RegionCatalogue.Search("a", 100, RegionCode.Parse("35")), r => Assert.True(r.Code.IsWithin(RegionCode.Parse("35"))));
        Assert.Equal("32.79", RegionCatalogue.Search("banjar", 1, RegionCode.Parse("32"))[0].Code.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    [InlineData("?!")]
    [InlineData("qqqqqq")]
    [InlineData("99.99")]
    public void What_is_like_nothing_finds_nothing(string? typed) => Assert.Empty(RegionCatalogue.Search(typed));

    [Fact]
    public void Every_region_is_found_by_its_name_and_its_code() => Assert.All(RegionCatalogue.All, region =>
    {
        Assert.Equal(region, RegionCatalogue.Search(region.Code.Value, 1)[0]);
        Assert.Equal(region, RegionCatalogue.Search(region.Kind == RegionKind.Province ? $"Provinsi {region.Name}" : region.Name, 1)[0]);
    });

    /// <summary>Short names with a slip may become another's name; from seven letters on they do not.</summary>
    [Fact]
    public void A_letter_left_out_of_a_long_name_is_forgiven() =>
        Gen.Select(Gen.OneOf(RegionCatalogue.All.Where(r => r.Kind != RegionKind.City && r.ShortName.Length >= 7).ToArray()), Gen.Int[1, 5]).Sample((region, at) =>
            RegionCatalogue.Search(region.ShortName.Remove(at, 1), 10, region.Province).Any(r => r.Code == region.Code));

    [Fact]
    public void Any_text_finds_at_most_the_limit_and_nothing_twice() => Generators.AnyText.Sample(text =>
    {
        var found = RegionCatalogue.Search(text, 7);
        return found.Count <= 7 && found.Distinct().Count() == found.Count;
    });
}
