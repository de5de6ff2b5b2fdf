using System.Globalization;
using Xunit;

namespace Kinerja.EndToEnd.Tests;

/// <summary>Three processes behind one address and fifty operators: each process is ended in order and started anew, as with a new version, and nobody sees an error; one is killed, and everybody goes on.</summary>
[Collection(WholeMachine.Name)]
public sealed class RollingRestartTests(ITestOutputHelper output)
{
    private const int Operators = 50;
    private const int Silos = 3;

    [Fact]
    public async Task Fifty_operators_see_no_error_while_three_processes_are_restarted_and_go_on_when_one_is_killed()
    {
        var data = Directory.CreateTempSubdirectory("kinerja-rolling-").FullName;
        try
        {
            await using var dev = await DevScript.Up(data, "--silos", Silos.ToString(CultureInfo.InvariantCulture));
            var operators = await PacedOperator.Several(dev, Operators);
            Assert.Equal(Operators, operators.Count);
            output.WriteLine("phase              answers   errors   p50 ms   p95 ms   worst ms   taken again, worst ms");

            await During(operators, "quiet", () => Answered(operators, 10));
            var rolled = await During(operators, "rolling restart", async () =>
            {
                for (var silo = 1; silo <= Silos; silo++)
                {
                    var pid = dev.Pid($"silo-{silo}");
                    await dev.Signal("TERM", $"silo-{silo}");
                    await Ready(dev, silo, pid);
                }
            });
            Assert.True(rolled.Count == 0, string.Join('\n', rolled.Take(20)));

            await During(operators, "one is killed", async () =>
            {
                var pid = dev.Pid("silo-2");
                await dev.Signal("KILL", "silo-2");
                await Ready(dev, 2, pid);
                await Answered(operators, operators.Min(o => o.Answers.Count) + 2);
            });

            // Whatever was acknowledged is there, and nothing twice or out of turn.
            foreach (var someone in operators)
            {
                Assert.Equal(someone.Taken, await someone.Read());
                someone.Dispose();
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
    private async Task<IReadOnlyList<string>> During(IReadOnlyList<PacedOperator> operators, string phase, Func<Task> deed)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(6));
        using var stop = new CancellationTokenSource();
        foreach (var someone in operators)
        {
            someone.Answers.Clear();
            someone.Errors.Clear();
            someone.Recoveries.Clear();
        }

        var work = operators.Select((someone, number) => someone.Work(number, stop.Token, limit.Token)).ToList();
        try
        {
            await deed();
        }
        finally
        {
            await stop.CancelAsync();
        }

        await Task.WhenAll(work);
        var (answers, errors) = (operators.SelectMany(o => o.Answers).Order().ToList(), operators.SelectMany(o => o.Errors).ToList());
        var again = operators.SelectMany(o => o.Recoveries).DefaultIfEmpty().Max();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{phase,-18} {answers.Count,7} {errors.Count,8} {At(answers, 0.5),8:F0} {At(answers, 0.95),8:F0} {At(answers, 1),10:F0} {again.TotalMilliseconds,16:F0}"));
        return errors;
    }

    /// <summary>Waits until everybody was answered that often.</summary>
    private static async Task Answered(IReadOnlyList<PacedOperator> operators, int times)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (operators.Any(o => o.Answers.Count < times))
            await tick.WaitForNextTickAsync(limit.Token);
    }

    private static double At(List<TimeSpan> answers, double share) => answers.Count == 0 ? 0 : answers[(int)(share * (answers.Count - 1))].TotalMilliseconds;

    /// <summary>Waits until the process that was started in place of another one takes part.</summary>
    private static async Task Ready(DevScript dev, int silo, int unlike)
    {
        using var client = new HttpClient { BaseAddress = dev.Silo(silo) };
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                if (dev.Pid($"silo-{silo}") != unlike)
                {
                    using var answer = await client.GetAsync("/health", limit.Token);
                    if (answer.IsSuccessStatusCode)
                        return;
                }
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}
