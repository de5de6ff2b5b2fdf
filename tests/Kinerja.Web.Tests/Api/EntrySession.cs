using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kinerja.Web.Tests.Pages;

namespace Kinerja.Web.Tests.Api;

/// <summary>An operator with the entry of a year open: sends figures as the grid does, with the token of the page.</summary>
internal sealed class EntrySession : IDisposable
{
    private readonly Browser _browser;
    private readonly string _endpoint;
    private readonly string _token;
    private readonly Page _page;
    private int _sent;

    private EntrySession(Browser browser, string agency, Page page) =>
        (_browser, _endpoint, _page, _token) = (browser, $"/api/v1/agencies/{agency}/entries/2019", page, page.Value("__RequestVerificationToken"));

    /// <summary>Opens the page; the agency has the plan of the example.</summary>
    public static async Task<EntrySession> Open(Browser browser, string agency, string query = "") => new(browser, agency, await browser.Open($"/i/{agency}/isi/2019/tw4{query}"));

    /// <summary>The page.</summary>
    public Page Page => _page;

    public void Dispose() => _browser.Dispose();

    /// <summary>A figure as the page shows it as stored, to be sent with a text.</summary>
    public JsonObject Cell(string code, string text, string period = "tw4") => new()
    {
        ["operationId"] = $"uji-{_endpoint.GetHashCode(StringComparison.Ordinal) & 0xffff:x}-{GetHashCode():x}-{++_sent}",
        ["code"] = code,
        ["period"] = period,
        ["text"] = text,
        ["was"] = period == "tw4" ? _page.Value($"semula.{code}") : "",
        ["expectedRevision"] = long.Parse(_page.Value($"rev.{code}"), System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Sends figures.</summary>
    public Task<(int Status, JsonNode Body)> Send(params JsonObject[] cells) => Send(new JsonObject { ["period"] = "tw4", ["cells"] = new JsonArray([.. cells.Select(c => c.DeepClone())]) }, _token);

    /// <summary>Sends a body with a token.</summary>
    public async Task<(int Status, JsonNode Body)> Send(JsonObject body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = JsonContent.Create(body) };
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        using var response = await _browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }

    /// <summary>The token of the page.</summary>
    public string Token => _token;

    /// <summary>Sends one figure and gives its answer.</summary>
    public async Task<JsonNode> Answer(JsonObject cell)
    {
        var (status, body) = await Send(cell);
        Assert.True(status == 200, body.ToJsonString());
        return body["cells"]![0]!;
    }
}
