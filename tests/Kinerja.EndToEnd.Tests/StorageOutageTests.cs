using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Storage is gone for half a minute under load: writers are told, no process dies, and all goes on by itself.</summary>
[Collection(WholeMachine.Name)]
public sealed class StorageOutageTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Thirty_seconds_without_storage()
    {
        var data = Directory.CreateTempSubdirectory("kinerja-outage-").FullName;
        try
        {
            await using var dev = await DevScript.Up(data, "--silos", "2", "--restart-after", $"{Outage.TotalSeconds}");
            var silos = new[] { dev.Pid("silo-1"), dev.Pid("silo-2") };
            var storage = dev.Pid("storage");
            var writers = (await Cells(dev)).Select(cell => new Writer(dev.Address, cell)).ToList();
            foreach (var writer in writers)
                Assert.Equal(HttpStatusCode.OK, (await writer.Write()).StatusCode);

            await dev.Signal("TERM", "storage");
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            await Gone(storage, limit.Token);
            var refusals = await Task.WhenAll(writers.Select(w => w.WriteUntil(() => dev.Pid("storage") != storage, limit.Token)));
            var returned = Stopwatch.GetTimestamp();
            await Task.WhenAll(writers.Select(w => w.WriteUntilTaken(limit.Token)));
            var back = Stopwatch.GetElapsedTime(returned);

            output.WriteLine($"{refusals.Sum(r => r.Count)} writes refused, back {back} after storage was started again");
            Assert.All(refusals, r => Assert.NotEmpty(r));
            Assert.All(refusals.SelectMany(r => r), Clear);
            Assert.True(back < BackWithin, $"Back only after {back}.");
            Assert.Equal(silos[0], dev.Pid("silo-1"));
            Assert.Equal(silos[1], dev.Pid("silo-2"));
            Assert.DoesNotContain("silo-", dev.Said().Split("ended by itself", 2)[1], StringComparison.Ordinal);
            foreach (var writer in writers)
            {
                Assert.Equal(writer.Taken, await writer.Read());
                writer.Dispose();
            }

            await dev.Interrupt();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static void Clear((HttpStatusCode Status, string Body) refusal)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.Status);
        var problem = JsonNode.Parse(refusal.Body)!["errors"]![0]!;
        Assert.NotEmpty((string)problem["id"]!);
        Assert.NotEmpty((string)problem["en"]!);
    }

    private static async Task<IReadOnlyList<string>> Cells(DevScript dev)
    {
        var plan = JsonNode.Parse(await dev.Client.GetStringAsync("/api/v1/agencies/35.08/dinkop-um/plan"))!["plan"]!["indicators"]!.AsArray();
        return [.. plan.Where(i => (string)i!["level"]! == "component").Take(8).Select(i => $"/api/v1/agencies/35.08/dinkop-um/indicators/{i!["code"]}/2013")];
    }

    private static async Task Gone(int pid, CancellationToken limit)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (Directory.Exists($"/proc/{pid}"))
            await tick.WaitForNextTickAsync(limit);
    }

    /// <summary>Enters 1, 2, 3 … into one cell; a value that was refused is sent again under the same key.</summary>
    private sealed class Writer(Uri address, string cell) : IDisposable
    {
        private readonly HttpClient _client = new(new SocketsHttpHandler()) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        private int _next = 1;

        /// <summary>The last value that was acknowledged.</summary>
        public int Taken { get; private set; }

        public void Dispose() => _client.Dispose();

        public async Task<HttpResponseMessage> Write()
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"{cell}/realisations/tw1") { Content = JsonContent.Create(new { value = _next, reason = "uji penyimpanan", confirmWarnings = true }) };
            request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"padam-{_next}"));
            var answer = await _client.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.OK)
                Taken = _next++;
            return answer;
        }

        public async Task<List<(HttpStatusCode, string)>> WriteUntil(Func<bool> end, CancellationToken limit)
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

        public async Task<int> Read() =>
            (int)JsonNode.Parse(await _client.GetStringAsync(cell))!["values"]!["tw1"]!["value"]!["value"]!;
    }
}
