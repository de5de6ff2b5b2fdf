using System.Net;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages.Outputs;

public sealed class DocumentPageTests(SiteFixture site) : IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task The_list_says_what_there_is_and_what_is_missing_in_every_form()
    {
        await _browser.ApplyLumajang("35.08/uji-dok-daftar");
        var page = await _browser.Open("/i/35.08/uji-dok-daftar/dokumen?tahun=2019");
        var rows = page.Document.QuerySelectorAll(".k-docs tbody tr").Select(r => Page.Fold(r.TextContent)).ToList();
        Assert.Equal(9, rows.Count);
        Assert.Contains("Belum ada versi yang ditetapkan", rows[2], StringComparison.Ordinal);
        Assert.Contains("Target triwulan belum lengkap", rows[3], StringComparison.Ordinal);
        Assert.Contains("0 dari 4 triwulan terverifikasi", rows[8], StringComparison.Ordinal);
        Assert.All(rows, r => Assert.Contains("Draf", r, StringComparison.Ordinal));
        foreach (var link in page.Document.QuerySelectorAll(".k-docs a").Select(a => a.GetAttribute("href")!).Distinct())
        {
            using var answer = await _browser.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link}: {answer.StatusCode}");
        }

        Assert.Equal(404, (await _browser.Open("/i/35.08/uji-dok-daftar/dokumen?tahun=1999")).Status);
    }

    [Fact]
    public async Task A_file_has_the_name_of_what_it_is_and_nobody_keeps_it()
    {
        await _browser.ApplyLumajang("35.08/uji-dok-berkas");
        using var answer = await _browser.Client.GetAsync(new Uri("/i/35.08/uji-dok-berkas/dokumen/laporan-triwulan/2019/tw4.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("laporan-triwulan-35-08-uji-dok-berkas-2019-tw4.xlsx", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("dokumen/bukan/2019")]
    [InlineData("dokumen/iku/2030")]
    [InlineData("dokumen/iku/2019/tw1")]
    [InlineData("dokumen/laporan-triwulan/2019")]
    [InlineData("dokumen/laporan-triwulan/2019/tw5.csv")]
    [InlineData("dokumen/iku/2019.exe")]
    [InlineData("dokumen/iku/2019.csv?versi=0")]
    [InlineData("dokumen/perjanjian-kinerja/2019?versi=7")]
    [InlineData("dokumen/penjelasan/2019")]
    [InlineData("dokumen/penjelasan/2019?indikator=bukan")]
    public async Task What_is_no_document_is_not_found(string path)
    {
        await _browser.ApplyLumajang("35.08/uji-dok-tiada");
        Assert.Equal(404, (await _browser.Open($"/i/35.08/uji-dok-tiada/{path}")).Status);
    }

    [Fact]
    public async Task A_figure_has_its_sheet()
    {
        await _browser.ApplyLumajang("35.08/uji-dok-lembar");
        var page = await _browser.Open("/i/35.08/uji-dok-lembar/dokumen/penjelasan/2019/tw4?indikator=iku-1");
        Assert.Equal(200, page.Status);
        Assert.Contains("(Jml Koperasi sehat / Jml koperasi yang dinilai) x 100%", page.TextOf(".k-doc"), StringComparison.Ordinal);
        Assert.Contains("Langkah hitung", page.TextOf(".k-doc"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_inside_gets_no_name_and_no_number_of_the_signatory()
    {
        await _browser.ApplyLumajang("35.08/uji-dok-tutup");
        var grant = new Grant("35.08|uji-dok-tutup", ActorRole.Operator);
        using var inside = Browser.As(site.Address, TestCallers.Person("operator-dok", grant));
        using var key = Browser.As(site.Address, TestCallers.Person("kunci-dok", grant) with { Kind = CallerKind.ApiKey });
        const string address = "/i/35.08/uji-dok-tutup/dokumen/iku/2019.excel.csv";
        var (seen, masked) = (await inside.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken), await key.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Contains("19660420 199203 1 008", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("19660420", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("MAJID", masked, StringComparison.Ordinal);
        Assert.Contains("87,97", masked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_gives_documents_in_every_form()
    {
        await _browser.ApplyLumajang("35.08/uji-dok-api");
        var root = "/api/v1/agencies/35.08/uji-dok-api/export";
        var json = await _browser.Client.GetStringAsync(new Uri($"{root}.json?kind=perjanjian-kinerja&year=2019", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\"tabel.pk\"", json, StringComparison.Ordinal);
        Assert.Contains("\"value\":87.97", json, StringComparison.Ordinal);
        foreach (var form in new[] { "docx", "xlsx", "csv", "excel.csv" })
        {
            using var answer = await _browser.Client.GetAsync(new Uri($"{root}.{form}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var wrong = await _browser.Client.GetAsync(new Uri($"{root}.csv?kind=lain", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var none = await _browser.Client.GetAsync(new Uri($"{root}.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
