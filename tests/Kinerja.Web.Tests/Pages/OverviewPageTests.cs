using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>Overviews on the real site: the example is the only agency, so that every level shows its figure.</summary>
public sealed class OverviewPageTests(SiteFixture site) : IDisposable
{
    private const string Healthy = "indikator=koperasi-um.sehat&tahun=2019";

    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Theory]
    [InlineData("35.08", "1 dari [0-9]+ perangkat daerah dijumlahkan")]
    [InlineData("35", "1 dari 38 kabupaten/kota dijumlahkan")]
    [InlineData("id", "1 dari 38 provinsi ada dalam jumlah")]
    public async Task The_figure_is_the_same_at_every_level(string region, string coverage)
    {
        var page = await _browser.Open($"/w/{region}?{Healthy}");

        Assert.Equal(200, page.Status);
        Assert.Equal("5,18 %", page.TextOf(".k-hl .k-huge"));
        Assert.Equal("17 koperasi sehat dari 328 koperasi yang dinilai", page.TextOf(".k-hl-n .k-fig"));
        Assert.Matches($"^{coverage}", page.TextOf(".k-hl-v")); // other tests open more agencies in Lumajang
        Assert.NotNull(page.Document.QuerySelector(".k-title .k-contoh"));
    }

    [Fact]
    public async Task An_address_without_choices_opens_the_latest_year_that_was_reported()
    {
        var page = await _browser.Open("/w/35");

        Assert.Equal("2019", page.Value("tahun"));
        Assert.Contains("2019", page.TextOf("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_down_leads_from_the_nation_to_the_indicator_of_the_agency()
    {
        var nation = await _browser.Open($"/w/id?{Healthy}");
        var province = await _browser.Open(nation.One("[id='d-35'] th a").GetAttribute("href")!);
        var regency = await _browser.Open(province.One("[id='d-35.08'] th a").GetAttribute("href")!);
        var indicator = await _browser.Open(regency.One("[id='d-dinkop-um'] td.vl a").GetAttribute("href")!);

        Assert.Equal(200, indicator.Status);
        Assert.Equal("Mengapa 5,18 %?", indicator.TextOf("#mengapa"));
        Assert.Equal(["Indonesia", "Jawa Timur", "Kabupaten Lumajang"], indicator.Document.QuerySelectorAll(".breadcrumb a").Take(3).Select(link => link.TextContent));
        Assert.Equal("/w/35?tahun=2019", indicator.Document.QuerySelectorAll(".breadcrumb a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task The_explanation_adds_up_to_the_headline()
    {
        var page = await _browser.Open($"/w/35/penjelasan?{Healthy}");

        Assert.Equal("Mengapa 5,18 %?", page.TextOf("#mengapa"));
        Assert.Contains("17 / 328 × 100% = 5,18 %", page.TextOf(".k-why"), StringComparison.Ordinal);
        Assert.Equal(["17", "328", "5,18"], page.Document.QuerySelectorAll(".k-rank--parts tfoot td").Take(3).Select(cell => Page.Fold(cell.TextContent)));
        Assert.Contains("dijumlahkan", page.TextOf("[id='d-35.08']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_has_verified_is_not_shown_to_the_public()
    {
        var page = await _browser.Open($"/w/35?{Healthy}&keadaan=terbit");

        Assert.DoesNotContain("5,18", page.Text, StringComparison.Ordinal);
        Assert.Contains("menunggu verifikasi atau terbit", page.TextOf("[id='d-35.08']"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".k-empty"));
    }

    [Fact]
    public async Task The_public_sees_the_latest_year_that_was_published()
    {
        var page = await _browser.Open("/w/35?indikator=koperasi-um.sehat&keadaan=terbit");

        Assert.Equal("2018", page.Value("tahun"));
        Assert.Equal("14 koperasi sehat dari 315 koperasi yang dinilai", page.TextOf(".k-hl-n .k-fig"));
    }

    [Fact]
    public async Task All_indicators_and_two_years_have_views_of_their_own()
    {
        var indicators = await _browser.Open($"/w/35?{Healthy}&tampilan=indikator");
        Assert.True(indicators.Count(".k-rank--ind tbody tr") >= 5);

        var years = await _browser.Open($"/w/35?{Healthy}&banding=2018");
        Assert.Equal(3, years.Count(".k-hl .k-huge"));
        Assert.Contains("2018", years.TextOf(".k-hl"), StringComparison.Ordinal);

        var regions = await _browser.Open($"/w/35.08?{Healthy}&banding=35.09");
        Assert.Contains("Jember", regions.TextOf("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_download_holds_what_the_page_shows()
    {
        using var answer = await site.Client.GetAsync($"/w/35/unduh.csv?{Healthy}", TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("ikhtisar-35-2019.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(1 + 1 + 38, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Kabupaten Lumajang", text, StringComparison.Ordinal);
        Assert.Contains(",17,328,5.18292", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/w/99", "99")]
    [InlineData("/w/35.99", "Jawa Timur")]
    [InlineData("/w/3508", "35.08")]
    [InlineData("/w/lumajang/penjelasan", "Kabupaten Lumajang")]
    public async Task An_unknown_region_is_a_404_that_says_where_to_go(string address, string says)
    {
        var page = await _browser.Open(address);

        Assert.Equal(404, page.Status);
        Assert.Contains(says, page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[href^='/w/']"));
        using var download = await site.Client.GetAsync("/w/99/unduh.csv", TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)download.StatusCode);
    }

    [Fact]
    public async Task A_region_where_nobody_has_joined_says_what_helps()
    {
        var page = await _browser.Open("/w/33.01?tahun=2019");

        Assert.Equal(200, page.Status);
        Assert.Contains("Belum ada yang memakai indikator bersama di Kabupaten Cilacap", page.TextOf(".k-empty"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_default_stands_in()
    {
        var page = await _browser.Open("/w/35?indikator=tidak-ada&tahun=dua&urut=harga");

        Assert.Equal(200, page.Status);
        foreach (var name in new[] { "tahun", "urut", "indikator" })
        {
            Assert.Contains(name, page.TextOf(".alert"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_front_page_finds_a_region_by_code_or_name()
    {
        Assert.EndsWith("/w/35.08", (await _browser.Open("/?daerah=35.08&dinas=")).Location!, StringComparison.Ordinal);
        Assert.EndsWith("/i/35.08/dinkop-um", (await _browser.Open("/?daerah=35.08&dinas=dinkop-um")).Location!, StringComparison.Ordinal);
        Assert.Contains("Kota Malang", (await _browser.Open("/?daerah=malang&dinas=")).TextOf("[aria-labelledby=buka]"), StringComparison.Ordinal);
        var nothing = await _browser.Open("/?daerah=zzzzzz&dinas=");
        Assert.Equal("#daerah", nothing.One(".k-errsum a").GetAttribute("href"));
    }
}
