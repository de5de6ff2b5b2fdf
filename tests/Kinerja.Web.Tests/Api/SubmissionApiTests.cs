using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Api;

/// <summary>Periods on their way over the API.</summary>
public sealed class SubmissionApiTests(SiteFixture site)
{
    private readonly HttpClient _client = site.Client;

    [Fact]
    public async Task A_period_goes_its_way_and_entries_are_refused_meanwhile()
    {
        const string Agency = "/api/v1/agencies/35.08/uji-ajukan";
        var code = await Prepared("35.08/uji-ajukan");
        var entry = $"{Agency}/indicators/{code}/2019/realisations/tw4";
        var period = $"{Agency}/submissions/2019/tw4";

        var (_, before) = await _client.GetJson(period);
        Assert.Equal(("open", true), ((string)before["state"]!["status"]!, (bool)before["state"]!["open"]!));
        Assert.True((bool)before["review"]!["wantsNote"]!);
        Assert.Contains(before["review"]!["items"]!.AsArray(), i => (string)i!["kind"]! == "incomplete" && (string)i["code"]! == "missing");

        var (unexplained, problem) = await _client.PostJson($"{period}/submit", new { });
        Assert.Equal((422, "reasonRequired", "reason"), (unexplained, (string)problem["code"]!, (string)problem["field"]!));

        var (submitted, receipt) = await _client.PostJson($"{period}/submit", new { reason = "Data lain menyusul." }, ("Idempotency-Key", "ajukan-1"));
        Assert.Equal(200, submitted);
        var (again, replayed) = await _client.PostJson($"{period}/submit", new { reason = "Data lain menyusul." }, ("Idempotency-Key", "ajukan-1"));
        Assert.Equal((200, true, (long)receipt["revision"]!), (again, (bool)replayed["replayed"]!, (long)replayed["revision"]!));

        var (locked, why) = await _client.PutJson(entry, new { value = 18 });
        Assert.Equal((423, "periodClosed"), (locked, (string)why["code"]!));
        Assert.Equal(423, (await _client.PutJson($"{Agency}/indicators/{code}/2019/realisations/tw2", new { value = 18 })).Status);

        var (stale, _) = await _client.PostJson($"{period}/verify", new { }, ("If-Match", "\"0\""));
        Assert.Equal(412, stale);
        Assert.Equal(200, (await _client.PostJson($"{period}/return", new { comments = new[] { new { indicator = "iku-1", text = "Periksa penyebut." } } })).Status);
        var (_, returned) = await _client.GetJson(period);
        Assert.Equal(("returned", "Periksa penyebut."), ((string)returned["state"]!["status"]!, (string)returned["state"]!["comments"]![0]!["text"]!));
        Assert.Equal(200, (await _client.PutJson(entry, new { value = 18 })).Status);

        foreach (var (act, status) in new[] { ("submit", "submitted"), ("verify", "verified"), ("publish", "published"), ("lock", "locked") })
        {
            Assert.Equal(200, (await _client.PostJson($"{period}/{act}", new { reason = "sudah diperiksa" })).Status);
            var (_, card) = await _client.GetJson($"{Agency}/scorecards/2019?period=tw4");
            Assert.Equal((status, status), ((string)card["status"]!, (string)card["statuses"]!["tw4"]!));
        }

        var (conflict, other) = await _client.PostJson($"{period}/verify", new { });
        Assert.Equal((409, "periodStatus"), (conflict, (string)other["code"]!));
        Assert.Equal(422, (await _client.PostJson($"{period}/unlock", new { })).Status);
        Assert.Equal(200, (await _client.PostJson($"{period}/unlock", new { reason = "salah kolom" })).Status);
        Assert.Equal(200, (await _client.PutJson(entry, new { value = 17 })).Status);

        var (_, all) = await _client.GetJson($"{Agency}/submissions/2019");
        Assert.Equal(["tw1", "tw2", "tw3", "tw4", "year"], all.AsArray().Select(p => (string)p!["period"]!));
        Assert.Equal(7, all[3]!["history"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_submission_is_read_as_it_was_frozen()
    {
        const string Agency = "/api/v1/agencies/35.08/uji-beku";
        var code = await Prepared("35.08/uji-beku");
        Assert.Equal(404, (await _client.GetJson($"{Agency}/submissions/2019/tw4/frozen")).Status);
        await _client.PostJson($"{Agency}/submissions/2019/tw4/submit", new { reason = "catatan" });
        var (_, first) = await _client.GetJson($"{Agency}/submissions/2019/tw4/frozen");
        await _client.PostJson($"{Agency}/submissions/2019/tw4/return", new { reason = "perbaiki" });
        await _client.PutJson($"{Agency}/indicators/{code}/2019/realisations/tw4", new { value = 20 });
        await _client.PostJson($"{Agency}/submissions/2019/tw4/submit", new { reason = "catatan" });

        var (_, still) = await _client.GetJson($"{Agency}/submissions/2019/tw4/frozen?number=1");
        var (_, second) = await _client.GetJson($"{Agency}/submissions/2019/tw4/frozen");
        Assert.Equal((string)first["hash"]!, (string)still["hash"]!);
        Assert.NotEqual((string)first["hash"]!, (string)second["hash"]!);
        Assert.Equal((2, true), ((int)second["number"]!, (bool)second["intact"]!));
        Assert.Equal(17m / 328m * 100m, still["scorecard"]!["objectives"]![0]!["indicators"]![0]!["realisation"].Number(), 10);
        Assert.Equal(20m / 328m * 100m, second["scorecard"]!["objectives"]![0]!["indicators"]![0]!["realisation"].Number(), 10);
    }

    [Theory]
    [InlineData("submissions/2019/tw5/submit", 422)]
    [InlineData("submissions/2019/tw1/approve", 404)]
    [InlineData("submissions/9999/tw1/submit", 404)]
    [InlineData("submissions/2031/tw1/submit", 404)]
    public async Task What_is_no_period_or_no_step_is_refused(string path, int expected)
    {
        var (status, problem) = await _client.PostJson($"/api/v1/agencies/35.08/dinkop-um/{path}", new { reason = "x" });
        Assert.Equal(expected, status);
        Assert.NotEmpty((string)problem["code"]!);
    }

    /// <summary>An agency with Lumajang's plan and one share entered in the fourth quarter; gives the code of its numerator.</summary>
    [Fact]
    public async Task A_period_is_called_ready_and_a_window_is_opened_with_a_reason()
    {
        const string Year = "/api/v1/agencies/35.08/uji-meja/submissions/2019";
        await Prepared("35.08/uji-meja");
        Assert.Equal(200, (await _client.PutJson($"{Year}/tw1/ready", new { ready = true, note = "Data pasar menyusul." })).Status);
        var (refused, why) = await _client.PutJson($"{Year}/tw1/window", new { until = "2001-01-01", reason = "" });
        Assert.Equal((422, "dateOutOfRange"), (refused, (string)why["code"]!));
        Assert.Equal(422, (await _client.PutJson($"{Year}/tw9/ready", new { ready = true })).Status);
        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30).ToString("O");
        Assert.Equal(200, (await _client.PutJson($"{Year}/tw1/window", new { until, reason = "Banjir." })).Status);
        var (_, desk) = await _client.GetJson($"{Year}/desk");
        Assert.Equal("Data pasar menyusul.", (string)desk["ready"]!["tw1"]!["note"]!);
        Assert.Equal((until, "Banjir."), ((string)desk["windows"]!["tw1"]![0]!["until"]!, (string)desk["windows"]!["tw1"]![0]!["reason"]!));

        Assert.Equal(200, (await _client.PutJson($"{Year}/tw1/ready", new { ready = false })).Status);
        Assert.Empty((await _client.GetJson($"{Year}/desk")).Body["ready"]!.AsObject());
    }

    [Fact]
    public async Task The_windows_of_a_region_are_read_by_everybody_and_set_in_order_with_a_reason()
    {
        const string Windows = "/api/v1/regions/35.77/windows";
        var (_, none) = await _client.GetJson(Windows);
        Assert.Null(none["entry"]);
        var (refused, why) = await _client.PutJson(Windows, new { entry = 30, submit = 20, reason = "" });
        Assert.Equal((422, "windowsOrder"), (refused, (string)why["code"]!));
        Assert.Equal(200, (await _client.PutJson(Windows, new { entry = 300, submit = 310, reason = "Jadwal provinsi." })).Status);
        var (_, set) = await _client.GetJson(Windows);
        Assert.Equal((300, 310), ((int)set["entry"]!, (int)set["submit"]!));
        Assert.Equal(412, (await _client.PutJson(Windows, new { reason = "lagi" }, ("If-Match", "\"0\""))).Status);
        Assert.Equal(404, (await _client.GetJson("/api/v1/regions/99.99/windows")).Status);
    }

    private async Task<string> Prepared(string agency)
    {
        await _client.ImportLumajang(agency);
        var numerator = await _client.ComponentCode(agency, "jml koperasi sehat");
        foreach (var (code, value) in new[] { (numerator, 17), (await _client.ComponentCode(agency, "jml koperasi yang dinilai"), 328) })
        {
            Assert.Equal(200, (await _client.PutJson($"/api/v1/agencies/{agency}/indicators/{code}/2019/realisations/tw4", new { value })).Status);
        }

        return numerator;
    }
}
