using System.Globalization;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>Deadlines of a region and windows after them. In a region of its own, because they count for every agency there.</summary>
public sealed class WindowPageTests(SiteFixture site) : IDisposable
{
    private const string Region = "35.09";
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task After_closing_nothing_is_entered_or_submitted_until_a_reviewer_opens_a_window_or_gives_it_back()
    {
        await _browser.ApplyLumajang($"{Region}/uji-jendela");
        using var people = new PeriodPeople(site.Address, Region, "uji-jendela");
        var address = $"/w/{Region}/periode";

        // Nothing is set, so nothing closes; what cannot be is said at its field and kept.
        await Enter(people, "17", 302);
        var page = await people.Reviewer.Open(address);
        var refused = await people.Reviewer.Send(page, "#hari-isi", ("hari-isi", "dua puluh"), ("alasan-jadwal", "SE Bupati 1"));
        Assert.Equal((422, "dua puluh", "#hari-isi"), (refused.Status, refused.Value("hari-isi"), refused.One(".k-errsum a").GetAttribute("href")));
        refused = await people.Reviewer.Send(refused, "#hari-isi", ("hari-isi", "30"), ("hari-ajukan", "20"), ("alasan-jadwal", " "));
        Assert.Equal(["#hari-ajukan", "#alasan-jadwal"], refused.Document.QuerySelectorAll(".k-errsum a").Select(a => a.GetAttribute("href")));
        var saved = await people.Reviewer.Send(refused, "#hari-isi", ("hari-isi", "20"), ("hari-ajukan", "30"), ("alasan-jadwal", "SE Bupati 1"));
        Assert.Equal($"{address}?tersimpan=jadwal", saved.Leads);
        Assert.Equal("20", (await people.Reviewer.Open(address)).Value("hari-isi"));

        // Closed: the entry is refused with the date, what was typed stays; a program gets 423.
        var closed = await Enter(people, "18", 422);
        Assert.Contains("ditutup setelah 2019-04-20", closed.TextOf(".k-errsum"), StringComparison.Ordinal);
        Assert.Contains("Pengisian ditutup setelah 20 Apr 2019", (await people.Operator.Open($"{people.Root}/isi/2019/tw1")).Text, StringComparison.Ordinal);
        Assert.Contains("pengisian ditutup", (await people.Operator.Open(people.Root)).Text, StringComparison.OrdinalIgnoreCase);
        var (status, problem) = await people.Operator.Client.PutJson($"/api/v1/agencies/{Region}/uji-jendela/indicators/iku-1/2019/realisations/tw1", new { value = 5, reason = "langsung" });
        Assert.Equal((423, "windowClosed"), (status, (string?)problem["code"]));
        Assert.Equal(0, (await people.Head.Open($"{people.Root}/ajukan/2019/tw1")).Count("[value=ajukan]"));

        // A window: one agency, one period, one date, with a reason.
        page = await people.Reviewer.Open(address);
        refused = await people.Reviewer.Send(page, "#dinas", ("dinas", "uji-jendela"), ("tahun", "2019"), ("periode", "tw1"), ("sampai", "2019-05-01"), ("alasan-jendela", ""));
        Assert.Equal(["#sampai", "#alasan-jendela"], refused.Document.QuerySelectorAll(".k-errsum a").Select(a => a.GetAttribute("href")));
        Assert.Equal("2019-05-01", refused.Value("sampai"));
        var until = TimeProvider.System.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal($"{address}?tersimpan=jendela", (await people.Reviewer.Send(refused, "#dinas", ("sampai", until), ("alasan-jendela", "Kantor kebanjiran."))).Leads);
        await Enter(people, "18", 302);
        Assert.Contains("Jendela dibuka peninjau", (await people.Operator.Open(people.Root)).Text, StringComparison.Ordinal);
        Assert.Contains("ditutup setelah", (await Enter(people, "18", 422, "tw2")).TextOf(".k-errsum"), StringComparison.Ordinal); // the other quarter stays closed

        // Submitted in the window; the window ends; what the reviewers give back is open all the same.
        await people.Submit("tw1");
        page = await people.Reviewer.Open(address);
        var end = page.Document.QuerySelector("input[name=untuk][value=tutup]")!.Closest("form")!;
        end.Id = "tutup-ini";
        Assert.Equal($"{address}?tersimpan=tutup", (await people.Reviewer.Send(page, "#tutup-ini", ("alasan-jendela", "Sudah diajukan."))).Leads);
        var returned = await people.Reviewer.Send(await people.Reviewer.Open($"{people.Root}/periksa/2019/tw1"), ".k-verify", ("alasan", "Lengkapi."), ("langkah", "kembalikan"));
        Assert.Equal(302, returned.Status);
        await Enter(people, "19", 302);
        await people.Submit("tw1");
    }

    [Fact]
    public async Task Deadlines_are_the_business_of_the_reviewers_of_that_region()
    {
        using var people = new PeriodPeople(site.Address, Region, "uji-jendela-siapa");
        Assert.Equal(200, (await people.Reviewer.Open($"/w/{Region}/periode")).Status);
        Assert.NotEqual(200, (await people.Head.Open($"/w/{Region}/periode")).Status);
        Assert.NotEqual(200, (await people.Reviewer.Open("/w/35.08/periode")).Status);
        Assert.NotEqual(200, (await people.Unproven.Open($"/w/{Region}/periode")).Status);
    }

    private static async Task<Page> Enter(PeriodPeople people, string value, int status, string quarter = "tw1")
    {
        var page = await people.Operator.Open($"{people.Root}/isi/2019/{quarter}");
        var field = page.Document.QuerySelector("input[name^='nilai.data-']")!.GetAttribute("name")!;
        var sent = await people.Operator.Send(page, ".k-entry", (field, value));
        Assert.Equal(status, sent.Status);
        return status == 422 && sent.Value(field) == value ? sent : status == 422 ? throw new InvalidOperationException("What was typed is gone.") : sent;
    }
}
