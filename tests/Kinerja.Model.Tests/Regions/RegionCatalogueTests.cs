using System.Security.Cryptography;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Model.Regions;
using Xunit;

namespace Kinerja.Model.Tests.Regions;

public sealed class RegionCatalogueTests
{
    [Fact]
    public void There_are_38_provinces_with_514_kabupaten_and_kota()
    {
        Assert.Equal(38, RegionCatalogue.Provinces.Count);
        Assert.Equal(416, RegionCatalogue.All.Count(r => r.Kind == RegionKind.Regency));
        Assert.Equal(98, RegionCatalogue.All.Count(r => r.Kind == RegionKind.City));
        Assert.Equal(38 + 514, RegionCatalogue.All.Count);
    }

    [Fact]
    public void Codes_are_unique_and_read_back_as_keys_of_their_level()
    {
        Assert.Equal(552, RegionCatalogue.All.Select(r => r.Code).Distinct().Count());
        foreach (var region in RegionCatalogue.All)
        {
            Assert.Equal(region.Code, RegionCode.Parse(region.Code.ToString()));
            Assert.Same(region, RegionCatalogue.Find(RegionCode.Parse(region.Code.Value)));
            Assert.Equal(region.Kind == RegionKind.Province ? RegionLevel.Province : RegionLevel.Regency, region.Code.Level);
            Assert.Equal($"{region.Code}|dinkop-um", AgencyKey.Parse($"{region.Code}|dinkop-um").ToString());
        }
    }

    [Fact]
    public void Every_kabupaten_and_kota_lies_in_a_province_of_the_catalogue()
    {
        Assert.All(RegionCatalogue.All.Where(r => r.Kind != RegionKind.Province), r => Assert.Contains(RegionCatalogue.Provinces, p => p.Code == r.Province));
        Assert.Equal(514, RegionCatalogue.Provinces.Sum(p => RegionCatalogue.Of(p.Code).Count));
        Assert.All(RegionCatalogue.Provinces, p => Assert.NotEmpty(RegionCatalogue.Of(p.Code)));
        Assert.Empty(RegionCatalogue.Of(RegionCode.Parse("35.08")));
        Assert.Same(RegionCatalogue.Provinces, RegionCatalogue.Of(RegionCode.Nation));
    }

    [Theory]
    [InlineData("id", RegionKind.Nation, "Indonesia", "Indonesia")]
    [InlineData("35", RegionKind.Province, "Jawa Timur", "Jawa Timur")]
    [InlineData("31", RegionKind.Province, "DKI Jakarta", "DKI Jakarta")]
    [InlineData("34", RegionKind.Province, "DI Yogyakarta", "DI Yogyakarta")]
    [InlineData("35.08", RegionKind.Regency, "Kabupaten Lumajang", "Lumajang")]
    [InlineData("35.73", RegionKind.City, "Kota Malang", "Kota Malang")]
    [InlineData("31.01", RegionKind.Regency, "Kabupaten Administrasi Kepulauan Seribu", "Kepulauan Seribu")]
    [InlineData("31.71", RegionKind.City, "Kota Administrasi Jakarta Pusat", "Jakarta Pusat")]
    [InlineData("13.07", RegionKind.Regency, "Kabupaten Lima Puluh Kota", "Lima Puluh Kota")]
    [InlineData("73.10", RegionKind.Regency, "Kabupaten Pangkajene dan Kepulauan", "Pangkajene dan Kepulauan")]
    public void Names_are_those_that_people_print(string code, RegionKind kind, string name, string shortName)
    {
        var region = RegionCatalogue.Find(RegionCode.Parse(code))!;
        Assert.Equal((kind, name, shortName), (region.Kind, region.Name, region.ShortName));
    }

    [Fact]
    public void Short_names_are_unique_within_a_province() => Assert.All(
        RegionCatalogue.Provinces, p => Assert.Equal(RegionCatalogue.Of(p.Code).Count, RegionCatalogue.Of(p.Code).Select(r => r.ShortName).Distinct().Count()));

    [Fact]
    public void Names_are_not_in_capitals() => Assert.All(
        RegionCatalogue.All.SelectMany(r => r.Name.Split(' ')).Except(["DKI", "DI"]), word => Assert.Contains(word, char.IsLower));

    [Fact]
    public void Every_region_has_the_zone_of_its_province()
    {
        Assert.All(RegionCatalogue.All, r => Assert.Contains(r.Zone, ReportingZone.All));
        Assert.All(RegionCatalogue.All.Where(r => r.Province is not null), r => Assert.Equal(RegionCatalogue.Find(r.Province!)!.Zone, r.Zone));
        var provinces = RegionCatalogue.Provinces.GroupBy(p => p.Zone.Abbreviation).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(new Dictionary<string, int> { ["WIB"] = 18, ["WITA"] = 12, ["WIT"] = 8 }, provinces);
    }

    [Theory]
    [InlineData("1103", "Kode Kemendagri 11.03 adalah Kabupaten Aceh Timur.")] // Aceh Selatan for BPS
    [InlineData("1101", "Kode Kemendagri 11.01 adalah Kabupaten Aceh Selatan.")] // Simeulue for BPS
    [InlineData("3508", "Kode Kemendagri 35.08 adalah Kabupaten Lumajang.")]
    [InlineData("9171", "Kode Kemendagri 91.71 adalah Kota Jayapura.")]
    public void A_code_of_statistics_is_not_taken_for_one_of_the_ministry_and_the_region_is_said_by_name(string code, string says)
    {
        var read = RegionCatalogue.Read(code, "region");
        Assert.Equal(("notARegionCode", "region"), (read.Problem.Code, read.Problem.Field));
        Assert.Contains("kode BPS memakai angka lain", read.Problem.Message.Id, StringComparison.Ordinal);
        Assert.EndsWith(says, read.Problem.Message.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("91.01", "Kabupaten Merauke sekarang 93.01")]
    [InlineData("91.09", "Kabupaten Mimika sekarang 94.04")]
    [InlineData("91.02", "Kabupaten Jayawijaya sekarang 95.01")]
    [InlineData("92.71", "Kota Sorong sekarang 96.71")]
    public void A_code_from_before_the_new_provinces_of_Papua_is_refused_with_the_one_of_today(string code, string says)
    {
        var read = RegionCatalogue.Read(code, "region");
        Assert.Equal((RegionCatalogue.Unknown, "region"), (read.Problem.Code, read.Problem.Field));
        Assert.Contains(says, read.Problem.Message.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void No_retired_code_is_in_use_and_each_leads_to_another_region_of_a_new_province()
    {
        Assert.Equal(26, RetiredRegions.All.Count);
        Assert.All(RetiredRegions.All, code => Assert.Null(RegionCatalogue.Find(RegionCode.Parse(code))));
        var now = RetiredRegions.All.Select(code => RetiredRegions.Find(RegionCode.Parse(code))!).ToList();
        Assert.Distinct(now);
        Assert.Equal(RegionCatalogue.All.Where(r => r.Province?.Value is "93" or "94" or "95" or "96"), now.OrderBy(r => r.Code.Value, StringComparer.Ordinal));
        Assert.Null(RetiredRegions.Find(RegionCode.Parse("91.03")));
    }

    [Theory]
    [InlineData("93.01", "Kabupaten Merauke", "93")]
    [InlineData("94.04", "Kabupaten Mimika", "94")]
    [InlineData("95.01", "Kabupaten Jayawijaya", "95")]
    [InlineData("96.71", "Kota Sorong", "96")]
    public void The_new_provinces_of_Papua_are_there(string code, string name, string province) =>
        Assert.Equal((name, province), (RegionCatalogue.Read(code).Value?.Name, RegionCatalogue.Read(code).Value?.Province?.Value));

    [Theory]
    [InlineData("35.80", "regionUnknown")]
    [InlineData("99.01", "regionUnknown")]
    [InlineData("20", "regionUnknown")]
    [InlineData("3508", "notARegionCode")]
    [InlineData("", "notARegionCode")]
    public void A_code_that_names_nothing_is_refused_at_its_field(string code, string problem)
    {
        var read = RegionCatalogue.Read(code, "region");
        Assert.False(read.IsOk);
        Assert.Equal((problem, "region"), (read.Problem.Code, read.Problem.Field));
    }

    [Fact]
    public void A_refusal_names_the_province_when_there_is_one()
    {
        Assert.Contains("Jawa Timur", RegionCatalogue.Read("35.80").Problem.Message.Id, StringComparison.Ordinal);
        Assert.Contains("Jawa Timur", RegionCatalogue.Read("35.80").Problem.Message.En, StringComparison.Ordinal);
        Assert.Equal("Kabupaten Lumajang", RegionCatalogue.Read(" 35.08 ").Value!.Name);
    }

    /// <summary>The licence wants the tables unmodified; a new release changes these two lines.</summary>
    [Theory]
    [InlineData("provinces.csv", "ee9e5b5aaca298c41aef1aa0888285e103856f1414134bbb7afc68b294c9a89d")]
    [InlineData("regencies.csv", "d5fbd54bb1500bbf5e194ddc94a3806df6e6837a310146dfa646b085bd99c0ae")]
    public void Tables_are_byte_for_byte_as_published(string file, string hash)
    {
        using var table = typeof(RegionCatalogue).Assembly.GetManifestResourceStream($"Regions.Data.{file}")!;
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(table)));
    }
}
