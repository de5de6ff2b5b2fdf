using Kinerja.Chaos.Driving;
using Xunit;

namespace Kinerja.Chaos.Tests.Silos;

/// <summary>Runs with real processes, bounded for the suite; the long one is <c>./dev soak</c>.</summary>
internal static class Runs
{
    /// <summary>Seed of this session: drawn, or given by <c>KINERJA_CHAOS_SEED</c> to repeat one.</summary>
    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("KINERJA_CHAOS_SEED"), out var given) ? given : Random.Shared.Next(1, 1_000_000);

    /// <summary>Runs and says everything that a person needs to repeat it.</summary>
    public static async Task<ChaosReport> Run(ChaosOptions options, ITestOutputHelper output)
    {
        var folder = Directory.CreateTempSubdirectory("kinerja-chaos-").FullName;
        output.WriteLine($"KINERJA_CHAOS_SEED={options.Seed}");
        var report = await ChaosRun.Run(options with { Folder = folder, Say = output.WriteLine });
        output.WriteLine(report.ToString());
        if (report.Complaints.Count == 0 || options.Mutant is not null)
            Directory.Delete(folder, recursive: true);
        else
            output.WriteLine($"Histories and logs: {folder}");
        return report;
    }
}
