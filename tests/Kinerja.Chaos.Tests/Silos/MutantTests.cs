using Kinerja.Chaos.Driving;
using Kinerja.Chaos.Silos;
using Xunit;

namespace Kinerja.Chaos.Tests.Silos;

/// <summary>Builds that are broken on purpose are caught: a check that was never seen failing is worth nothing.</summary>
[Collection(nameof(Runs))]
public sealed class MutantTests(ITestOutputHelper output)
{
    public static TheoryData<string, string[]> All => new()
    {
        // Grains move to another process and back to one that remembers them as they were.
        { Mutants.NoEtag, ["kill-one"] },
        // Answers that storage lost are asked for again.
        { Mutants.NoOperationId, ["kill-one", "slow-storage"] },
        // What could not be written is shown until the process dies.
        { Mutants.DirtyState, ["kill-one", "kill-two"] },
    };

    /// <summary>Chaos is drawn: what one minute of it does not hit the next one does.</summary>
    private const int Rounds = 5;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_broken_build_is_caught_by_minutes_of_chaos(string mutant, string[] script)
    {
        ChaosReport report;
        var round = 0;
        do
        {
            report = await Runs.Run(
                new()
                {
                    Seed = Runs.Seed + round,
                    Tenants = 1,
                    Duration = TimeSpan.FromSeconds(60),
                    Pause = TimeSpan.FromSeconds(3),
                    Quiet = TimeSpan.FromSeconds(1),
                    Script = script,
                    FaultRate = mutant == Mutants.NoEtag ? 0.2 : 0.08, // a grain whose write failed begins again, often elsewhere: more moves
                    FaultKinds = mutant == Mutants.DirtyState ? "F1,F2,F3,F6,F10" : null,
                    AnyEvery = 3,
                    Mutant = mutant,
                    StopWhenViolated = true,
                    Folder = "",
                },
                output);
        }
        while (report.Verdict.Violations.Count == 0 && ++round < Rounds);

        output.WriteLine(string.Join('\n', report.Verdict.Violations.Take(5)));
        Assert.True(report.Verdict.Violations.Count > 0, $"KINERJA_CHAOS_SEED={Runs.Seed}: nothing was noticed in {Rounds} rounds.\n{report}");
    }
}
