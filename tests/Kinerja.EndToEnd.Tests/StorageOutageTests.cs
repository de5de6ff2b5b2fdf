using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Storage is gone for half a minute under load: writers are told, no process dies, and all goes on by itself.</summary>
[Collection(WholeMachine.Name)]
public sealed class StorageOutageTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Thirty_seconds_without_storage()
    {
        var data = Directory.CreateTempSubdirectory("kinerja-outage-").FullName;
        try
        {
            await using var dev = await DevScript.Up(data, "--silos", "2", "--restart-after", $"{Outage.TotalSeconds}");
            var silos = new[] { dev.Pid("silo-1"), dev.Pid("silo-2") };
            var storage = dev.Pid("storage");
            var writers = await CellWriter.Several(dev, 8);
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

    private static async Task Gone(int pid, CancellationToken limit)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (Directory.Exists($"/proc/{pid}"))
            await tick.WaitForNextTickAsync(limit);
    }
}
