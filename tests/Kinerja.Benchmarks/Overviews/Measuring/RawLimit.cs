using System.Diagnostics;
using Azure.Data.Tables;
using Kinerja.Benchmarks.Overviews.Systems;
using Kinerja.Benchmarks.Storage;

namespace Kinerja.Benchmarks.Overviews.Measuring;

/// <summary>The limit for writes: a raw conditional upsert of a row of the same size, by the client library alone, on the same emulator.</summary>
internal static class RawLimit
{
    private const int RowBytes = 2_000;

    /// <summary>What writers take that write at once, each its own row.</summary>
    public static async Task<Timing> Measure(string connection, int writers, int each)
    {
        var table = new TableServiceClient(connection).GetTableClient("benchlimit");
        await table.CreateIfNotExistsAsync();
        var rows = Enumerable.Range(0, writers).Select(w => new RawWriter(table, $"{writers}-{w}-{Random.Shared.NextInt64():x}", new byte[RowBytes])).ToList();
        foreach (var row in rows)
            await row.WriteAsync();
        var list = new TimingList();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(rows.Select(row => Task.Run(async () =>
        {
            for (var round = 0; round < each; round++)
            {
                var before = Stopwatch.GetTimestamp();
                await row.WriteAsync();
                var taken = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
                list.Add(new Reply<bool>(true, taken, taken));
            }
        })));
        return list.Done(Stopwatch.GetElapsedTime(began));
    }
}
