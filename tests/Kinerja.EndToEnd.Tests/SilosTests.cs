using System.Net;
using Kinerja.Web.Tests.Pages;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Three processes behind one address: one may die at any moment and nobody who reads notices.</summary>
[Collection(WholeMachine.Name)]
public sealed class SilosTests(ITestOutputHelper output)
{
    private const string Agency = "/i/35.08/dinkop-um";

    private static readonly string[] Pages =
    [
        "/", $"{Agency}/iku/2019", $"{Agency}/iku/2018", $"{Agency}/iku/2017?periode=tw2", $"{Agency}/iku/2019/iku-1", $"{Agency}/rencana", $"{Agency}/isi/2019/tw4",
    ];

    [Fact]
    public async Task A_silo_is_killed_and_readers_and_writers_go_on()
    {
        var data = Directory.CreateTempSubdirectory("kinerja-silos-").FullName;
        try
        {
            await using var dev = await DevScript.Up(data, "--silos", "3");
            await AFormFilledOnOneSiloIsAcceptedByAnother(dev);

            var writers = await CellWriter.Several(dev, 4);
            var pids = new[] { dev.Pid("silo-2"), dev.Pid("silo-3") };
            await using (var load = new ReadLoad(dev.Address, Pages, people: 6))
            {
                await load.Another(60);
                var refused = await WhileWriting(writers, async () =>
                {
                    await dev.Signal("KILL", "silo-2");
                    await load.Another(150);
                    await dev.Ready(2, unlike: pids[0]);
                });
                // What was under way when the process died is answered in words; sent again it is taken.
                Assert.All(refused, r => Assert.Equal(HttpStatusCode.ServiceUnavailable, r.Status));

                refused = await WhileWriting(writers, async () =>
                {
                    await dev.Signal("TERM", "silo-3");
                    await dev.Ready(3, unlike: pids[1]);
                });
                // An end in order costs nobody anything.
                Assert.True(refused.Count == 0, string.Join('\n', refused));

                output.WriteLine($"{load.Reads} reads, the slowest took {load.Slowest}");
                Assert.Empty(load.Failures);
                // A silo is taken for dead within the bar of 5 s; the test machine may be busy with other things.
                Assert.True(load.Slowest < TimeSpan.FromSeconds(30), $"A reader waited {load.Slowest}.");
            }

            foreach (var writer in writers)
            {
                Assert.Equal(writer.Taken, await writer.Read());
                writer.Dispose();
            }

            Assert.Contains("silo-2 ended by itself (killed by signal 9) and is started again", dev.Said(), StringComparison.Ordinal);
            await dev.Interrupt();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task AFormFilledOnOneSiloIsAcceptedByAnother(DevScript dev)
    {
        using var first = new Browser(dev.Silo(1));
        var form = await first.Open($"{Agency}/isi/2019/tw4");
        var field = form.Document.QuerySelectorAll("input[name^='nilai.data-']")[0].GetAttribute("name")!;
        var code = field["nilai.".Length..];

        // The same browser, its cookies with it, sent elsewhere by the front.
        using var second = first.At(dev.Silo(3));
        var sent = await second.Send(form, ".k-entry", (field, "41,5"), ($"alasan.{code}", "pindah silo"));

        var saved = await second.Follow(sent);
        Assert.Equal((int)HttpStatusCode.OK, saved.Status);
        Assert.Equal("41,5", saved.Value(field));
    }

    private static async Task<IReadOnlyList<(HttpStatusCode Status, string Body)>> WhileWriting(IReadOnlyList<CellWriter> writers, Func<Task> deed)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var done = false;
        var writing = writers.Select(w => w.WriteUntil(() => Volatile.Read(ref done), limit.Token)).ToList();
        try
        {
            await deed();
        }
        finally
        {
            Volatile.Write(ref done, true);
        }

        var refused = await Task.WhenAll(writing);
        await Task.WhenAll(writers.Select(w => w.WriteUntilTaken(limit.Token)));
        return [.. refused.SelectMany(r => r)];
    }
}
