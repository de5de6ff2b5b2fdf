using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kinerja.EndToEnd.Tests;

/// <summary>
/// Somebody who enters 1, 2, 3 … into a cell of their own, every second to every third second, and now and then looks at a page: half of them by the entry grid, half as a program does. What was
/// refused or lost is sent again under its operation id, as the grid does by itself, and how long that took until it was taken is kept.
/// </summary>
internal sealed partial class PacedOperator : PacedPerson
{
    private const string Agency = "35.08/dinkop-gilir";
    private const int LooksEvery = 4;

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);

    private readonly (string Code, int Year, string Period) _cell;
    private readonly bool _byGrid;
    private readonly string _why;
    private string _token = "";
    private int _next = 1;

    private PacedOperator(Uri address, (string Code, int Year, string Period) cell, int number)
        : base(address, TimeSpan.FromSeconds(1 + (2 * (number * 0.382 % 1)))) =>
        (_cell, _byGrid, _why) = (cell, number % 2 == 0, string.Create(CultureInfo.InvariantCulture, $"uji bergilir {number}"));

    /// <summary>The last value that was acknowledged.</summary>
    public int Taken { get; private set; }

    /// <summary>Times from the first sending of a figure that was refused or lost until it was taken.</summary>
    public ConcurrentQueue<TimeSpan> Recoveries { get; } = [];

    private string Figure => string.Create(CultureInfo.InvariantCulture, $"/api/v1/agencies/{Agency}/indicators/{_cell.Code}/{_cell.Year}");

    private string Operation => string.Create(CultureInfo.InvariantCulture, $"bergilir-{_cell.Period}-{_next}");

    /// <summary>That many of them on an agency of their own, over its indicators, years and quarters: in the example the figures of other years are published.</summary>
    public static async Task<IReadOnlyList<PacedOperator>> Several(DevScript dev, int count)
    {
        await Example.Import(dev.Address, Agency);
        var plan = JsonNode.Parse(await dev.Client.GetStringAsync($"/api/v1/agencies/{Agency}/plan"))!["plan"]!["indicators"]!.AsArray();
        var codes = plan.Where(i => (string)i!["level"]! == "component").Select(i => (string)i!["code"]!).ToList();
        var cells = new[] { "tw1", "tw2" }.SelectMany(period => Enumerable.Range(2013, 7).SelectMany(year => codes.Select(code => (code, year, period))));
        var all = cells.Take(count).Select((cell, number) => new PacedOperator(dev.Address, cell, number)).ToList();
        await Task.WhenAll(all.Select(someone => someone.Open()));
        return all;
    }

    /// <summary>What the cell holds.</summary>
    public async Task<int> Read() => (int)JsonNode.Parse(await Get(Figure))!["values"]![_cell.Period]!["value"]!["value"]!;

    /// <summary>What was entered, in order, as the history tells it.</summary>
    public async Task<IReadOnlyList<int>> History()
    {
        var entered = new List<int>();
        for (long? before = long.MaxValue; before is not null;)
        {
            var page = JsonNode.Parse(await Get(before == long.MaxValue ? $"{Figure}/history" : string.Create(CultureInfo.InvariantCulture, $"{Figure}/history?before={before}")))!;
            entered.AddRange(page["entries"]!.AsArray().Where(e => (string?)e!["reason"] == _why).Select(e => (int)e!["to"]!["value"]!));
            before = (long?)page["before"];
        }

        entered.Reverse();
        return entered;
    }

    protected override async Task Act(int n, CancellationToken limit)
    {
        long? refused = null;
        var sent = Stopwatch.GetTimestamp();
        while (!await Send(_byGrid ? ByGrid : AsProgram, said => !_byGrid || (string?)JsonNode.Parse(said)!["cells"]![0]!["outcome"] == "saved", limit))
        {
            Assert.Matches(MayPass(), Errors.Last()); // anything else would be refused for ever
            refused ??= sent;
            await Wait(Again, limit);
        }

        if (refused is { } since)
            Recoveries.Enqueue(Stopwatch.GetElapsedTime(since));
        Taken = _next++;
        if (n % LooksEvery == 0)
            await Send(() => new(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"/i/{Agency}/iku/{_cell.Year}")), said => said.Contains("</html>", StringComparison.Ordinal), limit);
    }

    private async Task Open()
    {
        if (_byGrid)
            _token = Token().Match(await Get(string.Create(CultureInfo.InvariantCulture, $"/i/{Agency}/isi/{_cell.Year}/tw4"))).Groups[1].Value;
    }

    private HttpRequestMessage AsProgram()
    {
        var request = new HttpRequestMessage(HttpMethod.Put, $"{Figure}/realisations/{_cell.Period}") { Content = JsonContent.Create(new { value = _next, reason = _why, confirmWarnings = true }) };
        request.Headers.Add("Idempotency-Key", Operation);
        return request;
    }

    private HttpRequestMessage ByGrid()
    {
        var cell = new { operationId = Operation, code = _cell.Code, period = _cell.Period, text = _next.ToString(CultureInfo.InvariantCulture), reason = _why, confirmed = true };
        var request = new HttpRequestMessage(HttpMethod.Post, string.Create(CultureInfo.InvariantCulture, $"/api/v1/agencies/{Agency}/entries/{_cell.Year}"))
        {
            Content = JsonContent.Create(new { period = "tw4", cells = new[] { cell } }),
        };
        request.Headers.Add("RequestVerificationToken", _token);
        return request;
    }

    /// <summary>An answer that says to send the same again, or a connection that broke.</summary>
    [GeneratedRegex("^(503 |200 POST .*\"outcome\":\"unavailable\"|P)")]
    private static partial Regex MayPass();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
