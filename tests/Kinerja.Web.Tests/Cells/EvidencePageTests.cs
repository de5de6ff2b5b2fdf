using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Evidence;
using Kinerja.Grains.Shared;
using Kinerja.Model.Keys;
using Kinerja.Web.Hosting.Evidence;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kinerja.Web.Tests.Cells;

/// <summary>Evidence on its way in and out, as browsers and others send and fetch it.</summary>
public sealed class EvidencePageTests(SiteFixture site) : IDisposable
{
    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;
    private readonly List<Browser> _browsers = [];

    public void Dispose() => _browsers.ForEach(b => b.Dispose());

    [Fact]
    public async Task A_file_is_sent_listed_and_comes_back_byte_for_byte_as_a_file_to_save()
    {
        var (browser, address) = await Operator("35.08/uji-berkas");
        byte[] content = [.. SampleFiles.Pdf(), .. RandomNumberGenerator.GetBytes(2_500_000)];
        var sent = await Send(browser, address, "BA penilaian 2019\u202E.pdf", content, ("keterangan", "Berita acara."));
        Assert.Equal(($"{address}?selesai=berkas#bukti", 303), (sent.Leads, sent.Status));

        var page = await browser.Follow(sent);
        var link = page.One("#bukti ~ ul a[download]");
        Assert.Equal("BA penilaian 2019.pdf", link.TextContent);
        Assert.Contains("Berita acara.", page.TextOf(".k-proofs"), StringComparison.Ordinal);
        Assert.Contains("tidak diperiksa", page.TextOf(".k-proofs"), StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(content))[..12], page.TextOf(".k-proofs"), StringComparison.Ordinal);

        using var answer = await browser.Client.GetAsync(link.GetAttribute("href"), _cancel);
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(_cancel));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("BA penilaian 2019.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(content))}\"", answer.Headers.ETag!.Tag);

        using var again = new HttpRequestMessage(HttpMethod.Get, link.GetAttribute("href"));
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag);
        using var unchanged = await browser.Client.SendAsync(again, _cancel);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "laporan.pdf", SampleFiles.Program, "program" },
        { "laporan.exe", SampleFiles.Program, "Jenis berkas ini tidak diterima" },
        { "laporan.html", Encoding.UTF8.GetBytes("<html>"), "Jenis berkas ini tidak diterima" },
        { "laporan.pdf", Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"), "halaman web" },
        { "laporan.docx", SampleFiles.Xlsx(), "Nama berkas menyebut dokumen Word, tetapi isinya buku kerja Excel" },
        { "..%2f..%2fetc%2fpasswd", SampleFiles.Pdf(), "Jenis berkas ini tidak diterima" },
        { "laporan.pdf", [], "kosong" },
        { "poster.png", SamplePictures.Png(null, 10_000, 10_000), "lebih dari 80 juta piksel" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_taken_is_refused_at_its_field_and_what_was_typed_stays(string name, byte[] content, string words)
    {
        var (browser, address) = await Operator("35.08/uji-berkas-tolak");
        var sent = await Send(browser, address, name, content, ("keterangan", "Ketikan saya."));
        Assert.StartsWith($"{address}?tolak=", sent.Leads, StringComparison.Ordinal);
        var page = await browser.Follow(sent);
        Assert.Contains(words, page.TextOf("#kirim-berkas-berkas-galat"), StringComparison.Ordinal);
        Assert.Equal("#kirim-berkas-berkas", page.One(".k-errsum a").GetAttribute("href"));
        Assert.Equal("Ketikan saya.", page.One("#kirim-berkas-keterangan").GetAttribute("value"));
        Assert.Equal(0, page.Count(".k-proofs"));
        Assert.Empty(await Blobs("35.08|uji-berkas-tolak"));
    }

    [Fact]
    public async Task A_picture_is_kept_without_the_place_where_it_was_taken_and_its_person_is_told()
    {
        var (browser, address) = await Operator("35.08/uji-berkas-foto");
        var sent = await Send(browser, address, "rapat.jpg", SamplePictures.Jpeg(SamplePictures.Tiff(true), behind: SamplePictures.Place));
        Assert.Equal(($"{address}?selesai=berkas-lokasi#bukti", 303), (sent.Leads, sent.Status));

        var page = await browser.Follow(sent);
        Assert.Contains("Titik lokasi", page.Text, StringComparison.Ordinal);
        using var answer = await browser.Client.GetAsync(page.One("#bukti ~ ul a[download]").GetAttribute("href"), _cancel);
        var kept = await answer.Content.ReadAsByteArrayAsync(_cancel);
        Assert.True(kept.AsSpan().IndexOf(SamplePictures.Place) < 0, "the place is there");
        Assert.True(kept.AsSpan().IndexOf(SamplePictures.Picture) > 0, "the picture is not there");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(kept))[..12], page.TextOf(".k-proofs"), StringComparison.Ordinal);

        // Without one nothing is said.
        Assert.Equal($"{address}?selesai=berkas#bukti", (await Send(browser, address, "rapat-2.jpg", SamplePictures.Jpeg(SamplePictures.Tiff(false)))).Leads);
    }

    [Fact]
    public async Task A_script_is_told_the_same_as_problem_details()
    {
        var (browser, address) = await Operator("35.08/uji-berkas-skrip");
        browser.Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var refused = await Send(browser, address, "laporan.pdf", SampleFiles.Program);
        Assert.Equal(422, refused.Status);
        Assert.Contains("\"fileIsProgram\"", refused.Html, StringComparison.Ordinal);
        var sent = await Send(browser, address, "laporan.pdf", SampleFiles.Pdf());
        Assert.Equal(200, sent.Status);
        Assert.Contains("selesai=berkas", sent.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_in_words_wherever_it_is_noticed()
    {
        var (browser, address) = await Operator("35.08/uji-berkas-besar");
        var most = (int)site.Services.GetRequiredService<IOptions<EvidenceOptions>>().Value.MaxFileBytes;
        foreach (var size in new[] { most, most + (5 << 20) })
        {
            var page = await browser.Follow(await Send(browser, address, "besar.pdf", SampleFiles.Pdf(size)));
            Assert.Contains("paling banyak 20 MB", page.TextOf("#kirim-berkas-berkas-galat"), StringComparison.Ordinal);
        }

        Assert.Empty(await Blobs("35.08|uji-berkas-besar"));
    }

    [Fact]
    public async Task Without_the_token_of_the_form_nothing_is_taken()
    {
        var (browser, address) = await Operator("35.08/uji-berkas-token");
        var page = await browser.Open(address);
        Assert.Equal(400, (await browser.Send(page, "form[data-upload]", ("berkas", "a.pdf", SampleFiles.Pdf()), ("__RequestVerificationToken", "x"))).Status);
        Assert.Equal(400, (await browser.Send(page, "form[data-upload]", ("berkas", "a.pdf", SampleFiles.Pdf()), ("__RequestVerificationToken", null))).Status);
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Client.PostAsync($"{address}/bukti", json, _cancel)).StatusCode);
        Assert.Empty(await Blobs("35.08|uji-berkas-token"));
    }

    [Fact]
    public async Task Another_agency_neither_sends_nor_fetches_and_its_guesses_look_like_nothing_there()
    {
        var (browser, address) = await Operator("35.08/uji-berkas-batas");
        var file = (await browser.Follow(await Send(browser, address, "rahasia.pdf", SampleFiles.Pdf()))).One("a[download]").GetAttribute("href")!;
        var others = new[]
        {
            TestCallers.Person("tetangga", new("35.08|dinas-tetangga", ActorRole.Operator), new("35.08|dinas-tetangga", ActorRole.Head)),
            TestCallers.Person("peninjau-lain", new Grant("35.09", ActorRole.Reviewer)),
            TestCallers.Person("provinsi", new Grant("35", ActorRole.ProvinceViewer)),
            TestCallers.Person("platform", new Grant(AccessScope.Platform, ActorRole.PlatformAdmin)),
        };
        foreach (var other in others)
        {
            var stranger = Browser.As(site.Address, other);
            _browsers.Add(stranger);
            foreach (var guess in new[] { file, file[..^1] + "0", address })
            {
                var answer = await stranger.Open(guess);
                Assert.Equal(404, answer.Status);
                Assert.DoesNotContain("rahasia.pdf", answer.Html, StringComparison.Ordinal);
            }

            // An address that is only sent to says so, whoever asks and whether the agency exists or not.
            Assert.Equal(405, (await stranger.Open($"{address}/bukti")).Status);
            Assert.Equal(405, (await stranger.Open($"{address.Replace("uji-berkas-batas", "tidak-ada", StringComparison.Ordinal)}/bukti")).Status);

            using var form = new MultipartFormDataContent { { new ByteArrayContent(SampleFiles.Pdf()), "berkas", "a.pdf" } };
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.PostAsync($"{address}/bukti", form, _cancel)).StatusCode);
        }

        // A reviewer of the regency fetches it, and sends nothing.
        var reviewer = Browser.As(site.Address, TestCallers.Person("peninjau", new Grant("35.08", ActorRole.Reviewer)));
        _browsers.Add(reviewer);
        Assert.Equal(200, (await reviewer.Open(file)).Status);
        Assert.Equal(0, (await reviewer.Open(address)).Count("form[data-upload]"));
        using var sent = new MultipartFormDataContent { { new ByteArrayContent(SampleFiles.Pdf()), "berkas", "a.pdf" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await reviewer.Client.PostAsync($"{address}/bukti", sent, _cancel)).StatusCode);
        // In another period or agency the same id is nothing.
        Assert.Equal(404, (await browser.Open(file.Replace("/tw4/", "/tw3/", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task Links_and_texts_are_added_and_withdrawn_and_a_bad_one_keeps_what_was_typed()
    {
        var (browser, address) = await Operator("35.08/uji-bukti-tautan");
        var refused = await browser.Send(await browser.Open(address), "form:has(#tautan-alamat)", ("alamat", "javascript:alert(1)"), ("judul", "Portal"), ("laku", "tautan"));
        Assert.Equal(422, refused.Status);
        Assert.Equal(("javascript:alert(1)", "Portal"), (refused.One("#tautan-alamat").GetAttribute("value"), refused.One("#tautan-judul").GetAttribute("value")));
        Assert.Equal("#tautan-alamat", refused.One(".k-errsum a").GetAttribute("href"));
        var page = await browser.Follow(await browser.Send(refused, "form:has(#tautan-alamat)", ("alamat", "https://data.lumajangkab.go.id/x?a=1&b=2"), ("judul", ""), ("laku", "tautan")));
        var link = page.One(".k-proofs a[rel~=noopener]");
        Assert.Equal(("https://data.lumajangkab.go.id/x?a=1&b=2", "data.lumajangkab.go.id"), (link.GetAttribute("href"), link.TextContent));
        page = await browser.Follow(await browser.Send(page, "form:has(#teks-judul)", ("judul", "Rekap"), ("isi", "<b>bukan</b> markup"), ("laku", "teks")));
        Assert.Contains("<b>bukan</b> markup", page.TextOf(".k-proofs"), StringComparison.Ordinal);
        var id = page.One(".k-proofs li").Id!;
        page = await browser.Follow(await browser.Send(page, $"form:has(#tarik-{id}-alasan)", ("alasan", "salah alamat"), ("laku", "tarik-bukti")));
        Assert.Contains("1 bukti ditarik", page.Text, StringComparison.Ordinal);
        Assert.Contains("salah alamat", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, page.Count(".k-proofs > li"));
    }

    [Fact]
    public async Task A_closed_period_takes_and_gives_up_nothing()
    {
        var (browser, address) = await Operator("35.08/uji-bukti-beku");
        var open = await browser.Open(address);
        Assert.Equal(200, (await site.Client.PostJson("/api/v1/agencies/35.08/uji-bukti-beku/submissions/2019/tw4/submit", new { reason = "Data menyusul." })).Status);
        var closed = await browser.Follow(await browser.Send(open, "form[data-upload]", ("berkas", "a.pdf", SampleFiles.Pdf())));
        Assert.Contains("TW IV 2019 sudah", closed.TextOf(".k-errsum"), StringComparison.Ordinal);
        Assert.Equal(0, closed.Count("form[data-upload]"));
        Assert.Contains("Periode ini tertutup", closed.Text, StringComparison.Ordinal);
        var text = await browser.Send(open, "form:has(#teks-judul)", ("judul", "Rekap"), ("isi", "x"), ("laku", "teks"));
        Assert.Equal(422, text.Status);
        Assert.Empty(await Blobs("35.08|uji-bukti-beku"));
    }

    private async Task<(Browser Browser, string Address)> Operator(string agency)
    {
        using (var setup = new Browser(site.Address))
            await setup.ApplyLumajang(agency);
        var browser = Browser.As(site.Address, TestCallers.Person("operator", new Grant(agency.Replace('/', '|'), ActorRole.Operator)));
        _browsers.Add(browser);
        return (browser, $"/i/{agency}/isi/2019/tw4/iku-1");
    }

    private static async Task<Page> Send(Browser browser, string address, string name, byte[] content, params (string, string?)[] fields) =>
        await browser.Send(await browser.Open(address), "form[data-upload]", ("berkas", name, content), fields);

    private Task<IReadOnlyList<string>> Blobs(string agency) => site.Services.GetRequiredService<EvidenceBlobs>().Of(AgencyKey.Parse(agency), _cancel);
}
