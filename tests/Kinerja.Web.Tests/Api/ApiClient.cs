using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinerja.Testing;

namespace Kinerja.Web.Tests.Api;

/// <summary>Short calls for tests: JSON in, status and JSON out.</summary>
internal static class ApiClient
{
    public static async Task<(int Status, JsonNode Body)> PostJson(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) =>
        await Send(client, HttpMethod.Post, path, body, headers);

    public static async Task<(int Status, JsonNode Body)> PutJson(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) =>
        await Send(client, HttpMethod.Put, path, body, headers);

    public static async Task<(int Status, JsonNode Body)> PatchJson(this HttpClient client, string path, object body, params (string Name, string Value)[] headers) =>
        await Send(client, HttpMethod.Patch, path, body, headers);

    public static async Task<(int Status, JsonNode Body)> GetJson(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        await Send(client, HttpMethod.Get, path, body: null, headers);

    public static string LumajangText() => File.ReadAllText(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));

    /// <summary>Imports the Lumajang document into an agency of the test's own.</summary>
    public static async Task<string> ImportLumajang(this HttpClient client, string agency)
    {
        var (status, draft) = await client.PostJson("/api/v1/imports", new { text = LumajangText(), name = "iku-lumajang.txt" });
        if (status != 201)
        {
            throw new InvalidOperationException(draft.ToJsonString());
        }

        var (applied, receipt) = await client.PostJson($"/api/v1/agencies/{agency}/imports/{draft["id"]}/apply", new { acceptProposals = true });
        return applied == 200 ? (string)draft["id"]! : throw new InvalidOperationException(receipt.ToJsonString());
    }

    /// <summary>The code of a component by its folded name in the plan of an agency.</summary>
    public static async Task<string> ComponentCode(this HttpClient client, string agency, string name)
    {
        var (_, plan) = await client.GetJson($"/api/v1/agencies/{agency}/plan");
        return (string)plan["plan"]!["indicators"]!.AsArray()
            .Single(i => (string)i!["level"]! == "component" && Model.Texts.TextFolding.Fold((string)i["name"]!) == Model.Texts.TextFolding.Fold(name))!["code"]!;
    }

    public static decimal Number(this JsonNode? node) => decimal.Parse(node!["value"]!.ToJsonString(), CultureInfo.InvariantCulture);

    private static async Task<(int Status, JsonNode Body)> Send(
        HttpClient client, HttpMethod method, string path, object? body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body, options: JsonSerializerOptions.Web);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }
}
