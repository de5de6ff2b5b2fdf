using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Tests.Api;
using Kinerja.Web.Tests.Pages;
using Kinerja.Web.Tests.Site;

namespace Kinerja.Web.Tests.Hosting.Telemetry;

/// <summary>What leaves the site for a collector: one realisation from the page to its row, and the meters; no key of anybody in either.</summary>
public sealed class CollectedTests : IAsyncLifetime
{
    private const string Code = "dinas-terukur";

    private readonly AzuriteProcess _storage = new(AzuriteServices.All, inMemory: true);
    private readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _storage.InitializeAsync();

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task A_realisation_is_seen_from_the_page_to_its_row_and_no_key_of_anybody_leaves_the_site()
    {
        await using var collector = await OtlpReceiver.Start();
        await using var site = new SiteFactory(_storage.ConnectionString, settings: new Dictionary<string, string>
        {
            [TelemetryExtensions.Collector] = collector.Address, ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf", ["OTEL_METRIC_EXPORT_INTERVAL"] = "300", ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            [TelemetryExtensions.TracedShare] = "1",
        });
        using var client = new HttpClient { BaseAddress = site.Start() };
        await site.WaitUntilReady(client);
        await client.ImportLumajang($"35.08/{Code}");
        using var browser = new Browser(client.BaseAddress!);
        var form = await browser.Open($"/i/35.08/{Code}/isi/2019/tw4");
        var field = form.Document.QuerySelectorAll("input[name^='nilai.data-']")[0].GetAttribute("name")!;
        await browser.Follow(await browser.Send(form, ".k-entry", (field, "41,5"), ($"alasan.{field["nilai.".Length..]}", "laporan")));
        await client.GetAsync("/w/35.08", _cancel);

        List<Span> way = [];
        await collector.Until(() => (way = WayOf(collector)).Count > 0, _cancel);
        Assert.StartsWith("POST /i/{", way[^1].Name, StringComparison.Ordinal);
        Assert.Contains(way, s => s.Name.Contains("Report", StringComparison.Ordinal));
        Assert.Equal("storage table write", way[0].Name);

        string[] wanted = ["kinerja.commands", "kinerja.rollup.mark_writes", "kinerja.rollup.pulls", "kinerja.overview.pulls", "kinerja.import.findings", "kinerja.storage.duration", "kinerja.backup.copied", "http.server.request.duration"];
        // Commands were counted before the realisation was; its own count comes with the next export.
        await collector.Until(() => wanted.All(collector.Measurements.ContainsKey) && collector.Measurements["kinerja.commands"].ContainsKey("command=IIndicatorYear.Report"), _cancel);
        Assert.Contains("outcome=done", collector.Measurements["kinerja.commands"].Keys);

        Assert.Contains(collector.Measurements.Keys, name => name.StartsWith("orleans-", StringComparison.Ordinal));
        Assert.Empty(collector.Measurements.SelectMany(m => m.Value.Keys.Select(tag => $"{m.Key} {tag}")).Where(NamesSomebody));
        Assert.Empty(collector.Spans.SelectMany(s => s.Tags.Append(s.Name)).Where(NamesSomebody));
    }

    /// <summary>The way from a row's write up to the page that was sent; empty while it is not all there.</summary>
    private static List<Span> WayOf(OtlpReceiver collector)
    {
        var known = collector.Spans.DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        foreach (var write in known.Values.Where(s => s.Name == "storage table write"))
        {
            List<Span> way = [write];
            while (known.TryGetValue(way[^1].Parent, out var above))
                way.Add(above);
            if (way[^1].Name.StartsWith("POST /i/", StringComparison.Ordinal) && way.Exists(s => s.Name.Contains("IIndicatorYear", StringComparison.Ordinal) && s.Name.Contains("Report", StringComparison.Ordinal)))
                return way;
        }

        return [];
    }

    private static bool NamesSomebody(string text) => text.Contains(Code, StringComparison.Ordinal) || text.Contains("35.08", StringComparison.Ordinal) || text.Contains("data-", StringComparison.Ordinal);
}
