using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>An applied import is taken back from its page, after looking at what would go back.</summary>
public sealed class UndoImportPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task An_import_is_taken_back_and_can_be_applied_again()
    {
        const string Agency = "35.08/uji-batal";
        await _browser.ApplyLumajang(Agency);
        var plan = (await site.Client.GetJson($"/api/v1/agencies/{Agency}/plan")).Body["plan"]!.ToJsonString();
        var review = await _browser.Review(Agency, ApiClient.LumajangText().Replace("87,50", "88,50", StringComparison.Ordinal));
        var applied = await _browser.Send(review, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"));
        Assert.Equal(302, applied.Status);

        var again = await _browser.Open(review.Address);
        Assert.Contains("Diterapkan oleh", again.Text, StringComparison.Ordinal);
        var preview = await _browser.Open(again.One("a[href$='/batal']").GetAttribute("href")!);
        Assert.Contains("88,50 87,50", string.Join(' ', preview.Document.QuerySelectorAll(".k-diff tbody td").Select(c => Page.Fold(c.TextContent))), StringComparison.Ordinal);
        var undone = await _browser.Follow(await _browser.Send(preview, "#batalkan", ("batalkan", "1")));
        Assert.Contains("Penerapan dibatalkan. Rencana kembali seperti sebelumnya.", undone.Text, StringComparison.Ordinal);
        Assert.Contains("Penerapannya dibatalkan oleh", undone.Text, StringComparison.Ordinal);
        Assert.Equal(plan, (await site.Client.GetJson($"/api/v1/agencies/{Agency}/plan")).Body["plan"]!.ToJsonString());

        // Sent once more it says so, and the draft may be applied again.
        Assert.Contains("sudah dibatalkan", (await _browser.Send(preview, "#batalkan", ("batalkan", "1"), ("op", "lain"))).Text, StringComparison.Ordinal);
        Assert.Equal(302, (await _browser.Send(undone, "#terapkan", ("usulan", "1"), ("mustahil", "1"), ("terapkan", "1"))).Status);
    }

    [Fact]
    public async Task What_was_entered_since_is_named_and_there_is_no_button()
    {
        const string Agency = "35.08/uji-batal-isi";
        await _browser.ApplyLumajang(Agency);
        var address = (await _browser.Open($"/i/{Agency}/rencana")).One("a[href*='/impor/imp-']").GetAttribute("href")!;
        var code = await site.Client.ComponentCode(Agency, "Jml Koperasi sehat");
        Assert.Equal(200, (await site.Client.PutJson($"/api/v1/agencies/{Agency}/indicators/{code}/2019/realisations/tw1", new { value = 3 })).Status);

        var page = await _browser.Open(address.Split('#')[0] + "/batal");

        Assert.Contains("Tidak ada yang dapat dibatalkan dahulu", page.Text, StringComparison.Ordinal);
        Assert.Contains("Realisasi", page.TextOf(".alert-warning"), StringComparison.Ordinal);
        Assert.Contains("Koperasi sehat 2019", page.TextOf(".alert-warning"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#batalkan"));
    }

    [Fact]
    public async Task What_was_never_applied_has_no_such_page()
    {
        var review = await _browser.Review("35.08/uji-batal-belum", ApiClient.LumajangText());

        Assert.Equal(404, (await _browser.Open(review.Address + "/batal")).Status);
        Assert.Null(review.Document.QuerySelector("a[href$='/batal']"));
    }
}
