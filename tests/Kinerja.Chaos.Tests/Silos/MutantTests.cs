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
        // A request that its sender has given up arrives after later ones.
        { Mutants.NoEtag, ["kill-one"] },
        // Answers that storage lost are asked for again.
        { Mutants.NoOperationId, ["kill-one", "slow-storage"] },
        // What could not be written is shown until the process dies.
        { Mutants.DirtyState, ["kill-one", "kill-two"] },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_broken_build_is_caught_within_a_minute_of_chaos(string mutant, string[] script)
    {
        var report = await Runs.Run(
            new()
            {
                Seed = Runs.Seed,
                Tenants = 1,
                Duration = TimeSpan.FromSeconds(60),
                Pause = TimeSpan.FromSeconds(3),
                Quiet = TimeSpan.FromSeconds(1),
                Script = script,
                FaultRate = 0.08,
                FaultKinds = mutant switch { Mutants.DirtyState => "F1,F2,F3,F6,F10", Mutants.NoEtag => "F8", _ => null },
                AnyEvery = 3,
                Mutant = mutant,
                StopWhenViolated = true,
                Folder = "",
            },
            output);

        output.WriteLine(string.Join('\n', report.Verdict.Violations.Take(5)));
        Assert.True(report.Verdict.Violations.Count > 0, $"KINERJA_CHAOS_SEED={Runs.Seed}: nothing was noticed.\n{report}");
    }
}
