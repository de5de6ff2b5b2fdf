using System.Diagnostics;
using System.Globalization;
using Kinerja.Testing;

namespace Kinerja.Chaos.Driving;

/// <summary>The running list of soaks in <c>docs/ledger.md</c>.</summary>
internal static class Ledger
{
    /// <summary>Adds a line.</summary>
    public static void Append(ChaosReport report)
    {
        var (kill, amid, freeze) = (report.Times(Recovery.Kill), report.Times(Recovery.KillAmidFaults), report.Times(Recovery.Freeze));
        var v = report.Verdict;
        var line = string.Create(CultureInfo.InvariantCulture,
            $"| {TimeProvider.System.GetUtcNow():yyyy-MM-dd} | {Commit()} | {report.Options.Seed} | {report.Chaos.TotalMinutes:0.#} | {report.Kills} | {report.Freezes} | {v.Acknowledged} | {v.Lost} | {v.Duplicates} | {v.FalseConflicts} | {v.WrongAggregates}/{v.Figures} | {v.WrongOverviews}/{v.Overviews} | {kill.Median:0.0} / {kill.Max:0.0} ({kill.Count}) | {amid.Median:0.0} / {amid.Max:0.0} ({amid.Count}) | {freeze.Median:0.0} / {freeze.Max:0.0} ({freeze.Count}) | {(report.Complaints.Count == 0 ? "green" : "red")} |\n");
        File.AppendAllText(Repository.PathOf("docs", "ledger.md"), line);
    }

    private static string Commit()
    {
        var start = new ProcessStartInfo("git", ["describe", "--always", "--dirty", "--abbrev=7", "--exclude=*"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        try
        {
            using var git = Process.Start(start)!;
            var commit = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return commit.Length > 0 ? commit : "unknown";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "unknown";
        }
    }
}
