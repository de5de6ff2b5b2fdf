using Kinerja.Testing;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Pages;

/// <summary>Storage goes away while somebody works: nothing typed is lost, and the same form sent again has one effect.</summary>
public sealed class StorageFailureTests
{
    [Fact]
    public async Task What_was_typed_outlives_a_storage_that_does_not_answer()
    {
        await using var storage = new AzuriteProcess(AzuriteServices.All);
        await storage.InitializeAsync();
        await using var factory = new SiteFactory(storage.ConnectionString);
        var address = factory.Start();
        using var client = new HttpClient { BaseAddress = address };
        await factory.WaitUntilReady(client);
        using var browser = new Browser(address);
        await browser.ApplyLumajang("35.08/uji-padam");
        var entry = await browser.Open("/i/35.08/uji-padam/isi/2019/tw4");
        var code = entry.Document.QuerySelectorAll("input[name^='nilai.data-']")[0].GetAttribute("name")!["nilai.".Length..];
        var import = await browser.Open("/i/35.08/uji-padam/impor");
        await storage.StopAsync();

        var failed = await browser.Send(entry, ".k-entry", ($"nilai.{code}", "41,5"), ($"alasan.{code}", "dari berita acara"));
        Assert.Equal(503, failed.Status);
        Assert.Equal("41,5", failed.Value($"nilai.{code}"));
        Assert.Equal("dari berita acara", failed.Value($"alasan.{code}"));
        Assert.Contains("Penyimpanan sedang tidak menjawab", failed.Text, StringComparison.Ordinal);

        var kept = await browser.Send(import, "#teks", ("teks", ApiClient.LumajangText()));
        Assert.Equal(503, kept.Status);
        Assert.Contains("87,50", kept.Value("teks"), StringComparison.Ordinal);

        // A program is told the same of an agency that nobody has asked for yet, where not even its door can be looked up.
        var (status, problem) = await client.PutJson("/api/v1/agencies/35.08/uji-padam-lain", new { name = "Dinas Padam", regionName = "Kabupaten Lumajang" });
        Assert.Equal((503, "unavailable"), (status, (string?)problem["errors"]?[0]?["code"]));

        await storage.StartAsync();
        var saved = await browser.Follow(await browser.Send(failed, ".k-entry"));
        Assert.Equal(200, saved.Status);
        Assert.Equal("41,5", saved.Value($"nilai.{code}"));
    }
}
