using System.Globalization;
using System.Runtime.InteropServices;
using Kinerja.Benchmarks.Overviews.Data;

namespace Kinerja.Benchmarks.Overviews.Measuring;

/// <summary>The tables, as Markdown.</summary>
internal static class Report
{
    /// <summary>Machine, versions and how to read the numbers.</summary>
    public static string Head(BenchmarkOptions options, string postgres, string azurite)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024d / 1024 / 1024;
        var cpu = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            Machine: {Environment.ProcessorCount} cores ({cpu ?? "unknown"}), {memory:0} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription},
            {postgres}, Npgsql.EntityFrameworkCore.PostgreSQL {typeof(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder).Assembly.GetName().Version}, Azurite {azurite}. Seed {options.Seed}{(options.Quick ? ", quick run: too few repetitions to quote" : "")}.

            Times are milliseconds, median / 99th percentile (below 20 repetitions: / largest), over HTTP from the request to the last byte; in brackets the same inside the answering process,
            without HTTP and JSON. All systems answer the same questions in the same JSON, each application in a process of its own, driven from one process on the same machine.
            """);
    }

    /// <summary>The table of one size.</summary>
    public static string Table(BenchmarkSize size, Country country, int writable, TimeSpan load, int compared, IReadOnlyList<SystemRun> runs)
    {
        var lines = new List<string>
        {
            string.Create(
                CultureInfo.InvariantCulture,
                $"### {size.Regions} region{(size.Regions == 1 ? "" : "s")}, {size.Agencies} agenc{(size.Agencies == 1 ? "y" : "ies")} each, {size.Indicators} indicators each"),
            "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{country.Agencies.Count} agencies, {country.Indicators.Count} indicators, {country.Components.Count} components, {country.Links.Count} links, {country.Realisations.Count} realisations; overview of `{size.Top}`; {writable} cells are written. Loaded into Kinerja through commands in {load.TotalSeconds:0} s. {compared} figures compared before, between and after: all the same."),
            "",
            $"| Question | {string.Join(" | ", runs.Select(r => r.System.Name))} |",
            $"|---|{string.Concat(runs.Select(_ => "---|"))}",
        };
        lines.AddRange(QuestionNames.All.Where(q => runs.Any(r => r.Cells.ContainsKey(q))).Select(q => $"| {q} | {string.Join(" | ", runs.Select(r => r.Cells.GetValueOrDefault(q, "–")))} |"));
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The table of the limit for writes.</summary>
    public static string Limit(IEnumerable<(int Writers, Timing Timing)> rows) =>
        "### Limit for writes: a raw conditional upsert of 2,000 bytes on the same emulator\n\n| Writers | median / 99th percentile, rate |\n|---|---|\n"
        + string.Concat(rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"| {r.Writers} | {Timing.Text(Timing.At(r.Timing.Total, 0.5))} / {Timing.Text(Timing.At(r.Timing.Total, 0.99))}, {r.Timing.Rate:F0}/s |\n")));
}
