using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Enters 1, 2, 3 … into one cell; a value that was refused is sent again under the same key.</summary>
internal sealed class CellWriter(Uri address, string cell) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler()) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    private int _next = 1;

    /// <summary>The last value that was acknowledged.</summary>
    public int Taken { get; private set; }

    /// <summary>Writers of the first cells of the example, each one of its own.</summary>
    public static async Task<IReadOnlyList<CellWriter>> Several(DevScript dev, int count)
    {
        var plan = JsonNode.Parse(await dev.Client.GetStringAsync("/api/v1/agencies/35.08/dinkop-um/plan"))!["plan"]!["indicators"]!.AsArray();
        return [.. plan.Where(i => (string)i!["level"]! == "component").Take(count)
            .Select(i => new CellWriter(dev.Address, $"/api/v1/agencies/35.08/dinkop-um/indicators/{i!["code"]}/2013"))];
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Sends the next value, or the one that was refused, once.</summary>
    public async Task<HttpResponseMessage> Write()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{cell}/realisations/tw1") { Content = JsonContent.Create(new { value = _next, reason = "uji tulis", confirmWarnings = true }) };
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"uji-{_next}"));
        var answer = await _client.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.OK)
            Taken = _next++;
        return answer;
    }

    /// <summary>Writes on and on.</summary>
    /// <returns>What was refused.</returns>
    public async Task<List<(HttpStatusCode Status, string Body)>> WriteUntil(Func<bool> end, CancellationToken limit)
    {
        var refused = new List<(HttpStatusCode, string)>();
        while (!end())
        {
            limit.ThrowIfCancellationRequested();
            using var answer = await Write();
            // The last one may already have met the storage that came back.
            if (answer.StatusCode != HttpStatusCode.OK)
                refused.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync(limit)));
        }

        return refused;
    }

    /// <summary>Sends until it is taken.</summary>
    public async Task WriteUntilTaken(CancellationToken limit)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            using var answer = await Write();
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            await tick.WaitForNextTickAsync(limit);
        }
    }

    /// <summary>What the cell holds.</summary>
    public async Task<int> Read() =>
        (int)JsonNode.Parse(await _client.GetStringAsync(cell))!["values"]!["tw1"]!["value"]!["value"]!;
}
