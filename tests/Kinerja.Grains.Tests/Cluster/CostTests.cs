using System.Diagnostics;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>What a change and a look cost in calls of storage and of grains. Times are printed, not judged: the machine is shared.</summary>
public sealed class CostTests(Support.Storage storage)
{
    private readonly string _agency = SharedCluster.NewAgency();

    [Fact]
    public async Task A_realisation_costs_at_most_two_storage_writes_however_many_enter_and_look_at_once()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        var years = Enumerable.Range(2001, 13).ToList();
        await cluster.WithPlan(_agency, Plan() with { Header = Plan().Header with { Years = years, BaseYear = null }, Targets = [] });
        foreach (var year in years)
            _ = (await cluster.Scorecard(_agency, year).Get(Period.Year)).Ok();
        var cells = years.SelectMany(y => new[] { "data-sehat", "data-dinilai", "data-um", "iku-3" }.Select(c => (c, y))).Take(50).ToList();
        await Task.WhenAll(cells.Select(c => cluster.Cell(_agency, c.c, c.y).Report(Report(1))));

        cluster.Faults.Clear();
        var times = await Task.WhenAll(cells.Select(Operator));
        var writes = cluster.Faults.Calls.Count(c => c.IsWrite);
        var sorted = times.SelectMany(t => t).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{sorted.Count} realisations by 50 at once: {writes} writes, p50 {sorted[sorted.Count / 2]:F1} ms, p95 {sorted[sorted.Count * 95 / 100]:F1} ms.");
        Assert.InRange(writes, sorted.Count, 2 * sorted.Count);

        async Task<List<double>> Operator((string Code, int Year) cell)
        {
            var times = new List<double>();
            for (var i = 1; i <= 5; i++)
            {
                var watch = Stopwatch.StartNew();
                (await cluster.Cell(_agency, cell.Code, cell.Year).Report(Report(i))).Ok();
                times.Add(watch.Elapsed.TotalMilliseconds);
                _ = (await cluster.Scorecard(_agency, cell.Year).Get(Period.Year)).Ok();
            }

            return times;
        }
    }

    [Fact]
    public async Task Entering_without_anybody_looking_stores_one_mark()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        _ = (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();
        cluster.Faults.Clear();
        for (var i = 1; i <= 20; i++)
            (await cluster.Cell(_agency, "iku-3", 2014).Report(Report(i))).Ok();
        Assert.Equal(20, cluster.Faults.Calls.Count(c => c.IsWrite && c.IsCell));
        Assert.Equal(1, cluster.Faults.Calls.Count(c => c.IsWrite && c.Row == "marks"));
    }

    [Fact]
    public async Task A_look_at_what_has_not_changed_touches_nobody()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        _ = (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();
        cluster.Faults.Clear();
        // The cells are gone: whoever asks one wakes it, and it reads its row.
        foreach (var code in new[] { "iku-1", "iku-2", "iku-3", "tujuan-1" })
            await cluster.Cluster.DeactivateAsync(cluster.Cell(_agency, code, 2014));
        await cluster.Cluster.DeactivateAsync(cluster.Agency(_agency));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 200; i++)
            _ = (await cluster.Scorecard(_agency, 2014).Get((Period)((i % 5) + 1))).Ok();
        TestContext.Current.TestOutputHelper?.WriteLine($"A warm scorecard: {watch.Elapsed.TotalMilliseconds / 200:F2} ms.");
        Assert.DoesNotContain(cluster.Faults.Calls, c => c.IsCell || c.IsAgency);
    }
}
