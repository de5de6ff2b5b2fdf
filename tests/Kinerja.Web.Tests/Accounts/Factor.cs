using Kinerja.Web.Accounts;
using Kinerja.Web.Tests.Pages;

namespace Kinerja.Web.Tests.Accounts;

/// <summary>An account whose second step was set up in a browser.</summary>
internal sealed record Factor(Browser Browser, AccountSite Site, string Key, string UsedCode, IReadOnlyList<string> Recovery) : IDisposable
{
    /// <summary>Sets it up as a person does.</summary>
    public static async Task<Factor> SetUp(Browser browser, AccountSite site)
    {
        var page = await browser.Open("/akun/keamanan/aplikasi");
        var key = page.TextOf("#kunci").Replace(" ", "", StringComparison.Ordinal);
        var code = TimeCodes.Code(TimeCodes.Bytes(key), TimeCodes.StepOf(site.Time.GetUtcNow()));
        var codes = await browser.Send(page, "#kode", ("kode", code), ("sandi", AccountSite.Password));
        Assert.Equal((200, 10), (codes.Status, codes.Count("#kode-pemulihan li")));
        return new(browser, site, key, code, [.. codes.Document.QuerySelectorAll("#kode-pemulihan code").Select(c => c.TextContent)]);
    }

    /// <summary>The code of a step from now: the next one counts already, as clocks differ.</summary>
    public string Code(int steps) => TimeCodes.Code(TimeCodes.Bytes(Key), TimeCodes.StepOf(Site.Time.GetUtcNow()) + steps);

    public void Dispose() => Browser.Dispose();
}
