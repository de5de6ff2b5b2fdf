using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;
using Kinerja.Web.Application.Cells;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace Kinerja.Web.Tests.Cells;

/// <summary>The page of one figure, without scripts: what stands beside it, and the forms to take part.</summary>
public sealed class CellPageTests(SiteFixture site) : IDisposable
{
    private readonly List<Browser> _browsers = [];

    public void Dispose() => _browsers.ForEach(b => b.Dispose());

    [Fact]
    public async Task A_figure_shows_what_it_is_and_where_it_comes_from()
    {
        using var browser = new Browser(site.Address);
        await browser.ApplyLumajang("35.08/uji-rincian");
        var code = await Component("35.08/uji-rincian");
        foreach (var (period, year, value) in new[] { ("tw1", 2018, 40), ("tw1", 2019, 41), ("tw2", 2019, 97) })
            Assert.Equal(200, (await site.Client.PutJson($"/api/v1/agencies/35.08/uji-rincian/indicators/{code}/{year}/realisations/{period}", new { value, reason = "dari rekap" })).Status);

        var page = await browser.Open($"/i/35.08/uji-rincian/isi/2019/tw2/{code}");
        Assert.Equal(200, page.Status);
        var panel = page.One("#panel-nilai");
        Assert.Equal((code, "tw2", "2019"), (panel.GetAttribute("data-code"), panel.GetAttribute("data-period"), panel.GetAttribute("data-year")));
        Assert.Contains("97", page.TextOf(".k-cell-value"), StringComparison.Ordinal);
        var course = page.Document.QuerySelectorAll(".k-cell-course tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => Page.Fold(cell.TextContent)))).ToList();
        Assert.Contains(course, row => row.StartsWith("2018 40", StringComparison.Ordinal));
        Assert.Contains(course, row => row.StartsWith("2019 41 97", StringComparison.Ordinal));
        Assert.Contains("dari rekap", page.TextOf("section[aria-labelledby=riwayat-nilai]"), StringComparison.Ordinal);
        Assert.Contains("Sebelum itu belum ada isian.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Dipakai di", page.Text, StringComparison.Ordinal);
        Assert.Contains("/iku/2019/iku-", page.One("#panel-nilai dd a").GetAttribute("href"), StringComparison.Ordinal);

        var computed = await browser.Open("/i/35.08/uji-rincian/isi/2019/tw4/iku-1");
        Assert.Equal(1, computed.Count(".k-formula"));
        Assert.Contains("Dihitung dari data dasar", computed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/i/35.08/dinkop-um/isi/2019/tw5/iku-1")]
    [InlineData("/i/35.08/dinkop-um/isi/1899/tw1/iku-1")]
    [InlineData("/i/35.08/dinkop-um/isi/2019/tw1/tidak-ada")]
    [InlineData("/i/35.08/dinkop-um/isi/2019/tw1/..%2fx")]
    [InlineData("/i/35.08/tidak-ada/isi/2019/tw1/iku-1")]
    public async Task What_is_no_figure_has_no_page(string address)
    {
        using var browser = new Browser(site.Address);
        Assert.Equal(404, (await browser.Open(address)).Status);
    }

    [Fact]
    public async Task A_reviewer_asks_an_operator_answers_and_the_question_is_closed()
    {
        const string Agency = "35.08/uji-tanya-jawab";
        await Prepare(Agency);
        var (reviewer, @operator) = (As("peninjau", new Grant("35.08", ActorRole.Reviewer)), As("operator", new Grant("35.08|uji-tanya-jawab", ActorRole.Operator)));
        var address = $"/i/{Agency}/isi/2019/tw4/iku-1";

        var sent = await reviewer.Send(await reviewer.Open(address), "#baru-isi", ("isi", "Mana berita acaranya?\r\nKecamatan Senduro."), ("laku", "tanya"));
        Assert.Equal($"{address}?selesai=tanya", sent.Leads);
        var page = await @operator.Open(address);
        Assert.Contains("Pertanyaan terbuka", page.Text, StringComparison.Ordinal);
        Assert.Contains("P., Peninjau", page.TextOf(".k-said-by"), StringComparison.Ordinal); // no more of the name than others may see
        Assert.Equal(1, (await Marks(Agency)).GetValueOrDefault("iku-1")?.OpenQuestions);

        var refused = await @operator.Send(page, "form:has(#balas-1-isi)", ("isi", "  "), ("laku", "jawab"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("#balas-1-isi", refused.One(".k-errsum a").GetAttribute("href"));
        page = await @operator.Follow(await @operator.Send(refused, "form:has(#balas-1-isi)", ("isi", "Terlampir."), ("laku", "jawab-tutup")));
        Assert.Contains("Pertanyaan ditutup", page.Text, StringComparison.Ordinal);
        Assert.Equal((2, 0), (await Marks(Agency))["iku-1"] is var marks ? (marks.Comments, marks.OpenQuestions) : default);

        // Own words can be changed and taken back; those of others cannot.
        Assert.Equal(1, page.Count("#ubah-2-isi"));
        Assert.Equal(0, page.Count("#ubah-1-isi"));
        page = await @operator.Follow(await @operator.Send(page, "form:has(#ubah-2-isi)", ("isi", "Terlampir di bukti."), ("laku", "ubah")));
        Assert.Contains("Terlampir di bukti.", page.Text, StringComparison.Ordinal);
        Assert.Contains("lihat yang lama", page.Text, StringComparison.Ordinal);
        page = await @operator.Follow(await @operator.Send(page, "form:has(#tarik-2-isi)", ("laku", "tarik")));
        Assert.DoesNotContain("Terlampir", page.TextOf("section[aria-labelledby=percakapan]"), StringComparison.Ordinal);
        Assert.Contains("Tulisan ini ditarik penulisnya", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_says_it_once_and_one_sent_from_the_table_leads_back_there()
    {
        const string Agency = "35.08/uji-sekali";
        await Prepare(Agency);
        var browser = As("operator", new Grant("35.08|uji-sekali", ActorRole.Operator));
        var page = await browser.Open($"/i/{Agency}/isi/2019/tw4/iku-1?kembali=isi");
        var first = await browser.Send(page, "#baru-isi", ("isi", "Cocokkan."), ("laku", "komentar"));
        var second = await browser.Send(page, "#baru-isi", ("isi", "Cocokkan."), ("laku", "komentar"));
        Assert.Equal($"/i/{Agency}/isi/2019/tw4?pilih=iku-1&selesai=komentar", first.Leads);
        Assert.Equal(first.Leads, second.Leads);
        Assert.Equal(1, (await Marks(Agency))["iku-1"].Comments);
    }

    [Fact]
    public async Task Notes_are_the_agencys_and_nobody_overwrites_what_they_have_not_seen()
    {
        const string Agency = "35.08/uji-catatan";
        await Prepare(Agency);
        var (@operator, head, reviewer) = (As("operator", new Grant("35.08|uji-catatan", ActorRole.Operator)), As("kepala", new Grant("35.08|uji-catatan", ActorRole.Head)), As("peninjau", new Grant("35.08", ActorRole.Reviewer)));
        var address = $"/i/{Agency}/isi/2019/tw4/iku-1";
        var (stale, page) = (await @operator.Open(address), await head.Open(address));
        await head.Send(page, "form:has(#catatan-kendala-isi)", ("isi", "Anggaran terlambat."), ("laku", "catatan"));
        var refused = await @operator.Send(stale, "form:has(#catatan-kendala-isi)", ("isi", "Cuaca."), ("laku", "catatan"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("Cuaca.", refused.One("#catatan-kendala-isi").TextContent);
        Assert.Contains("Anggaran terlambat.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await reviewer.Open(address)).Count("#catatan-kendala-isi"));
        Assert.Equal(1, (await Marks(Agency))["iku-1"].Notes);
    }

    [Fact]
    public async Task Comments_of_a_return_stand_at_their_figure()
    {
        const string Agency = "35.08/uji-komentar-kembali";
        await Prepare(Agency);
        Assert.Equal(200, (await site.Client.PostJson($"/api/v1/agencies/{Agency}/submissions/2019/tw4/submit", new { reason = "Data menyusul." })).Status);
        Assert.Equal(200, (await site.Client.PostJson($"/api/v1/agencies/{Agency}/submissions/2019/tw4/return", new { reason = "Lengkapi.", comments = new[] { new { indicator = "iku-1", text = "Cocokkan dengan berita acara." } } })).Status);
        using var browser = new Browser(site.Address);
        Assert.Contains("Cocokkan dengan berita acara.", (await browser.Open($"/i/{Agency}/isi/2019/tw4/iku-1")).TextOf("section[aria-labelledby=pengembalian]"), StringComparison.Ordinal);
        Assert.Equal(0, (await browser.Open($"/i/{Agency}/isi/2019/tw4/iku-2")).Count("#pengembalian"));
    }

    [Fact]
    public async Task The_public_of_the_example_reads_the_figure_and_neither_conversation_nor_evidence()
    {
        var visitor = Browser.As(site.Address, Caller.Anonymous);
        _browsers.Add(visitor);
        var page = await visitor.Open("/i/35.08/dinkop-um/isi/2019/tw4/iku-1");
        Assert.Equal(200, page.Status);
        Assert.Contains("hanya untuk orang perangkat daerah ini", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, page.Count("#panel-nilai textarea") + page.Count("#bukti"));
        using (Callers.Use(Caller.Anonymous))
            Assert.Empty(await site.Services.GetRequiredService<CellMarksReader>().Read(AgencyKey.Parse("35.08|dinkop-um"), 2019, Period.Tw4));
    }

    private Browser As(string id, params Grant[] grants)
    {
        var browser = Browser.As(site.Address, TestCallers.Person(id, grants));
        _browsers.Add(browser);
        return browser;
    }

    private async Task Prepare(string agency)
    {
        using var browser = new Browser(site.Address);
        await browser.ApplyLumajang(agency);
    }

    private async Task<string> Component(string agency)
    {
        var (_, plan) = await site.Client.GetJson($"/api/v1/agencies/{agency}/plan");
        return (string)plan["plan"]!["indicators"]!.AsArray().First(i => (string)i!["level"]! == "component")!["code"]!;
    }

    private async Task<IReadOnlyDictionary<string, CellMarks>> Marks(string agency)
    {
        using (Callers.Use(TestCallers.Everything))
            return await site.Services.GetRequiredService<CellMarksReader>().Read(AgencyKey.Parse(agency.Replace('/', '|')), 2019, Period.Tw4);
    }
}
