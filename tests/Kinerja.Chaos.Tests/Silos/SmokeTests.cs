using Kinerja.Chaos.Driving;
using Xunit;

namespace Kinerja.Chaos.Tests.Silos;

/// <summary>Three real processes under load: five are killed, one is frozen until the others have buried it, three in a hundred storage calls fail.</summary>
[Collection(nameof(Runs))]
public sealed class SmokeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Five_kills_and_a_freeze_lose_nothing()
    {
        var report = await Runs.Run(
            new()
            {
                Seed = Runs.Seed,
                Tenants = 2,
                Pause = TimeSpan.FromSeconds(1.5),
                Quiet = TimeSpan.FromSeconds(3),
                Script = ["kill-one", "freeze-12", "kill-two", "kill-while-starting"],
                // How fast is measured by the soak on a machine of its own; here it only has to come back.
                KillBar = TimeSpan.FromSeconds(60),
                SeveralBar = TimeSpan.FromSeconds(60),
                FreezeBar = TimeSpan.FromSeconds(60),
                Folder = "",
            },
            output);

        Assert.True(report.Complaints.Count == 0, $"KINERJA_CHAOS_SEED={Runs.Seed}\n{string.Join('\n', report.Complaints)}");
        Assert.Equal((5, 1), (report.Kills, report.Freezes));
        Assert.True(report.Verdict is { Acknowledged: > 100, Figures: > 20, Reads: > 100 }, report.ToString());
    }
}
