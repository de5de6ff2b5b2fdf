using System.Text.Json;
using Kinerja.Benchmarks.Overviews.Data;
using Kinerja.Benchmarks.Overviews.Measuring;
using Kinerja.Benchmarks.Overviews.Systems;
using Kinerja.Testing;

namespace Kinerja.Benchmarks.Overviews;

/// <summary>
/// Overviews, scorecards and writes of the product against what a team would otherwise build, in one run: same data, same questions, same machine. Prints
/// Markdown; what it says while it works goes to the error output.
/// </summary>
internal static class OverviewBenchmark
{
    /// <summary>Runs all sizes.</summary>
    public static async Task RunAsync(string[] args)
    {
        var options = BenchmarkOptions.Read(args);
        if (await PostgresCluster.Version() is not { } postgres)
        {
            Console.Error.WriteLine("PostgreSQL is missing; the comparison needs it. On Debian: apt-get install -y postgresql (the benchmark starts a server of its own).");
            Environment.ExitCode = 1;
            return;
        }

        Console.WriteLine($"{Report.Head(options, postgres, AzuriteVersion())}\n");
        foreach (var size in options.Sizes)
            Console.WriteLine(await Measure(size, options));
        if (!options.OnlyCold)
            Console.WriteLine(await Limit(options));
    }

    private static async Task<string> Measure(BenchmarkSize size, BenchmarkOptions options)
    {
        await using var azurite = new AzuriteProcess(AzuriteServices.All, inMemory: true);
        await azurite.InitializeAsync();
        var measured = Measure(azurite, size, options);
        // Without its storage the site waits for it, for hours if need be.
        await await Task.WhenAny(measured, azurite.Died);
        return await measured;
    }

    private static async Task<string> Measure(AzuriteProcess azurite, BenchmarkSize size, BenchmarkOptions options)
    {
        var country = Country.Of(size, options.Seed);
        var plan = new WritePlan(country, options.Seed);
        await using var cluster = await PostgresCluster.Create() ?? throw new InvalidOperationException("PostgreSQL has gone.");
        await using var site = new SiteSystem(azurite);
        await using var plain = new RivalSystem(cluster, "plain", summary: false);
        await using var summary = new RivalSystem(cluster, "summary", summary: true);
        await using var arrays = new ArraySystem(country);

        Say($"{size}: loading …");
        await plain.Load(country);
        await summary.Load(country);
        var load = await site.Load(size, options.Seed);
        Say($"loaded in {load.TotalSeconds:0} s");
        // After a load nothing has been summed yet. From below, region by region: all of it in one question is more than one call may take.
        foreach (var region in country.Regions)
            await site.Overview(region.Code);
        Say("summed once");
        await plain.Start();
        await summary.Start();

        IReadOnlyList<IMeasuredSystem> systems = [arrays, site, plain, summary];
        var compared = await SameAnswers.Check("After loading", systems, size, country);
        var runs = systems.Select(s => new SystemRun(s, size, country, plan, options)).ToList();
        foreach (var run in runs.Where(_ => !options.OnlyCold))
        {
            Say($"{run.System.Name}: warm …");
            await run.Warm();
        }

        compared += await SameAnswers.Check("After the writes", systems, size, country);
        foreach (var run in runs.Where(r => r.System.IsSystem))
        {
            Say($"{run.System.Name}: cold …");
            await run.Cold();
            await run.System.Stop();
        }

        foreach (var system in systems)
            await system.Start();
        for (var kill = 0; kill < (options.Quick ? 1 : 5); kill++)
            await arrays.Accept(plan.Write(0, WritePhase.Last, kill));
        compared += await SameAnswers.Check("After kill -9", systems, size, country);
        return Report.Table(size, country, plan.Cells, load, compared, [.. runs.Skip(1), runs[0]]);
    }

    private static async Task<string> Limit(BenchmarkOptions options)
    {
        await using var azurite = new AzuriteProcess();
        await azurite.InitializeAsync();
        await RawLimit.Measure(azurite.ConnectionString, 4, options.Times(100));
        var rows = new List<(int, Timing)>();
        foreach (var (writers, each) in new[] { (1, 300), (16, 60), (64, 30) })
            rows.Add((writers, await RawLimit.Measure(azurite.ConnectionString, writers, options.Times(each))));
        return Report.Limit(rows);
    }

    private static string AzuriteVersion()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("infra", "dev", "package.json")));
        return package.RootElement.GetProperty("dependencies").GetProperty("azurite").GetString() ?? "of no known version";
    }

    private static void Say(string line) => Console.Error.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {line}");
}
