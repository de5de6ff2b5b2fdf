using System.Globalization;

namespace Kinerja.EndToEnd.Tests;

/// <summary>
/// Three processes behind one address, fifty operators and ten viewers: each process is ended in order and started anew, as with a new version, and nobody sees an error; one is killed, and
/// everybody goes on. How long things take is printed and not asserted: <c>./dev bench rolling</c> shows it.
/// </summary>
[Collection(WholeMachine.Name)]
public sealed class RollingRestartTests(ITestOutputHelper output)
{
    private const int Operators = 50;
    private const int Viewers = 10;
    private const int Silos = 3;

    [Fact]
    public Task Nobody_sees_an_error_while_three_processes_are_restarted_one_after_the_other() => OnThree(async (dev, crowd) =>
    {
        await During(crowd, "quiet", () => crowd.Answered(2));
        var errors = await During(crowd, "rolling restart", async () =>
        {
            for (var silo = 1; silo <= Silos; silo++)
            {
                var pid = dev.Pid($"silo-{silo}");
                await dev.Signal("TERM", $"silo-{silo}");
                await dev.Ready(silo, unlike: pid);
            }

            await crowd.Answered(2);
        });

        Assert.True(errors.Count == 0, $"{errors.Count} errors\n{string.Join('\n', errors.Take(30))}\n{Logs(dev)}");
    });

    [Fact]
    public Task Everybody_goes_on_when_one_of_three_processes_is_killed() => OnThree(async (dev, crowd) =>
    {
        await During(crowd, "quiet", () => crowd.Answered(2));
        var errors = await During(crowd, "one is killed", async () =>
        {
            var pid = dev.Pid("silo-2");
            await dev.Signal("KILL", "silo-2");
            await crowd.Answered(2);
            await dev.Ready(2, unlike: pid);
            await crowd.Answered(2);
        });

        // Only what was under way in the process when it died, and it is answered in words that say to send it again; pages are asked for again by the front.
        Assert.All(errors, e => Assert.Matches("^(503 P|200 POST .*\"outcome\":\"unavailable\")", e));
    });

    private async Task OnThree(Func<DevScript, PacedCrowd, Task> deed)
    {
        var data = Directory.CreateTempSubdirectory("kinerja-rolling-").FullName;
        try
        {
            await using var dev = await DevScript.Up(data, "--silos", Silos.ToString(CultureInfo.InvariantCulture));
            using var crowd = await PacedCrowd.Gather(dev, Operators, Viewers);
            Assert.Equal(Operators, crowd.Operators.Count);
            output.WriteLine(PacedCrowd.Head);

            await deed(dev, crowd);

            // Whatever was acknowledged is there, and nothing twice or out of turn.
            foreach (var someone in crowd.Operators)
            {
                Assert.Equal(someone.Taken, await someone.Read());
                Assert.Equal(Enumerable.Range(1, someone.Taken), await someone.History());
            }

            await dev.Interrupt();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Lets all of them work while something is done.</summary>
    /// <returns>The errors that anybody saw.</returns>
    private async Task<IReadOnlyList<string>> During(PacedCrowd crowd, string phase, Func<Task> deed)
    {
        var errors = await crowd.During(deed);
        output.WriteLine(crowd.Line(phase));
        return errors;
    }

    private static string Logs(DevScript dev) => string.Join('\n', Enumerable.Range(1, Silos).Select(silo => $"---- silo-{silo}\n{dev.Log($"silo-{silo}")}"));
}
