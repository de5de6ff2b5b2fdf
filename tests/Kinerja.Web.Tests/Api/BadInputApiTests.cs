using System.Text;
using System.Text.Json.Nodes;
using Kinerja.Web.Tests.Site;
using Xunit;

namespace Kinerja.Web.Tests.Api;

/// <summary>Bad input over the API: a typed answer, in the language asked for, and nothing changed.</summary>
public sealed class BadInputApiTests(SiteFixture site)
{
    private readonly HttpClient _client = site.Client;

    [Theory]
    [InlineData("87,3", "value")]
    [InlineData("1.234,56", "value")]
    [InlineData("-", "missing")]
    [InlineData("n/a", "missing")]
    [InlineData("1.500", "ask")]
    [InlineData("1.5", "ask")]
    [InlineData("(12)", "ask")]
    [InlineData("1e3", "refused")]
    [InlineData("½", "refused")]
    [InlineData("٣", "refused")]
    public async Task Number_reader_gives_one_of_four_verdicts(string text, string kind)
    {
        var (status, answer) = await _client.PostJson("/api/v1/numbers/read", new { text });

        Assert.Equal(200, status);
        Assert.Equal(kind, (string)answer["kind"]!);
        Assert.Equal(kind == "ask", answer["readings"]!.AsArray().Count > 0);
    }

    [Fact]
    public async Task Numbers_are_read_in_lists_and_keep_their_decimals()
    {
        var (status, answers) = await _client.PostJson("/api/v1/numbers/read", new object[] { new { text = "87,50" }, "0,312" });

        Assert.Equal(200, status);
        Assert.Equal("87.50", answers[0]!["value"]!.ToJsonString());
        Assert.Equal(2, (int)answers[0]!["decimals"]!);
        Assert.Equal("0.312", answers[1]!["value"]!.ToJsonString());
    }

    [Fact]
    public async Task Formula_that_cannot_be_read_says_where_and_what_was_expected()
    {
        var (status, problem) = await _client.PostJson("/api/v1/formulas/parse", new { text = "(a / b x 100%" }, ("Accept-Language", "en"));

        Assert.Equal(422, status);
        Assert.InRange((int)problem["position"]!, 0, 13);
        Assert.NotEmpty((string)problem["expected"]!);
    }

    [Fact]
    public async Task Formula_of_the_document_is_read_with_its_years()
    {
        var (status, answer) = await _client.PostJson("/api/v1/formulas/parse", new { text = "(Jml UM thn N - Jml UM thn N - 1) / ( Jml UM thn N - 1 ) X 100 %" });

        Assert.Equal(200, status);
        Assert.Equal(["jumlah um:0", "jumlah um:-1"], answer["components"]!.AsArray().Select(c => $"{c!["name"]}:{c["yearOffset"]}"));
        Assert.Equal(100m, (decimal)answer["factor"]!);
        Assert.Equal("%", (string)answer["unit"]!);
    }

    [Theory]
    [InlineData("{\"formula\": ")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"formula\": \"a / b\", \"components\": {\"a\": 5}, \"period\": \"tw9\"}")]
    [InlineData("{}")]
    public async Task Calculation_refuses_what_it_cannot_use(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync("/api/v1/calculations", content);

        Assert.InRange((int)answer.StatusCode, 400, 422);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("PK\u0003\u0004rest")]
    [InlineData("MZ\u0090\0\u0003")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    [InlineData("   \r\n ")]
    public async Task Document_that_is_none_is_refused_with_its_kind(string bytes)
    {
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(bytes));
        content.Headers.ContentType = new("text/plain");
        using var answer = await _client.PostAsync("/api/v1/imports", content);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.NotEmpty((string)problem["code"]!);
    }

    [Fact]
    public async Task Document_over_the_limit_is_refused()
    {
        using var content = new ByteArrayContent(new byte[11 * 1024 * 1024]);
        content.Headers.ContentType = new("text/plain");
        using var answer = await _client.PostAsync("/api/v1/imports", content);

        Assert.Equal(413, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Text_without_tables_is_listed_as_not_understood()
    {
        var (status, draft) = await _client.PostJson("/api/v1/imports", new { text = "Pak, ini IKU kita ya\n1. sehat 87,3\nmakasih" });

        Assert.Equal(201, status);
        Assert.NotEmpty(draft["notUnderstood"]!.AsArray());
        Assert.All(draft["notUnderstood"]!.AsArray(), n => Assert.NotNull(n!["source"]!["line"]));
    }

    [Theory]
    [InlineData("/api/v1/agencies/35.08/tidak-ada")]
    [InlineData("/api/v1/agencies/35.08/tidak-ada/plan")]
    [InlineData("/api/v1/agencies/35.08/tidak-ada/scorecards/2019")]
    [InlineData("/api/v1/agencies/35.08/dinkop-um/scorecards/1066")]
    [InlineData("/api/v1/agencies/35_08/dinkop-um")]
    [InlineData("/api/v1/agencies/35.08/DINKOP")]
    [InlineData("/api/v1/agencies/35.08/dinkop-um/indicators/iku-3/2019/explanation")]
    [InlineData("/api/v1/agencies/35.08/dinkop-um/indicators/iku-1/2050/history")]
    [InlineData("/api/v1/imports/draft-00000000000000000000000000000000")]
    [InlineData("/api/v1/apa-saja")]
    public async Task What_does_not_exist_is_404_as_problem(string path)
    {
        var (status, problem) = await _client.GetJson(path);

        Assert.Equal(404, status);
        Assert.NotEmpty((string)problem["title"]!);
    }

    [Fact]
    public async Task Ambiguous_realisation_is_asked_about_and_stores_nothing()
    {
        const string Agency = "35.08/uji-tanya";
        await _client.ImportLumajang(Agency);
        var code = await _client.ComponentCode(Agency, "jml koperasi sehat");

        var (status, problem) = await _client.PutJson($"/api/v1/agencies/{Agency}/indicators/{code}/2019/realisations/tw1", new { text = "1.500" });
        var (chosen, _) = await _client.PutJson(
            $"/api/v1/agencies/{Agency}/indicators/{code}/2019/realisations/tw1", new { text = "1.500", reading = "thousands" }, ("If-Match", "\"1\""));

        Assert.Equal(422, status);
        Assert.Equal("numberAmbiguous", (string)problem["code"]!);
        Assert.Equal(200, chosen);
    }

    [Fact]
    public async Task Range_is_no_realisation_whichever_reading_is_named()
    {
        const string Agency = "35.08/uji-rentang";
        await _client.ImportLumajang(Agency);
        var code = await _client.ComponentCode(Agency, "jml koperasi sehat");

        var (status, _) = await _client.PutJson(
            $"/api/v1/agencies/{Agency}/indicators/{code}/2019/realisations/tw1", new { text = "80-90", reading = "range" });
        var (_, cell) = await _client.GetJson($"/api/v1/agencies/{Agency}/indicators/{code}/2019");

        Assert.Equal(422, status);
        Assert.Empty(cell["values"]!.AsObject());
    }

    [Fact]
    public async Task Second_writer_on_the_same_revision_is_told()
    {
        const string Agency = "35.08/uji-bentrok";
        await _client.ImportLumajang(Agency);
        var code = await _client.ComponentCode(Agency, "jml koperasi sehat");
        var path = $"/api/v1/agencies/{Agency}/indicators/{code}/2019/realisations/tw1";

        var (first, _) = await _client.PutJson(path, new { value = 3 }, ("If-Match", "\"1\""));
        var (second, problem) = await _client.PutJson(path, new { value = 4 }, ("If-Match", "\"1\""));

        Assert.Equal(200, first);
        Assert.Equal(412, second);
        Assert.Equal(412, (int)problem["status"]!);
        var entered = (await _client.GetJson($"/api/v1/agencies/{Agency}/indicators/{code}/2019")).Body["values"]!["tw1"]!.AsObject();
        Assert.True(entered.ContainsKey("by"));
        Assert.False(entered.ContainsKey("byIds")); // ids of accounts stay inside
    }

    [Fact]
    public async Task Repeated_operation_has_one_effect()
    {
        const string Agency = "35.08/uji-ulang";
        await _client.ImportLumajang(Agency);
        var code = await _client.ComponentCode(Agency, "jml koperasi sehat");
        var path = $"/api/v1/agencies/{Agency}/indicators/{code}/2019";

        var (_, first) = await _client.PutJson($"{path}/realisations/tw1", new { value = 3 }, ("Idempotency-Key", "op-ulang-1"));
        var (_, again) = await _client.PutJson($"{path}/realisations/tw1", new { value = 3 }, ("Idempotency-Key", "op-ulang-1"));
        var (_, history) = await _client.GetJson($"{path}/history");

        Assert.Equal((long)first["receipt"]!["revision"]!, (long)again["receipt"]!["revision"]!);
        Assert.True((bool)again["receipt"]!["replayed"]!);
        Assert.Single(history["entries"]!.AsArray(), e => (string)e!["kind"]! == "realisation");
    }

    [Fact]
    public async Task Change_sent_by_another_site_is_refused()
    {
        var (fetch, _) = await _client.PutJson("/api/v1/agencies/35.08/uji-lintas", new { name = "Dinas Uji", regionName = "Kabupaten Uji" }, ("Sec-Fetch-Site", "cross-site"));
        var (origin, _) = await _client.PutJson("/api/v1/agencies/35.08/uji-lintas", new { name = "Dinas Uji", regionName = "Kabupaten Uji" }, ("Origin", "https://example.org"));
        var (profile, _) = await _client.GetJson("/api/v1/agencies/35.08/uji-lintas");

        Assert.Equal(403, fetch);
        Assert.Equal(403, origin);
        Assert.Equal(404, profile);
    }

    [Fact]
    public async Task Foreign_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "example.org";
        using var answer = await _client.SendAsync(request);

        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Description_of_the_api_names_every_group()
    {
        var (status, document) = await _client.GetJson("/openapi/v1.json");

        Assert.Equal(200, status);
        var paths = document["paths"]!.AsObject().Select(p => p.Key).ToList();
        Assert.All(
            ["/api/v1/regions", "/api/v1/formulas/parse", "/api/v1/numbers/read", "/api/v1/calculations", "/api/v1/imports", "/api/v1/agencies/{region}/{agency}/plan", "/api/v1/agencies/{region}/{agency}/submissions/{year}/{period}/{act}"],
            path => Assert.Contains(path, paths));
    }
}
