using Kinerja.Benchmarks.Storage;

namespace Kinerja.Benchmarks;

internal static class Entry
{
    /// <summary><c>storage [seconds]</c> measures writes of grains against raw ones; anything else goes to BenchmarkDotNet; nothing runs everything.</summary>
    public static async Task Main(string[] args)
    {
        if (args is [] or ["storage", ..])
            await StorageBenchmark.RunAsync(args is [_, var seconds, ..] ? double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 12);
        if (args is not ["storage", ..])
            BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Entry).Assembly).Run(args is [] ? ["--filter", "*"] : args);
    }
}
