using System.Collections.Concurrent;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>Many writers and readers at once: nobody waits for ever, and no read misses what was acknowledged before it began.</summary>
public sealed class ConcurrencyTests(Support.Storage storage)
{
    private static readonly string[] Components = ["data-sehat", "data-dinilai", "data-um", "data-pengawas"];
    private readonly string _agency = SharedCluster.NewAgency();

    [Fact]
    public async Task Writers_and_readers_of_all_levels_get_on_with_each_other()
    {
        await using var cluster = await KinerjaCluster.Start(storage, silos: 2, rollups: o => o.Quiet = TimeSpan.FromMilliseconds(20));
        await cluster.WithPlan(_agency);
        foreach (var (code, year) in Components.SelectMany(c => new[] { (c, 2013), (c, 2014) }))
            (await cluster.Cell(_agency, code, year).Report(Report(1))).Ok();

        var acknowledged = new ConcurrentDictionary<int, decimal>(); // by year, the newest data-um
        foreach (var year in new[] { 2013, 2014 })
            acknowledged[year] = 1;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var writing = true;
        var writers = new[] { 2013, 2014 }.SelectMany(year => Components.Select(code => Write(code, year))).ToList();
        var readers = Enumerable.Range(0, 6).Select(i => Read(i % 2 == 0)).ToList();
        var planner = Replan();
        await Task.WhenAll(writers.Append(planner)).WaitAsync(limit.Token);
        writing = false;
        var reads = await Task.WhenAll(readers).WaitAsync(limit.Token);
        Assert.All(reads, r => Assert.True(r > 5, $"A reader got only {r} answers."));
        await AssertEqualsRecomputed(cluster);

        async Task Write(string code, int year)
        {
            for (var value = 2; value <= 25; value++)
            {
                (await cluster.Cell(_agency, code, year).Report(Report(value))).Ok();
                if (code == "data-um")
                    acknowledged[year] = value;
            }
        }

        async Task Replan()
        {
            for (var i = 1; i <= 6; i++)
                await cluster.ApplyAll(_agency, Apply(Plan(share2014: 5 + i)));
        }

        async Task<int> Read(bool scorecard)
        {
            var count = 0;
            for (; writing; count++)
            {
                var (last, now) = (acknowledged[2013], acknowledged[2014]);
                var growth = scorecard
                    ? (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[1].Indicators[0].Realisation
                    : (await cluster.Cell(_agency, "iku-2", 2014).GetFigure(Period.Year)).Ok().Result.Realisation;
                // Both components only grow: growth + 1 lies between the newest over the oldest possible and the other way round.
                var ratio = (growth.Amount / 100m) + 1;
                Assert.InRange(ratio, (now / 25m) - 0.000001m, (25m / last) + 0.000001m);
            }

            return count;
        }
    }

    [Fact]
    public async Task A_read_that_begins_after_an_acknowledgement_sees_it()
    {
        await using var cluster = await KinerjaCluster.Start(storage, silos: 2);
        await cluster.WithPlan(_agency);
        using var stop = new CancellationTokenSource();
        // Readers keep pulls in flight all the time; the writer looks for its own words.
        var noise = Enumerable.Range(0, 4).Select(reader => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                _ = await cluster.Scorecard(_agency, 2014).Get(Period.Year);
        })).ToList();

        for (var value = 1; value <= 120; value++)
        {
            (await cluster.Cell(_agency, "iku-3", 2014).Report(Report(value))).Ok();
            Assert.Equal(value, (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[1].Indicators[1].Realisation.Amount);
        }

        await stop.CancelAsync();
        await Task.WhenAll(noise);
    }

    private async Task AssertEqualsRecomputed(KinerjaCluster cluster)
    {
        foreach (var year in new[] { 2013, 2014, 2015 })
        {
            var view = (await cluster.Scorecard(_agency, year).Get(Period.Year)).Ok();
            foreach (var row in view.Objectives.SelectMany(o => o.Indicators).Concat(view.Goals.SelectMany(g => g.Indicators)))
            {
                var figure = (await cluster.Cell(_agency, row.Card.Code, year).GetFigure(Period.Year)).Ok();
                Assert.Equal((figure.Result.Realisation, figure.Result.Achievement, figure.Target, figure.Cell.Revision), (row.Realisation, row.Achievement, row.Target, row.Revision));
            }
        }
    }
}
