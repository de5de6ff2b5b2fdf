using Kinerja.Model.Keys;
using Kinerja.Model.Onboarding;
using Kinerja.Model.Regions;

namespace Kinerja.Model.Tests.Onboarding;

public sealed class OfficialDomainsTests
{
    [Theory]
    [InlineData("siti@lumajangkab.go.id", "35.08")]
    [InlineData("SITI.R@LumajangKab.go.id", "35.08")]
    [InlineData("siti+iku@diskop.lumajangkab.go.id", "35.08")]
    [InlineData("a_b-c@sub.diskop.lumajangkab.go.id", "35.08")]
    [InlineData("budi@malangkab.go.id", "35.07")]
    [InlineData("budi@malangkota.go.id", "35.73")]
    [InlineData("budi@dinkes.jatimprov.go.id", "35")]
    [InlineData("budi@jawatimurprov.go.id", "35")]
    [InlineData("budi@jakarta.go.id", "31")]
    [InlineData("budi@surabaya.go.id", "35.78")]
    [InlineData("budi@bandung.go.id", "32.73")]
    [InlineData("budi@bandungkab.go.id", "32.04")]
    [InlineData("budi@okukab.go.id", "16.01")]
    public void An_address_belongs_to_the_government_that_its_domain_names(string address, string region)
    {
        Assert.Equal(region, OfficialDomains.OwnerOf(address)?.Code.Value);
        Assert.True(OfficialDomains.Covers(RegionCode.Parse(region), address));
    }

    [Theory]
    [InlineData("siti@lumajangkab.go.id.evil.com")]
    [InlineData("siti@evil.com/lumajangkab.go.id")]
    [InlineData("siti@lumajangkab.go.id@evil.com")]
    [InlineData("siti@evil-lumajangkab.go.id")]
    [InlineData("siti@xlumajangkab.go.id")]
    [InlineData("siti@lumajangkab.go.id.")]
    [InlineData("siti@.lumajangkab.go.id")]
    [InlineData("siti@a..lumajangkab.go.id")]
    [InlineData("siti@lumajangkab.goid")]
    [InlineData("siti@lumajangkab.co.id")]
    [InlineData("siti@lumajangkab.go.id.id")]
    [InlineData("siti@go.id")]
    [InlineData("siti@lumajang.go.id")]
    [InlineData("siti@malang.go.id")]
    [InlineData("siti@lumajangkota.go.id")]
    [InlineData("siti@lumajangkаb.go.id")] // a Cyrillic а
    [InlineData("siti@ｌｕｍａｊａｎｇｋａｂ.go.id")]
    [InlineData("siti@lumajangkab。go。id")]
    [InlineData("siti@lumajangkab.go.İd")]
    [InlineData("siti@xn--lumajangkb-26g.go.id")]
    [InlineData("siti@xn--80ak6aa92e.lumajangkab.go.id")]
    [InlineData("siti@-x.lumajangkab.go.id")]
    [InlineData("siti @lumajangkab.go.id")]
    [InlineData("siti@lumajangkab.go.id ")]
    [InlineData("siti@lumajangkab.go.id\n")]
    [InlineData("\"siti@evil.com\"@lumajangkab.go.id")]
    [InlineData("Siti <siti@lumajangkab.go.id>")]
    [InlineData("siti@evil.com,siti@lumajangkab.go.id")]
    [InlineData("siti%evil.com@lumajangkab.go.id")]
    [InlineData("@lumajangkab.go.id")]
    [InlineData("lumajangkab.go.id")]
    [InlineData("siti@")]
    [InlineData("")]
    [InlineData(null)]
    public void What_only_looks_like_an_address_of_a_government_belongs_to_none(string? address) => Assert.Null(OfficialDomains.OwnerOf(address));

    [Fact]
    public void An_address_longer_than_any_is_none() => Assert.Null(OfficialDomains.OwnerOf($"siti@{string.Join('.', Enumerable.Repeat("abcdefgh", 30))}.lumajangkab.go.id"));

    [Theory]
    [InlineData("35.08", "siti@jatimprov.go.id")]
    [InlineData("35", "siti@lumajangkab.go.id")]
    [InlineData("35.07", "siti@malangkota.go.id")]
    [InlineData("35.73", "siti@malangkab.go.id")]
    [InlineData("id", "siti@lumajangkab.go.id")]
    public void An_address_opens_nothing_outside_its_own_region(string region, string address) => Assert.False(OfficialDomains.Covers(RegionCode.Parse(region), address));

    [Fact]
    public void Every_region_has_a_domain_and_no_domain_has_two_regions()
    {
        Assert.All(RegionCatalogue.All, region => Assert.NotEmpty(OfficialDomains.Of(region)));
        Assert.Distinct(RegionCatalogue.All.SelectMany(OfficialDomains.Of));
        Assert.All(RegionCatalogue.All, region => Assert.All(OfficialDomains.Of(region), domain => Assert.Equal(region.Code, OfficialDomains.OwnerOf($"a@{domain}")?.Code)));
    }

    [Fact]
    public void The_domains_of_a_region_are_named_for_help()
    {
        Assert.Equal(["lumajangkab.go.id"], OfficialDomains.Of(RegionCatalogue.Find(RegionCode.Parse("35.08"))!));
        Assert.Equal(["surabaya.go.id", "surabayakota.go.id"], OfficialDomains.Of(RegionCatalogue.Find(RegionCode.Parse("35.78"))!));
    }
}
