using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kinerja.Testing;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>The document of the example in an agency of a test's own.</summary>
internal static class Example
{
    /// <summary>Imports it.</summary>
    public static async Task Import(Uri address, string agency)
    {
        await Import(address, agency, await File.ReadAllTextAsync(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt")), "iku-lumajang.txt");
    }

    /// <summary>Imports a plan for 2019 with so many counts that are entered as they are.</summary>
    public static Task ImportCounts(Uri address, string agency, int indicators) => Import(
        address, agency, $"No\tIndikator Kinerja\tSatuan\tTarget 2019\n{string.Join('\n', Enumerable.Range(1, indicators).Select(n => $"{n}\tJumlah kelompok usaha ke-{n}\tunit\t{n + 10}"))}\n", "iku.txt");

    private static async Task Import(Uri address, string agency, string document, string name)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var draft = await client.PostAsJsonAsync("/api/v1/imports", new { text = document, name });
        draft.EnsureSuccessStatusCode();
        var id = (string)JsonNode.Parse(await draft.Content.ReadAsStringAsync())!["id"]!;
        using var applied = await client.PostAsJsonAsync($"/api/v1/agencies/{agency}/imports/{id}/apply", new { acceptProposals = true });
        Assert.True(applied.IsSuccessStatusCode, await applied.Content.ReadAsStringAsync());
    }
}
