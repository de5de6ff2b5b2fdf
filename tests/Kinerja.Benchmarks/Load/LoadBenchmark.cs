using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kinerja.Testing;

namespace Kinerja.Benchmarks.Load;

/// <summary>
/// How many people one silo carries: viewers who open a page every five seconds and operators who enter a figure a second, more of them in each step, until the 95th percentile of pages or
/// figures is above 200 ms. And what an agency costs in memory while nobody asks for it. Against another address only viewers ask: the sample agency is open to read.
/// </summary>
internal static class LoadBenchmark
{
    private const int Agencies = 10;
    private const int PagesEvery = 5;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);
    private static readonly (int Viewers, int Operators)[] Steps = [(25, 5), (50, 10), (100, 20), (200, 40), (400, 80)];

    /// <summary>Prints a table.</summary>
    /// <param name="seconds">Seconds of each step.</param>
    /// <param name="address">A running site whose viewers are measured; null for one of its own.</param>
    public static async Task RunAsync(int seconds, Uri? address)
    {
        if (address is not null)
        {
            Head($"viewers of {address}, {Environment.ProcessorCount} processors shared with them");
            await Climb(null, address, ["35.08/dinkop-um"], seconds, []);
            return;
        }

        await using var azurite = new AzuriteProcess(AzuriteServices.All);
        await azurite.InitializeAsync();
        await using var site = await LoadSite.Start(azurite.ConnectionString);
        using var client = new HttpClient { BaseAddress = site.Address };
        var agencies = Enumerable.Range(0, Agencies).Select(i => string.Create(CultureInfo.InvariantCulture, $"35.08/beban-{i}")).ToList();
        await Import(client, agencies[0]);
        await client.GetStringAsync(Pages(agencies[0])[0]);
        var one = await Live(client);
        var oneIdle = await Idle(client);
        foreach (var agency in agencies.Skip(1))
        {
            await Import(client, agency);
            foreach (var page in Pages(agency))
                await client.GetStringAsync(page);
        }

        var (each, eachIdle) = ((await Live(client) - one) / (Agencies - 1), (await Idle(client) - oneIdle) / (Agencies - 1));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"live memory of an agency of the example's size: {each / 1024} KB when it was just brought and looked at, {eachIdle / 1024} KB when its grains have left memory. No page keeps a circuit."));
        Head(string.Create(CultureInfo.InvariantCulture, $"one silo, {Agencies} agencies, {Environment.ProcessorCount} processors shared with storage emulator and askers"));
        var cells = (await Task.WhenAll(agencies.Select(a => Cells(client, a)))).ToList();
        // Operators of one agency each have cells of their own.
        var byTurn = Enumerable.Range(0, cells.Max(c => c.Count)).SelectMany(i => cells.Where(c => i < c.Count).Select(c => c[i])).ToList();
        await Climb(site, site.Address, agencies, seconds, byTurn);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"process at the end: {site.Resident / 1_000_000} MB"));
    }

    private static void Head(string what)
    {
        Console.WriteLine($"{what}; a page every {PagesEvery} s a viewer, a figure a second an operator");
        Console.WriteLine("viewers operators   page p50   page p95   figure p50   figure p95   ms   failed   cores of the silo");
    }

    private static async Task Climb(LoadSite? site, Uri address, List<string> agencies, int seconds, List<string> cells)
    {
        foreach (var (viewers, operators) in Steps)
        {
            var (pages, figures, failed) = (new ConcurrentBag<double>(), new ConcurrentBag<double>(), new ConcurrentBag<string>());
            using var end = new CancellationTokenSource();
            var began = Stopwatch.GetTimestamp();
            var people = Enumerable.Range(0, viewers).Select(i => View(address, agencies, i, pages, failed, began, end.Token))
                .Concat(Enumerable.Range(0, cells.Count == 0 ? 0 : operators).Select(i => Enter(address, cells[i % cells.Count], i, figures, failed, began, end.Token))).ToList();
            await Task.Delay(Warm);
            var before = site?.Processor ?? TimeSpan.Zero;
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            var cores = ((site?.Processor ?? TimeSpan.Zero) - before).TotalSeconds / seconds;
            await end.CancelAsync();
            await Task.WhenAll(people);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{viewers,7} {(cells.Count == 0 ? 0 : operators),9} {At(pages, 0.5),10:F0} {At(pages, 0.95),10:F0} {At(figures, 0.5),12:F0} {At(figures, 0.95),12:F0} {"",4} {failed.Count,8}   {cores:F2}"));
            foreach (var failure in failed.Distinct().Take(3))
                Console.WriteLine($"  {failure}");
            if (At(pages, 0.95) > 200 || At(figures, 0.95) > 200)
                return;
        }
    }

    private static async Task View(Uri address, List<string> agencies, int number, ConcurrentBag<double> times, ConcurrentBag<string> failed, long began, CancellationToken end)
    {
        using var client = new HttpClient { BaseAddress = address };
        var pages = Pages(agencies[number % agencies.Count]);
        await Pace(TimeSpan.FromSeconds(PagesEvery), number, n => Timed(() => client.GetAsync(pages[(n + number) % pages.Count], CancellationToken.None), times, failed, began), end);
    }

    private static async Task Enter(Uri address, string cell, int number, ConcurrentBag<double> times, ConcurrentBag<string> failed, long began, CancellationToken end)
    {
        using var client = new HttpClient { BaseAddress = address };
        await Pace(TimeSpan.FromSeconds(1), number, n => Timed(() => client.PutAsync($"{cell}/realisations/tw{(n % 4) + 1}", JsonContent.Create(new { value = n + 1, confirmWarnings = true }), CancellationToken.None), times, failed, began), end);
    }

    /// <summary>Does something again and again at its time, each person from another moment on.</summary>
    private static async Task Pace(TimeSpan every, int number, Func<int, Task> act, CancellationToken end)
    {
        try
        {
            await Task.Delay(every * (number * 0.618 % 1), end);
            using var tick = new PeriodicTimer(every);
            for (var n = 0; ; n++)
            {
                await act(n);
                await tick.WaitForNextTickAsync(end);
            }
        }
        catch (OperationCanceledException)
        {
            // The step is over.
        }
    }

    private static async Task Timed(Func<Task<HttpResponseMessage>> ask, ConcurrentBag<double> times, ConcurrentBag<string> failed, long began)
    {
        var sent = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await ask();
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode)
                failed.Add($"{(int)answer.StatusCode} {answer.RequestMessage!.RequestUri!.AbsolutePath}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            failed.Add(e.Message);
        }

        if (Stopwatch.GetElapsedTime(began) > Warm)
            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
    }

    private static List<string> Pages(string agency) =>
        [$"/i/{agency}/iku/2019", $"/i/{agency}/iku/2018?periode=tw2", $"/i/{agency}/iku/2019/iku-1", $"/i/{agency}/rencana", $"/i/{agency}/isi/2019/tw4", $"/w/35.08"];

    private static async Task<long> Live(HttpClient client) => long.Parse(await client.GetStringAsync("/bench/live"), CultureInfo.InvariantCulture);

    private static async Task<long> Idle(HttpClient client)
    {
        await client.GetStringAsync("/bench/idle");
        return await Live(client);
    }

    private static async Task Import(HttpClient client, string agency)
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("demo", "lumajang", "iku-lumajang.txt"));
        using var draft = await client.PostAsJsonAsync("/api/v1/imports", new { text, name = "iku-lumajang.txt" });
        var id = (string)JsonNode.Parse(await draft.Content.ReadAsStringAsync())!["id"]!;
        using var applied = await client.PostAsJsonAsync($"/api/v1/agencies/{agency}/imports/{id}/apply", new { acceptProposals = true });
        applied.EnsureSuccessStatusCode();
    }

    private static async Task<List<string>> Cells(HttpClient client, string agency)
    {
        var plan = JsonNode.Parse(await client.GetStringAsync($"/api/v1/agencies/{agency}/plan"))!["plan"]!["indicators"]!.AsArray();
        return [.. plan.Where(i => (string)i!["level"]! == "component").Select(i => $"/api/v1/agencies/{agency}/indicators/{i!["code"]}/2019")];
    }

    private static double At(ConcurrentBag<double> times, double share) => times.IsEmpty ? 0 : times.Order().ElementAt((int)(share * (times.Count - 1)));
}
