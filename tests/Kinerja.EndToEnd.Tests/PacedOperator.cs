using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Kinerja.EndToEnd.Tests;

/// <summary>
/// Somebody who enters a figure a second into a cell of their own and now and then looks at a page. What was refused or lost is sent again under its key, as a browser does, and how long that
/// took until it was taken is kept.
/// </summary>
internal sealed class PacedOperator : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);
    private const int LooksEvery = 5;

    private readonly HttpClient _client;
    private readonly string _cell;
    private readonly string _period;
    private readonly string _page;
    private int _next = 1;

    private PacedOperator(Uri address, string cell, string period, string page) => (_client, _cell, _period, _page) =
        (new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) }, cell, period, page);

    /// <summary>The last value that was acknowledged.</summary>
    public int Taken { get; private set; }

    /// <summary>Every answer that was not what was asked for.</summary>
    public ConcurrentQueue<string> Errors { get; } = [];

    /// <summary>Times from the first refusal of a figure until it was taken.</summary>
    public ConcurrentQueue<TimeSpan> Recoveries { get; } = [];

    /// <summary>Times of what was answered as asked.</summary>
    public ConcurrentQueue<TimeSpan> Answers { get; } = [];

    /// <summary>That many of them on the example, over its indicators, and the years and quarters that nobody has submitted.</summary>
    public static async Task<IReadOnlyList<PacedOperator>> Several(DevScript dev, int count)
    {
        const string Agency = "35.08/dinkop-um";
        var plan = JsonNode.Parse(await dev.Client.GetStringAsync($"/api/v1/agencies/{Agency}/plan"))!["plan"]!["indicators"]!.AsArray();
        var codes = plan.Where(i => (string)i!["level"]! == "component").Select(i => (string)i!["code"]!).ToList();
        var cells = from quarter in Enumerable.Range(1, 4) from year in Enumerable.Range(2013, 3) from code in codes select (code, year, quarter);
        return [.. cells.Take(count).Select(c => new PacedOperator(
            dev.Address, string.Create(CultureInfo.InvariantCulture, $"/api/v1/agencies/{Agency}/indicators/{c.code}/{c.year}"), string.Create(CultureInfo.InvariantCulture, $"tw{c.quarter}"),
            string.Create(CultureInfo.InvariantCulture, $"/i/{Agency}/iku/{c.year}")))];
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Works until told to stop, and ends with a figure that was taken.</summary>
    public async Task Work(int number, CancellationToken stop, CancellationToken limit)
    {
        await Wait(TimeSpan.FromMilliseconds(1 + (Pace.TotalMilliseconds * (number * 0.618 % 1))), limit);
        using var tick = new PeriodicTimer(Pace);
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            await Enter(limit);
            if (n % LooksEvery == number % LooksEvery)
                await Send(() => new(HttpMethod.Get, _page), limit);
            await tick.WaitForNextTickAsync(limit);
        }
    }

    /// <summary>What the cell holds.</summary>
    public async Task<int> Read() => (int)JsonNode.Parse(await _client.GetStringAsync(_cell))!["values"]![_period]!["value"]!["value"]!;

    private async Task Enter(CancellationToken limit)
    {
        long? refused = null;
        while (!await Send(Figure, limit))
        {
            refused ??= Stopwatch.GetTimestamp();
            await Wait(Again, limit);
        }

        if (refused is { } since)
            Recoveries.Enqueue(Stopwatch.GetElapsedTime(since));
        Taken = _next++;
    }

    private HttpRequestMessage Figure()
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{_cell}/realisations/{_period}") { Content = JsonContent.Create(new { value = _next, reason = "uji bergilir", confirmWarnings = true }) };
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"bergilir-{_next}"));
        return request;
    }

    private static async Task Wait(TimeSpan time, CancellationToken limit)
    {
        using var tick = new PeriodicTimer(time);
        await tick.WaitForNextTickAsync(limit);
    }

    private async Task<bool> Send(Func<HttpRequestMessage> make, CancellationToken limit)
    {
        using var request = make();
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await _client.SendAsync(request, limit);
            await answer.Content.ReadAsByteArrayAsync(limit);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Answers.Enqueue(Stopwatch.GetElapsedTime(began));
                return true;
            }

            // A refusal that sending again does not change is a mistake of the test.
            if ((int)answer.StatusCode is >= 400 and < 500)
                throw new InvalidOperationException($"{(int)answer.StatusCode} {request.RequestUri}: {await answer.Content.ReadAsStringAsync(limit)}");
            Errors.Enqueue($"{(int)answer.StatusCode} {request.Method} {request.RequestUri} after {Stopwatch.GetElapsedTime(began)}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !limit.IsCancellationRequested))
        {
            Errors.Enqueue($"{request.Method} {request.RequestUri} after {Stopwatch.GetElapsedTime(began)}: {e.Message}");
        }

        return false;
    }
}
