using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kinerja.Testing;

namespace Kinerja.EndToEnd.Tests;

/// <summary>The document of the example in an agency of a test's own.</summary>
internal static class Example
{
    /// <summary>Imports it.</summary>
    public static async Task Import(Uri address, string agency)
    {
        using var client = new HttpClient { BaseAddress = address };
        var document = await File.ReadAllTextAsync(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));
        using var draft = await client.PostAsJsonAsync("/api/v1/imports", new { text = document, name = "iku-lumajang.txt" });
        var id = (string)JsonNode.Parse(await draft.Content.ReadAsStringAsync())!["id"]!;
        using var applied = await client.PostAsJsonAsync($"/api/v1/agencies/{agency}/imports/{id}/apply", new { acceptProposals = true });
        applied.EnsureSuccessStatusCode();
    }
}
