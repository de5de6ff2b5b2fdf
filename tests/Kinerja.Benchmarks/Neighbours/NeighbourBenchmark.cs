using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Limits;
using Kinerja.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kinerja.Benchmarks.Neighbours;

/// <summary>
/// What one agency notices of another that asks for fifty times as much: times of its answers in quiet and during the storm, over HTTP against the site with the limits of production. Half of
/// all requests read a scorecard, half enter a figure; they are sent at their time whether or not earlier ones were answered.
/// </summary>
internal static class NeighbourBenchmark
{
    private const int QuietRate = 4;
    private const int StormRate = 50 * QuietRate;
    private const int StormPeople = 10;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);

    /// <summary>Prints a table.</summary>
    /// <param name="seconds">Seconds of each phase.</param>
    public static async Task RunAsync(int seconds)
    {
        await using var azurite = new AzuriteProcess(AzuriteServices.All);
        await azurite.InitializeAsync();
        var ports = FreePorts.Take(3).Select(p => p.ToString(CultureInfo.InvariantCulture)).ToList();
        await using var site = SiteHost.Build(
            [
                "--applicationName", "Kinerja.Web", "--contentRoot", Repository.PathOf("src", "Kinerja.Web"), "--urls", $"http://127.0.0.1:{ports[0]}",
                "--Kinerja:Silo:SiloPort", ports[1], "--Kinerja:Silo:GatewayPort", ports[2], "--Kinerja:Storage:ConnectionString", azurite.ConnectionString,
            ],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Error);
                TestCallers.Use(builder.Services);
                var limits = new LimitOptions();
                builder.Services.PostConfigure<LimitOptions>(o => (o.Source, o.Account, o.Tenant) = (limits.Source, limits.Account, limits.Tenant));
            });
        await site.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new Uri($"http://127.0.0.1:{ports[0]}") };
        var (mine, theirs) = (await Agency.Make(client, "dinas-tenang", 1), await Agency.Make(client, "dinas-badai", StormPeople));

        await Run(client, mine, QuietRate, Warm);
        var quiet = await Run(client, mine, QuietRate, TimeSpan.FromSeconds(seconds));
        var storm = Run(client, theirs, StormRate, TimeSpan.FromSeconds(seconds) + Warm);
        await Task.Delay(Warm);
        var beside = await Run(client, mine, QuietRate, TimeSpan.FromSeconds(seconds));
        var stormed = await storm;

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} s each, {Environment.ProcessorCount} processors, limits of production; ms"));
        Console.WriteLine("who                      asked/s   median      p95      p99   answered 200   refused 429   other");
        Print("one agency, quiet", QuietRate, quiet);
        Print("the same in the storm", QuietRate, beside);
        Print("the storm itself", StormRate, stormed);
        await site.StopAsync();
    }

    private static async Task<List<(double Took, int Status)>> Run(HttpClient client, Agency agency, int rate, TimeSpan length)
    {
        var answers = new List<(double, int)>();
        var began = Stopwatch.GetTimestamp();
        var running = new List<Task>();
        for (var i = 0; i < rate * length.TotalSeconds; i++)
        {
            var wait = TimeSpan.FromSeconds((double)i / rate) - Stopwatch.GetElapsedTime(began);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            running.Add(One(i));
        }

        await Task.WhenAll(running);
        return answers;

        async Task One(int i)
        {
            var sent = Stopwatch.GetTimestamp();
            var status = await agency.Ask(client, i);
            lock (answers)
                answers.Add((Stopwatch.GetElapsedTime(sent).TotalMilliseconds, status));
        }
    }

    private static void Print(string who, int rate, List<(double Took, int Status)> answers)
    {
        var times = answers.Where(a => a.Status == 200).Select(a => a.Took).Order().ToList();
        var (ok, limited) = (times.Count, answers.Count(a => a.Status == 429));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{who,-24} {rate,7} {At(0.5),8:F1} {At(0.95),8:F1} {At(0.99),8:F1} {ok,14} {limited,13} {answers.Count - ok - limited,7}"));

        double At(double share) => times.Count == 0 ? double.NaN : times[(int)(share * (times.Count - 1))];
    }

    /// <summary>An agency with Lumajang's plan, its people, and what they ask for.</summary>
    private sealed record Agency(string Path, string Component, string[] People, string Run)
    {
        public static async Task<Agency> Make(HttpClient client, string code, int people)
        {
            var path = $"/api/v1/agencies/35.08/{code}";
            var text = await File.ReadAllTextAsync(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));
            var draft = await Read(await client.PostAsJsonAsync("/api/v1/imports", new { text, name = "iku.txt" }));
            await Read(await client.PostAsJsonAsync($"{path}/imports/{draft["id"]}/apply", new { acceptProposals = true }));
            var plan = await Read(await client.GetAsync($"{path}/plan"));
            var component = (string)plan["plan"]!["indicators"]!.AsArray().First(i => (string)i!["level"]! == "component")!["code"]!;
            return new(path, component, [.. Enumerable.Range(0, people).Select(n => TestCallers.Write(TestCallers.Person($"{code}-{n}", new Grant($"35.08|{code}", ActorRole.Operator))))], code);
        }

        public async Task<int> Ask(HttpClient client, int i)
        {
            using var request = i % 2 == 0
                ? new HttpRequestMessage(HttpMethod.Get, $"{Path}/scorecards/2019")
                : new HttpRequestMessage(HttpMethod.Put, $"{Path}/indicators/{Component}/2019/realisations/tw{((i / 2) % 4) + 1}") { Content = JsonContent.Create(new { value = i }) };
            request.Headers.Add(TestCallers.Header, People[i % People.Length]);
            using var answer = await client.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            return (int)answer.StatusCode;
        }

        private static async Task<JsonNode> Read(HttpResponseMessage answer)
        {
            using (answer)
                return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync())! : throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }
}
