using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Api;

/// <summary>Targets of a year at once and versions of a plan over the API.</summary>
public sealed class PlanVersionApiTests(SiteFixture site)
{
    private readonly HttpClient _client = site.Client;

    [Fact]
    public async Task Targets_change_together_and_a_version_keeps_what_they_were()
    {
        const string Plan = "/api/v1/agencies/35.08/uji-versi-api/plan";
        await _client.ImportLumajang("35.08/uji-versi-api");
        var (unsigned, none) = await _client.GetJson($"{Plan}/versions/2019");
        Assert.Equal((200, 0, true), (unsigned, none["versions"]!.AsArray().Count, (bool)none["wantsReason"]!));

        var signature = new { number = 0, documentNumber = "188/2019", documentDate = "2019-01-15" };
        Assert.Equal(422, (await _client.PostJson($"{Plan}/versions/2019", new { number = 0, documentNumber = "188/2019" })).Status);
        Assert.Equal(200, (await _client.PostJson($"{Plan}/versions/2019", signature, ("Idempotency-Key", "versi-1"))).Status);
        Assert.True((bool)(await _client.PostJson($"{Plan}/versions/2019", signature, ("Idempotency-Key", "versi-1"))).Body["replayed"]!);
        Assert.Equal(409, (await _client.PostJson($"{Plan}/versions/2019", signature)).Status);

        var cells = new object[] { new { indicator = "iku-2", period = "year", value = new { value = 88.5 }, text = "88,50" }, new { indicator = "iku-2", period = "tw1", text = "80,00" } };
        var (unexplained, why) = await _client.PutJson($"{Plan}/targets/2019", new { cells });
        Assert.Equal((422, "reasonRequired"), (unexplained, (string)why["code"]!));
        var (ambiguous, asked) = await _client.PutJson($"{Plan}/targets/2019", new { cells = new object[] { new { indicator = "iku-2", period = "tw1", text = "1.500" } }, reason = "anggaran" });
        Assert.Equal((422, "numberAmbiguous", "cells.iku-2.tw1"), (ambiguous, (string)asked["code"]!, (string)asked["field"]!));
        Assert.Equal(412, (await _client.PutJson($"{Plan}/targets/2019", new { cells, reason = "anggaran" }, ("If-Match", "\"1\""))).Status);
        Assert.Equal(200, (await _client.PutJson($"{Plan}/targets/2019", new { cells, reason = "anggaran" })).Status);

        Assert.True((bool)(await _client.GetJson($"{Plan}/versions/2019")).Body["differs"]!);
        var (_, difference) = await _client.GetJson($"{Plan}/versions/2019/difference?from=0&to=now");
        Assert.Equal(["added", "changed"], difference["rows"]!.AsArray().Select(r => (string)r!["kind"]!));
        Assert.Equal(("target", "87,97", "88,50"), ((string)difference["rows"]![1]!["fields"]![0]!["field"]!, (string)difference["rows"]![1]!["fields"]![0]!["from"]!, (string)difference["rows"]![1]!["fields"]![0]!["to"]!));
        var (_, version) = await _client.GetJson($"{Plan}/versions/2019/0");
        Assert.True((bool)version["intact"]!);
        Assert.Equal("87,97", version["plan"]!["targets"]!.AsArray().Single(t => (string)t!["indicator"]! == "iku-2")!["text"]!.GetValue<string>());
        Assert.Equal(404, (await _client.GetJson($"{Plan}/versions/2019/1")).Status);
        Assert.Equal(404, (await _client.GetJson($"{Plan}/versions/2019/difference?from=3")).Status);
    }

    [Fact]
    public async Task A_signed_year_keeps_what_its_indicators_mean_until_a_revision_is_begun()
    {
        const string Agency = "/api/v1/agencies/35.08/uji-arti-api";
        await _client.ImportLumajang("35.08/uji-arti-api");
        await _client.PostJson($"{Agency}/plan/versions/2019", new { number = 0, documentNumber = "1", documentDate = "2019-01-15" });
        using var locked = new HttpRequestMessage(HttpMethod.Patch, $"{Agency}/indicators/iku-1") { Content = new StringContent("{\"polarity\":\"lower\"}", System.Text.Encoding.UTF8, "application/json") };
        Assert.Equal(423, (int)(await _client.SendAsync(locked, TestContext.Current.CancellationToken)).StatusCode);

        Assert.Equal(422, (await _client.PostJson($"{Agency}/plan/versions/2019/revision", new { })).Status);
        Assert.Equal(200, (await _client.PostJson($"{Agency}/plan/versions/2019/revision", new { reason = "assumptions" })).Status);
        using var open = new HttpRequestMessage(HttpMethod.Patch, $"{Agency}/indicators/iku-1") { Content = new StringContent("{\"polarity\":\"lower\"}", System.Text.Encoding.UTF8, "application/json") };
        Assert.Equal(200, (int)(await _client.SendAsync(open, TestContext.Current.CancellationToken)).StatusCode);
    }
}
