using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Kinerja.Model.Keys;
using Kinerja.Testing;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Backup;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kinerja.Benchmarks.Restores;

/// <summary>How long it takes to copy an agency whole and to bring it back to a chosen second: indicators × five years, each row with sixty entries of history, half of them changed since the whole copy.</summary>
internal static class RestoreBenchmark
{
    private const int Years = 5;

    /// <summary>Prints a table.</summary>
    /// <param name="indicators">Indicators of the agency.</param>
    public static async Task RunAsync(int indicators)
    {
        await using var azurite = new AzuriteProcess(AzuriteServices.All);
        await azurite.InitializeAsync();
        var (time, options, tables) = (TimeProvider.System, new BackupOptions(), new TableServiceClient(azurite.ConnectionString));
        var rows = new GrainRows(tables, new SiloOptions());
        await rows.Prepare(CancellationToken.None);
        var account = new BlobServiceClient(azurite.ConnectionString);
        using var blobs = new BackupBlobs(new(account), options, time);
        var (taker, queue) = (new BackupTaker(rows, blobs, options, time), new BackupQueue(options, time));
        using var writer = new BackupWriter(queue, blobs, options, time, NullLogger<BackupWriter>.Instance);
        var restore = new BackupRestore(rows, tables, new(blobs, taker), blobs, new(account, new(account), options, time), taker, time);
        var agency = AgencyKey.Parse("35.08|dinas-latihan");
        var keys = (from indicator in Enumerable.Range(1, indicators) from year in Enumerable.Range(2019, Years) select $"{agency}|iku-{indicator}|{year}").ToList();

        await Write(keys, 0, []);
        var etags = (await taker.Rows(agency, CancellationToken.None).ToListAsync()).ToDictionary(v => v.Key, v => v.ETag);
        var whole = await Timed(() => taker.Take(agency, CancellationToken.None));
        await Write(keys.Where((_, i) => i % 2 == 0), 1, etags);
        var moment = (await taker.Rows(agency, CancellationToken.None).ToListAsync()).Max(v => v.At);
        await Write(keys.Where((_, i) => i % 2 == 1), 2, etags);
        var copied = await Timed(() => writer.Copy(CancellationToken.None));
        RestoreReport? report = null;
        var brought = await Timed(async () => report = await restore.Bring(agency, moment, alone: false, CancellationToken.None));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indicators} indicators × {Years} years, {keys.Count} rows of {Figures(0).Length / 1000} KB, {Environment.ProcessorCount} processors, storage emulator on the same machine"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"copied whole {whole.TotalSeconds:F1} s; {keys.Count} versions copied {copied.TotalSeconds:F1} s; brought to a chosen second and compared {brought.TotalSeconds:F1} s; {report!.Differing.Count} rows differ, {report.UncertainCount} uncertain"));

        Task Write(IEnumerable<string> which, int change, Dictionary<string, string> before) =>
            Parallel.ForEachAsync(which, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (key, _) =>
            {
                var content = BinaryData.FromString(Figures(change));
                var etag = await rows.Put(new("indicator-year", key, "state", content), CancellationToken.None);
                queue.Add(new("indicator-year", key, "state", RowVersion.TimeOf(etag)!.Value, etag, before.GetValueOrDefault(key, ""), content));
            });
    }

    private static async Task<TimeSpan> Timed(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began);
    }

    private static string Figures(int change)
    {
        var text = new StringBuilder("{\"schema\":1,\"history\":[");
        for (var i = 0; i < 60; i++)
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{{\"number\":{i},\"value\":\"{i + change}\",\"by\":\"operator-{i % 5}\",\"reason\":\"laporan triwulan\"}}");
        return text.Append("]}").ToString();
    }
}
