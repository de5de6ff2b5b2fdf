using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kinerja.Testing;

namespace Kinerja.Benchmarks.Load;

/// <summary>An agency of the example's size that load is put on.</summary>
/// <param name="Path">Its part of addresses, e.g. <c>35.08/beban-0</c>.</param>
internal sealed record LoadAgency(string Path)
{
    /// <summary>The n-th one.</summary>
    public static LoadAgency Of(int number) => new(string.Create(CultureInfo.InvariantCulture, $"35.08/beban-{number}"));

    /// <summary>What people look at.</summary>
    public IReadOnlyList<string> Pages { get; } =
        [$"/i/{Path}/iku/2019", $"/i/{Path}/iku/2018?periode=tw2", $"/i/{Path}/iku/2019/iku-1", $"/i/{Path}/rencana", $"/i/{Path}/isi/2019/tw4", "/w/35.08"];

    /// <summary>Brings it to a site.</summary>
    public async Task Import(HttpClient client)
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));
        using var draft = await client.PostAsJsonAsync("/api/v1/imports", new { text, name = "iku-lumajang.txt" });
        var id = (string)JsonNode.Parse(await draft.Content.ReadAsStringAsync())!["id"]!;
        using var applied = await client.PostAsJsonAsync($"/api/v1/agencies/{Path}/imports/{id}/apply", new { acceptProposals = true });
        applied.EnsureSuccessStatusCode();
    }

    /// <summary>Opens each of its pages once.</summary>
    public async Task Look(HttpClient client)
    {
        foreach (var page in Pages)
            await client.GetStringAsync(page);
    }

    /// <summary>Addresses of the figures that are entered.</summary>
    public async Task<List<string>> Cells(HttpClient client)
    {
        var plan = JsonNode.Parse(await client.GetStringAsync($"/api/v1/agencies/{Path}/plan"))!["plan"]!["indicators"]!.AsArray();
        return [.. plan.Where(i => (string)i!["level"]! == "component").Select(i => $"/api/v1/agencies/{Path}/indicators/{i!["code"]}/2019")];
    }
}
