using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

public sealed class WordingPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task An_objective_is_reworded_from_the_plan_and_the_scorecard_says_so()
    {
        const string Agency = "/i/35.08/uji-rumusan";
        await _browser.ApplyLumajang("35.08/uji-rumusan");
        var link = (await _browser.Open($"{Agency}/rencana")).One($"a[href='{Agency}/rencana/sasaran/s-1']").GetAttribute("href")!;
        var page = await _browser.Open(link);
        var was = page.Value("nama");

        var saved = await _browser.Follow(await _browser.Send(page, "[name=nama]", ("nama", "Koperasi sehat\r\ndan kuat"), ("alasan", "Sesuai naskah"), ("simpan", "1")));
        Assert.Contains("Rumusan tersimpan", saved.Text, StringComparison.Ordinal);
        Assert.Equal("Koperasi sehat dan kuat", saved.Value("nama"));
        Assert.Contains(Page.Fold(was), saved.TextOf(".k-casc"), StringComparison.Ordinal);
        Assert.Contains("Koperasi sehat dan kuat", (await _browser.Open($"{Agency}/iku/2019")).Text, StringComparison.Ordinal);
        Assert.EndsWith("disimpan=tetap", (await _browser.Send(saved, "[name=nama]", ("simpan", "1"))).Location, StringComparison.Ordinal);
        Assert.Equal(404, (await _browser.Open($"{Agency}/rencana/sasaran/s-99")).Status);
        Assert.Equal(404, (await _browser.Open($"{Agency}/rencana/tujuan/s-1")).Status);
    }

    [Fact]
    public async Task A_goal_that_somebody_else_has_changed_shows_both_and_keeps_what_was_typed()
    {
        await _browser.ApplyLumajang("35.08/uji-rumusan-konflik");
        var page = await _browser.Open("/i/35.08/uji-rumusan-konflik/rencana/tujuan/t-1");
        Assert.Equal(302, (await _browser.Send(page, "[name=nama]", ("nama", "Rumusan rekan"), ("simpan", "1"))).Status);

        var refused = await _browser.Send(page, "[name=nama]", ("nama", "Rumusan saya"), ("alasan", "Naskah akhir"), ("simpan", "1"));
        Assert.Equal(422, refused.Status);
        Assert.Contains("sudah diubah orang lain", refused.Summary[0], StringComparison.Ordinal);
        Assert.Contains("Rumusan rekan", refused.Text, StringComparison.Ordinal);
        Assert.Equal(("Rumusan saya", "Naskah akhir"), (refused.Value("nama"), refused.Value("alasan")));
        Assert.Equal("Rumusan saya", (await _browser.Follow(await _browser.Send(refused, "[name=nama]", ("simpan", "1")))).Value("nama"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field()
    {
        await _browser.ApplyLumajang("35.08/uji-rumusan-salah");
        var page = await _browser.Open("/i/35.08/uji-rumusan-salah/rencana/sasaran/s-1");
        var refused = await _browser.Send(page, "[name=nama]", ("nama", " "), ("nomor", new string('9', 60)), ("alasan", "tetap ada"), ("simpan", "1"));
        Assert.Equal((422, 2), (refused.Status, refused.Summary.Count));
        Assert.Equal(["#nama", "#nomor"], refused.Document.QuerySelectorAll(".k-errsum a").Select(a => a.GetAttribute("href")!));
        Assert.Equal((new string('9', 60), "tetap ada"), (refused.Value("nomor"), refused.Value("alasan")));
    }

    [Fact]
    public async Task Whoever_may_only_read_is_offered_no_change()
    {
        await _browser.ApplyLumajang("35.08/uji-rumusan-baca");
        using var reviewer = Browser.As(site.Address, TestCallers.Person("penelaah", new Grant("35.08", ActorRole.Reviewer)));
        Assert.Equal(0, (await reviewer.Open("/i/35.08/uji-rumusan-baca/rencana")).Count("a.k-reword"));
        var page = await reviewer.Open("/i/35.08/uji-rumusan-baca/rencana/sasaran/s-1");
        Assert.Equal((200, 0), (page.Status, page.Count("button[name=simpan]")));
    }
}
