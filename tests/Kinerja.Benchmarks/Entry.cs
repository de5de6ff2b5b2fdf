using Kinerja.Benchmarks.Accounts;
using Kinerja.Benchmarks.Entries;
using Kinerja.Benchmarks.Load;
using Kinerja.Benchmarks.Neighbours;
using Kinerja.Benchmarks.Overviews;
using Kinerja.Benchmarks.Overviews.Rival;
using Kinerja.Benchmarks.Overviews.Site;
using Kinerja.Benchmarks.Restores;
using Kinerja.Benchmarks.Storage;

namespace Kinerja.Benchmarks;

internal static class Entry
{
    /// <summary>
    /// <c>storage [seconds]</c> measures writes of grains against raw ones; <c>overviews [--seed N] [--sizes 1,38,514] [--quick] [--only cold]</c> measures overviews against
    /// PostgreSQL; <c>sign-in [pairs]</c> compares known and unknown addresses; <c>entry [operators] [figures]</c> measures operators who enter figures at the same time;
    /// <c>neighbour [seconds]</c> what one agency notices of another's storm; <c>load [seconds] [--address URL] [--silos N]</c> how many viewers and operators one silo
    /// carries, or several; <c>memory [agencies] [browsers]</c> what is kept in memory; <c>restore [indicators]</c> how long an agency takes to come back; anything else goes to BenchmarkDotNet; nothing runs the first and the last.
    /// </summary>
    public static Task Main(string[] args) => args switch
    {
        ["overviews", .. var rest] => OverviewBenchmark.RunAsync(rest),
        ["sign-in", .. var rest] => SignInBenchmark.RunAsync(rest is [var pairs, ..] ? int.Parse(pairs, System.Globalization.CultureInfo.InvariantCulture) : 200),
        ["entry", .. var rest] => EntryBenchmark.RunAsync(Number(rest, 0, 50), Number(rest, 1, 30)),
        ["neighbour", .. var rest] => NeighbourBenchmark.RunAsync(rest is [var seconds, ..] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 30),
        ["load", .. var rest] => LoadBenchmark.RunAsync(LoadOptions.Read(rest)),
        ["memory", .. var rest] => MemoryBenchmark.RunAsync(Number(rest, 0, 20), Number(rest, 1, 200)),
        ["restore", .. var rest] => RestoreBenchmark.RunAsync(Number(rest, 0, 200)),
        [LoadSite.Verb, .. var rest] => LoadSite.Host(rest),
        ["overviews-site", .. var rest] => SiteProcessHost.Run(rest),
        ["overviews-rival", .. var rest] => RivalHost.Run(rest),
        _ => Others(args),
    };

    private static int Number(string[] args, int index, int otherwise) => args.Length > index ? int.Parse(args[index], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    private static async Task Others(string[] args)
    {
        if (args is [] or ["storage", ..])
            await StorageBenchmark.RunAsync(args is [_, var seconds, ..] ? double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 12);
        if (args is not ["storage", ..])
            BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args is [] ? ["--filter", "*"] : args);
    }
}
