using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>The form of a quarter that the calendar of the region has closed.</summary>
public sealed class ClosedEntryPageTests(SiteFixture site)
{
    [Fact]
    public async Task After_closing_the_fields_are_shut_until_a_reviewer_opens_a_window()
    {
        const string Address = "/i/35.79/uji-tutup/isi/2019/tw1";
        using (var setup = new Browser(site.Address))
            await setup.ApplyLumajang("35.79/uji-tutup");
        using var browser = Browser.As(site.Address, TestCallers.Person("operator", new Grant("35.79|uji-tutup", ActorRole.Operator)));
        var open = await browser.Open(Address);
        Assert.Equal((0, 1), (open.Count("fieldset[disabled]"), open.Count(".k-dock button[type=submit]")));

        Assert.Equal(200, (await site.Client.PutJson("/api/v1/regions/35.79/windows", new { entry = 20, reason = "Jadwal kota." })).Status);
        var closed = await browser.Open(Address);
        Assert.Equal((1, 0), (closed.Count("fieldset[disabled]"), closed.Count(".k-dock button[type=submit]")));
        Assert.Contains("Pengisian ditutup setelah", closed.Text, StringComparison.Ordinal);
        // Whoever sends what was typed before sees it again and why it was not taken.
        var sent = await browser.Send(open, "form.k-entry", (open.One("main form input.form-control[name]").GetAttribute("name")!, "7"));
        Assert.Equal((422, 0), (sent.Status, sent.Count("fieldset[disabled]")));

        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30).ToString("O");
        Assert.Equal(200, (await site.Client.PutJson("/api/v1/agencies/35.79/uji-tutup/submissions/2019/tw1/window", new { until, reason = "Banjir." })).Status);
        Assert.Equal(0, (await browser.Open(Address)).Count("fieldset[disabled]"));
    }
}
