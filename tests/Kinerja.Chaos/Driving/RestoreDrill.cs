using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Kinerja.Chaos.Workloads;
using Kinerja.Model.Keys;
using Kinerja.Web.Hosting;
using Kinerja.Web.Hosting.Backup;

namespace Kinerja.Chaos.Driving;

/// <summary>After the last reads: each agency is brought back from its copies alone, as if its rows were gone, and compared with what lives.</summary>
/// <param name="Agencies">Agencies.</param>
/// <param name="Same">Those whose content came back the same.</param>
/// <param name="Rows">Rows whose versions are followed.</param>
/// <param name="Behind">Those of them whose newest version no process had copied: a kill took it, or it is of the last second. The look finds them.</param>
/// <param name="Gaps">Pairs of versions with one missing between them.</param>
/// <param name="Versions">Versions that were copied.</param>
internal sealed record RestoreDrill(int Agencies, int Same, int Rows, int Behind, int Gaps, int Versions)
{
    /// <summary>Runs it.</summary>
    public static async Task<RestoreDrill> Run(string storage, IEnumerable<Tenant> tenants)
    {
        var (options, time, tables) = (new BackupOptions(), TimeProvider.System, new TableServiceClient(storage));
        var rows = new GrainRows(tables, new SiloOptions());
        var account = new BlobServiceClient(storage);
        using var blobs = new BackupBlobs(new(account), options, time);
        var (files, taker) = (new BackupFiles(account, new(account), options, time), new BackupTaker(rows, blobs, options, time));
        var (verification, restore) = (new BackupVerification(blobs, files, taker), new BackupRestore(rows, tables, new(blobs, taker), blobs, files, taker, time));
        var agencies = tenants.Select(t => AgencyKey.Parse($"{t.Region}|{t.Agency}")).ToList();
        var verdicts = new List<BackupVerdict>();
        foreach (var agency in agencies)
            verdicts.Add(await verification.Run(agency, CancellationToken.None));
        await taker.Look(CancellationToken.None);
        var (same, count) = (0, 0);
        foreach (var agency in agencies)
        {
            var report = await restore.Bring(agency, time.GetUtcNow(), alone: true, CancellationToken.None);
            same += report.Content == report.LivingContent ? 1 : 0;
            count += report.Rows;
        }

        return new(agencies.Count, same, count, verdicts.Sum(v => v.Behind.Count), verdicts.Sum(v => v.Gaps.Count), verdicts.Sum(v => v.Versions));
    }
}
