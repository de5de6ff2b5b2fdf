using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Kinerja.Testing;

namespace Kinerja.Benchmarks.Load;

/// <summary>
/// How many people one silo carries, or several behind a front: viewers who open a page every five seconds and operators who enter a figure a second, more of them in each step, until the 95th
/// percentile of pages or figures is above 200 ms. Against another address only viewers ask: the sample agency is open to read.
/// </summary>
internal static class LoadBenchmark
{
    private const int Agencies = 10;
    private const int PagesEvery = 5;

    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(5);
    private static readonly (int Viewers, int Operators)[] Steps = [(25, 5), (50, 10), (100, 20), (200, 40), (400, 80)];

    /// <summary>Prints a table.</summary>
    /// <param name="options">What is asked for.</param>
    public static async Task RunAsync(LoadOptions options)
    {
        if (options.Address is { } address)
        {
            Head($"viewers of {address}, {Environment.ProcessorCount} processors shared with them");
            await Climb(null, address, [new("35.08/dinkop-um")], options.Seconds, []);
            return;
        }

        await using var azurite = new AzuriteProcess(AzuriteServices.All);
        await azurite.InitializeAsync();
        await using var cluster = await LoadCluster.Start(azurite.ConnectionString, options.Silos ?? 1, behindFront: options.Silos is not null);
        using var client = new HttpClient { BaseAddress = cluster.Address };
        var agencies = Enumerable.Range(0, Agencies).Select(LoadAgency.Of).ToList();
        foreach (var agency in agencies)
        {
            await agency.Import(client);
            await agency.Look(client);
        }

        var silos = options.Silos is { } several ? string.Create(CultureInfo.InvariantCulture, $"{several} silo(s) behind a front") : "one silo";
        Head(string.Create(CultureInfo.InvariantCulture, $"{silos}, {Agencies} agencies, {Environment.ProcessorCount} processors shared with storage emulator and askers"));
        var cells = (await Task.WhenAll(agencies.Select(a => a.Cells(client)))).ToList();
        // Operators of one agency each have cells of their own.
        var byTurn = Enumerable.Range(0, cells.Max(c => c.Count)).SelectMany(i => cells.Where(c => i < c.Count).Select(c => c[i])).ToList();
        await Climb(cluster, cluster.Address, agencies, options.Seconds, byTurn);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processes of the site at the end: {cluster.Resident / 1_000_000} MB"));
    }

    private static void Head(string what)
    {
        Console.WriteLine($"{what}; a page every {PagesEvery} s a viewer, a figure a second an operator");
        Console.WriteLine("viewers operators   pages/s   page p50   page p95   figure p50   figure p95   ms   failed   cores of the site");
    }

    private static async Task Climb(LoadCluster? site, Uri address, List<LoadAgency> agencies, int seconds, List<string> cells)
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
                $"{viewers,7} {(cells.Count == 0 ? 0 : operators),9} {pages.Count / (double)seconds,9:F1} {At(pages, 0.5),10:F0} {At(pages, 0.95),10:F0} {At(figures, 0.5),12:F0} {At(figures, 0.95),12:F0} {"",4} {failed.Count,8}   {cores:F2}"));
            foreach (var failure in failed.Distinct().Take(3))
                Console.WriteLine($"  {failure}");
            if (At(pages, 0.95) > 200 || At(figures, 0.95) > 200)
                return;
        }
    }

    private static async Task View(Uri address, List<LoadAgency> agencies, int number, ConcurrentBag<double> times, ConcurrentBag<string> failed, long began, CancellationToken end)
    {
        using var client = new HttpClient { BaseAddress = address };
        var pages = agencies[number % agencies.Count].Pages;
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

    private static double At(ConcurrentBag<double> times, double share) => times.IsEmpty ? 0 : times.Order().ElementAt((int)(share * (times.Count - 1)));
}
