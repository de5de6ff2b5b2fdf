using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.Logging;

namespace Kinerja.Benchmarks.Entries;

/// <summary>
/// Fifty operators of ten agencies who enter a quarter at the same time over HTTP, one figure a second each, as the grid sends them: how long until a figure is accepted, with the
/// achievements that it changes.
/// </summary>
internal static partial class EntryBenchmark
{
    private const int Agencies = 10;

    /// <summary>Prints a table.</summary>
    /// <param name="operators">Operators at once.</param>
    /// <param name="figures">Figures that each of them enters.</param>
    public static async Task RunAsync(int operators, int figures)
    {
        await using var azurite = new AzuriteProcess(AzuriteServices.All);
        await azurite.InitializeAsync();
        var ports = FreePorts.Take(3).Select(p => p.ToString(CultureInfo.InvariantCulture)).ToList();
        await using var site = SiteHost.Build(
            [
                "--applicationName", "Kinerja.Web", "--contentRoot", Repository.PathOf("src", "Kinerja.Web"), "--urls", $"http://127.0.0.1:{ports[0]}",
                "--environment", "Development", "--Kinerja:Silo:SiloPort", ports[1], "--Kinerja:Silo:GatewayPort", ports[2], "--Kinerja:Storage:ConnectionString", azurite.ConnectionString,
                "--Kinerja:Demo:Load", "false",
            ],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Error);
                TestCallers.Use(builder.Services);
            });
        await site.StartAsync();
        var address = new Uri($"http://127.0.0.1:{ports[0]}");
        await Task.WhenAll(Enumerable.Range(0, Agencies).Select(i => Import(address, Agency(i))));

        var times = new ConcurrentBag<double>();
        var outcomes = new ConcurrentDictionary<string, int>();
        await Task.WhenAll(Enumerable.Range(0, operators).Select(i => Enter(address, i, figures, times, outcomes)));
        await site.StopAsync();

        var sorted = times.Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{operators} operators, {Agencies} agencies, one figure a second each, {sorted.Count} figures, {Environment.ProcessorCount} processors, storage emulator on the same machine."));
        Console.WriteLine(string.Join(", ", outcomes.OrderBy(o => o.Key).Select(o => $"{o.Key}: {o.Value}")));
        Console.WriteLine("p50 ms   p95 ms   p99 ms   worst ms");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{At(sorted, 0.5),6:F1} {At(sorted, 0.95),8:F1} {At(sorted, 0.99),8:F1} {sorted[^1],10:F1}"));
    }

    private static async Task Enter(Uri address, int number, int figures, ConcurrentBag<double> times, ConcurrentDictionary<string, int> outcomes)
    {
        var agency = Agency(number % Agencies);
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Add(TestCallers.Header, TestCallers.Write(TestCallers.Person($"operator-{number}", new Grant(agency.Replace('/', '|'), ActorRole.Operator))));
        var page = await client.GetStringAsync($"/i/{agency}/isi/2019/tw4");
        var token = Token().Match(page).Groups[1].Value;
        var codes = Fields().Matches(page).Select(m => m.Groups[1].Value).Distinct().ToList();
        // Operators of one agency share its figures among themselves, and do not all begin in the same moment.
        var mine = codes.Where((_, i) => i % 5 == number / Agencies % 5).ToList();
        await Task.Delay(number * 1000 / 50);
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var seen = new Dictionary<(string, string), JsonNode?>();
        for (var n = 0; n < figures; n++, await second.WaitForNextTickAsync())
        {
            var (code, period) = (mine[n % mine.Count], $"tw{(n / mine.Count % 4) + 1}");
            var known = seen.GetValueOrDefault((code, period));
            var body = new JsonObject
            {
                ["period"] = "tw4",
                ["cells"] = new JsonArray(new JsonObject
                {
                    ["operationId"] = $"bench-{number}-{n}", ["code"] = code, ["period"] = period, ["text"] = $"{n + 1}", ["was"] = known?["was"]?.DeepClone() ?? "", ["expectedRevision"] = known?["revision"]?.DeepClone(),
                }),
            };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/agencies/{agency}/entries/2019") { Content = JsonContent.Create(body) };
            request.Headers.Add("RequestVerificationToken", token);
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request);
            var said = await answer.Content.ReadAsStringAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{(int)answer.StatusCode}: {said}");
            var cell = JsonNode.Parse(said)!["cells"]![0]!;
            outcomes.AddOrUpdate((string)cell["outcome"]!, 1, (_, count) => count + 1);
            seen[(code, period)] = cell["stored"];
        }
    }

    private static async Task Import(Uri address, string agency)
    {
        using var client = new HttpClient { BaseAddress = address };
        var text = await File.ReadAllTextAsync(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));
        using var draft = await client.PostAsJsonAsync("/api/v1/imports", new { text, name = "iku-lumajang.txt" });
        var id = (string)JsonNode.Parse(await draft.Content.ReadAsStringAsync())!["id"]!;
        using var applied = await client.PostAsJsonAsync($"/api/v1/agencies/{agency}/imports/{id}/apply", new { acceptProposals = true });
        applied.EnsureSuccessStatusCode();
    }

    private static string Agency(int number) => string.Create(CultureInfo.InvariantCulture, $"35.08/bench-{number}");

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<td[^>]* class=\"now\"[^>]* data-cell=\"([^\"]+)\"")]
    private static partial Regex Fields();
}
