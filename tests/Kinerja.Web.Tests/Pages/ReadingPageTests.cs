using System.Globalization;
using Kinerja.Testing;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>A document whose reading takes longer than somebody waits: how far it is, stopping it, coming back to it. Nobody waits here at all.</summary>
public sealed class ReadingPageTests(ReadingPageTests.ImpatientSite site) : IClassFixture<ReadingPageTests.ImpatientSite>, IDisposable
{
    private readonly Browser _browser = new(site.Address);

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_reading_leads_to_its_review_once_it_is_over()
    {
        var sent = await Bring("uji-baca", ApiClient.LumajangText());
        Assert.EndsWith("/baca", sent.Location, StringComparison.Ordinal);

        var over = await Over(sent.Location!);
        Assert.Equal(302, over.Status);
        var review = await _browser.Follow(over);
        Assert.Contains("41 angka, 8 strip", review.Text, StringComparison.Ordinal);

        // Whoever comes back later is led there too, and the same form brings no second document.
        Assert.Equal(review.Address, (await _browser.Follow(await _browser.Open(sent.Location!))).Address);
    }

    [Fact]
    public async Task How_far_it_is_shows_in_every_tab_and_it_can_be_stopped_before_anything_is_kept()
    {
        using var other = new Browser(site.Address);
        for (var attempt = 0; ; attempt++)
        {
            Assert.True(attempt < 8, "The reading was always over before it could be stopped.");
            var sent = await Bring($"uji-henti-{attempt}", Large(12_000));
            var page = await _browser.Open(sent.Location!);
            var tab = await other.Open(sent.Location!);
            if (page.Status != 200 || tab.Status != 200 || page.Document.QuerySelector("#hentikan") is null || tab.Document.QuerySelector("#hentikan") is null)
                continue;
            Assert.Contains("Membaca berkas", tab.Text, StringComparison.Ordinal);
            Assert.Single(tab.Document.QuerySelectorAll("[aria-current=step] progress"));
            Assert.Equal(tab.Address, tab.One("[data-reading-again]").GetAttribute("href"));
            Assert.Null(tab.Document.QuerySelector("meta[http-equiv=refresh]"));

            var stopped = await _browser.Follow(await _browser.Send(page, "#hentikan", ("hentikan", "1")));
            if (!stopped.Text.Contains("Tidak ada yang disimpan", StringComparison.Ordinal))
                continue;
            Assert.Contains("Pembacaan dihentikan", stopped.Text, StringComparison.Ordinal);
            Assert.Equal(404, (await _browser.Open(sent.Location![..^"/baca".Length])).Status);
            // What was pasted is still there to be sent again.
            var back = await _browser.Open(stopped.One("a[href*='dari=']").GetAttribute("href")!);
            Assert.Contains("Persentase layanan 7 yang baik", back.Value("teks"), StringComparison.Ordinal);
            return;
        }
    }

    [Fact]
    public async Task A_reading_that_died_with_its_process_says_so_and_how_to_go_on()
    {
        var page = await _browser.Open("/i/35.08/uji-mati/impor/imp-0123456789abcdef0123456789abcdef/baca");

        Assert.Equal(200, page.Status);
        Assert.Contains("Pembacaan ini terputus", page.Text, StringComparison.Ordinal);
        Assert.Equal("/i/35.08/uji-mati/impor", page.One("main p a.btn").GetAttribute("href"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_the_reason()
    {
        var form = await _browser.Open("/i/35.08/uji-rusak/impor");
        var sent = await _browser.Send(form, "#teks", ("berkas", "gambar.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]));

        var over = await Over(sent.Location!);
        Assert.Equal(200, over.Status);
        Assert.NotEmpty(over.TextOf(".alert-danger"));
        Assert.Contains("Dokumen tidak dapat dibaca", over.Text, StringComparison.Ordinal);
        Assert.Equal("/i/35.08/uji-rusak/impor", over.One("main p a.btn").GetAttribute("href"));
    }

    private async Task<Page> Bring(string agency, string text)
    {
        var form = await _browser.Open($"/i/35.08/{agency}/impor");
        var sent = await _browser.Send(form, "#teks", ("teks", text.ReplaceLineEndings("\r\n")));
        return sent.Status == 302 ? sent : throw new InvalidOperationException($"{sent.Status}: {string.Join("; ", sent.Summary)}");
    }

    /// <summary>Looks again until the reading is over.</summary>
    private async Task<Page> Over(string address)
    {
        for (var looks = 0; looks < 5_000; looks++)
        {
            var page = await _browser.Open(address);
            if (page.Status != 200 || page.Document.QuerySelector("#hentikan") is null)
                return page;
        }

        throw new InvalidOperationException("It never ends.");
    }

    private static string Large(int rows) => "No\tSasaran\tIndikator Sasaran\tFormula\tSatuan\t2019\n" + string.Concat(Enumerable.Range(1, rows).Select(i => string.Create(
        CultureInfo.InvariantCulture, $"{i}\tMeningkatnya mutu layanan bidang {i / 5}\tPersentase layanan {i} yang baik\tJumlah layanan {i} / Jumlah usulan {i} x 100%\t%\t5{i % 9},5\n")));

    /// <summary>A site where nobody waits for a document.</summary>
    public sealed class ImpatientSite : IAsyncLifetime
    {
        private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
        private SiteFactory? _site;

        /// <summary>Address of the site.</summary>
        public Uri Address { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await _storage.InitializeAsync();
            _site = new SiteFactory(_storage.ConnectionString, settings: new Dictionary<string, string> { ["Kinerja:Imports:Patience"] = "00:00:00" });
            Address = _site.Start();
            using var client = new HttpClient { BaseAddress = Address };
            await _site.WaitUntilReady(client);
        }

        public async ValueTask DisposeAsync()
        {
            if (_site is not null)
                await _site.DisposeAsync();
            await _storage.DisposeAsync();
        }
    }
}
