using Kinerja.Chaos.Checking;
using Kinerja.Chaos.Tests.Simulation;
using Xunit;

namespace Kinerja.Chaos.Tests.Checking;

/// <summary>The checker itself: it accepts what a correct system may do, and sees every kind of wrong.</summary>
public sealed class CheckerTests
{
    private const int Correct = 400;
    private const int Mutants = 50;

    private static readonly Mutation[] Mutations =
        [.. ListMutations.All, .. RegisterMutations.All, .. ReservationMutations.All, .. WorkflowMutations.All, .. FigureMutations.All, .. OverviewMutations.All];

    public static TheoryData<string> Kinds => [.. Mutations.Select(m => m.Name)];

    [Fact]
    public void Histories_of_a_correct_system_are_accepted()
    {
        for (var seed = 1; seed <= Correct; seed++)
        {
            var verdict = HistoryChecker.Run(Simulator.Run(seed), World.Rules);
            Assert.True(verdict.Violations.Count == 0, $"Seed {seed}: {string.Join('\n', verdict.Violations)}");
            Assert.Equal(0, verdict.Undecided);
        }
    }

    /// <summary>A simulation that never loses an answer or meets a conflict would prove little.</summary>
    [Fact]
    public void Simulated_histories_hold_what_makes_checking_hard()
    {
        var verdicts = Enumerable.Range(1, 20).Select(seed => HistoryChecker.Run(Simulator.Run(seed), World.Rules)).ToList();

        Assert.All(verdicts, v => Assert.True(v is { Acknowledged: > 50, Refused: > 10, Unknown: > 3, Retried: > 1, Reads: > 20, Figures: > 4, Overviews: > 1, Steps: > 3 }, v.ToString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_wrong_history_is_flagged(string kind)
    {
        var mutation = Mutations.Single(m => m.Name == kind);
        var applied = 0;
        for (var seed = 1; applied < Mutants; seed++)
        {
            Assert.True(seed < 40 * Mutants, $"Only {applied} of {Mutants} histories offered a place for it.");
            if (mutation.Apply(Simulator.Run(seed), new Random(seed)) is not { } wrong)
                continue;
            applied++;
            var verdict = HistoryChecker.Run(wrong, World.Rules);
            Assert.True(
                verdict.Violations.Any(v => v.Check == mutation.Check),
                $"Seed {seed}: {mutation.Check} was not flagged; flagged were: {string.Join('\n', verdict.Violations)}");
        }
    }

    [Fact]
    public void More_than_twenty_kinds_are_tried() => Assert.True(Mutations.Length >= 20 && Mutations.DistinctBy(m => m.Name).Count() == Mutations.Length);

    /// <summary>Every check has a history that it flags; a letter that no mutation reaches is not tested.</summary>
    [Fact]
    public void Every_check_is_reached() => Assert.Equal(
        ["1a", "1b", "1c", "1d", "1e", "1f", "1g", "1h", "1i", "2a", "2b", "2c", "2d", "2e", "2f", "2g", "2h", "3a", "3b", "3c", "3d",
            "4a", "4b", "4c", "4d", "4e", "4f", "4g", "4h", "4i", "4j", "5a", "5b", "5c", "5d", "6"],
        Mutations.Select(m => m.Check).Distinct().Order(StringComparer.Ordinal));
}
