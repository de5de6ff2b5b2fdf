namespace Kinerja.Grains.Tests.Rollups;

/// <summary>
/// The protocol of the roll-ups in a small world: leaves under a parent under a grandparent, writers and readers of both levels, a crash at any step and
/// saving at any time. The roll-up is the product's own; storage, messages and processes are modelled. A run is drawn from its seed and can be repeated.
/// </summary>
public sealed class RollupModelTests
{
    /// <summary>Runs within which each shortcut is caught; a few thousand are enough for the one that hides best.</summary>
    private const int Patience = 20_000;

    /// <summary>Runs of the true protocol; a soak sets <c>KINERJA_ROLLUP_SEEDS</c> to try more.</summary>
    private static readonly int Seeds = int.TryParse(Environment.GetEnvironmentVariable("KINERJA_ROLLUP_SEEDS"), out var seeds) ? seeds : 8_000;

    [Fact]
    public void No_read_after_an_acknowledged_write_misses_it()
    {
        var steps = 0L;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var run = new RollupRun(seed, new());
            run.Execute();
            Assert.True(run.Wrong is null, $"Seed {seed}: {run.Wrong}");
            steps += run.Steps;
        }

        // A world in which nothing happens would prove nothing.
        Assert.True(steps > Seeds * 100L, $"Only {steps} steps in {Seeds} runs.");
    }

    [Theory]
    [MemberData(nameof(AllShortcuts))]
    public void Each_shortcut_is_caught(string name)
    {
        var shortcuts = (Shortcuts)typeof(Shortcuts).GetProperty(name)!.DeclaringType!.GetConstructor([])!.Invoke([]);
        typeof(Shortcuts).GetProperty(name)!.SetValue(shortcuts, true);
        for (var seed = 1; seed <= Patience; seed++)
        {
            var run = new RollupRun(seed, shortcuts);
            run.Execute();
            if (run.Wrong is not null)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{name}: seed {seed}: {run.Wrong}");
                return;
            }
        }

        Assert.Fail($"{name} loses an update, and none of {Patience} runs noticed.");
    }

    public static TheoryData<string> AllShortcuts() => [.. typeof(Shortcuts).GetProperties().Where(p => p.PropertyType == typeof(bool)).Select(p => p.Name)];
}
