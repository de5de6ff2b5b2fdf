using Kinerja.Grains.Access.Contracts;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages.Outputs;

/// <summary>Somebody with a paper and no camera types the code at its foot.</summary>
public sealed class CheckCodePageTests(SiteFixture site) : IDisposable
{
    private const string Code = "35.08_dinkop-um_bcdfghjkmnpqrstvwxyz23";

    private readonly Browser _stranger = Browser.As(site.Address, Caller.Anonymous);

    public void Dispose() => _stranger.Dispose();

    [Theory]
    [InlineData(Code)]
    [InlineData("  35.08_DINKOP-UM_BCDFGHJKMNPQRSTVWXYZ23 ")]
    [InlineData("https://kinerja.example/d/" + Code + "/")]
    public async Task A_code_leads_to_its_page_however_it_was_typed(string typed)
    {
        var sent = await _stranger.Open($"/d?kode={Uri.EscapeDataString(typed)}");

        Assert.Equal((302, $"/d/{Code}"), (sent.Status, new Uri(site.Address, sent.Location).AbsolutePath));
    }

    [Theory]
    [InlineData("", "Tulis kode")]
    [InlineData("   ", "Tulis kode")]
    [InlineData("35.08_dinkop-um_bcdf", "bukan kode dokumen")]
    [InlineData("<b>kode</b>", "bukan kode dokumen")]
    public async Task What_cannot_be_a_code_is_said_at_its_field_and_kept(string typed, string why)
    {
        var page = await _stranger.Open($"/d?kode={Uri.EscapeDataString(typed)}");

        Assert.Equal((200, typed), (page.Status, page.Value("kode")));
        Assert.Contains(why, page.TextOf("#kode-galat"), StringComparison.Ordinal);
        Assert.Equal("true", page.One("#kode").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task A_code_that_nobody_was_given_may_be_corrected_where_it_is_refused()
    {
        var page = await _stranger.Open($"/d/{Code}");

        Assert.Contains("Kode tidak dikenal", page.Text, StringComparison.Ordinal);
        Assert.Equal((Code, "/d"), (page.Value("kode"), page.One("main form").GetAttribute("action")));
    }

    [Fact]
    public async Task Nothing_typed_yet_is_no_error()
    {
        var page = await _stranger.Open("/d");

        Assert.Equal((0, 1), (page.Count("#kode-galat"), page.Count("footer a[href='/d']")));
    }
}
