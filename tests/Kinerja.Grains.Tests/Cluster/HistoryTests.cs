using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>Who changed what, when, from, to and why, without an end.</summary>
[Collection(SharedClusterTests.Name)]
public sealed class HistoryTests(SharedCluster shared)
{
    private readonly KinerjaCluster _cluster = shared.Cluster;
    private readonly string _agency = SharedCluster.NewAgency();

    [Fact]
    public async Task The_plan_stands_in_the_history_with_its_document()
    {
        await _cluster.WithPlan(_agency);
        var page = await _cluster.Cell(_agency, "iku-1", 2014).GetHistory(null);
        Assert.Equal(["target", "card"], page.Entries.Select(e => e.Kind));
        var target = page.Entries[0];
        Assert.Equal((TypedValue.Missing, TypedValue.Of(5.18m), "5,18", "iku.txt", "Siti Aminah"), (target.From, target.To, target.Text, target.Origin, target.By));

        await _cluster.ApplyAll(_agency, Apply(Plan(share2014: 6m)));
        target = (await _cluster.Cell(_agency, "iku-1", 2014).GetHistory(null)).Entries[0];
        Assert.Equal((5.18m, 6m), (target.From.Amount, target.To.Amount));
        Assert.Equal(2, (await _cluster.Cell(_agency, "iku-1", 2015).GetHistory(null)).Total); // nothing changed there
    }

    [Fact]
    public async Task Each_realisation_stands_in_the_history_as_it_was_typed()
    {
        await _cluster.WithPlan(_agency);
        var cell = _cluster.Cell(_agency, "data-um", 2014);
        var receipt = (await cell.Report(Report([new(Period.Tw1, TypedValue.Of(12.50m), "12,50", null), new(Period.Tw2, TypedValue.NotApplicable(), "-", "belum ada")]))).Ok();
        var page = await cell.GetHistory(null);
        Assert.Equal(receipt.Sequence, page.Entries[0].Sequence);
        Assert.Equal([(Period.Tw2, "-", "belum ada"), (Period.Tw1, "12,50", null)], page.Entries.Take(2).Select(e => (e.Period!.Value, e.Text, e.Reason)));
    }

    [Fact]
    public async Task Beyond_a_hundred_entries_there_is_no_gap()
    {
        await _cluster.WithPlan(_agency);
        var cell = _cluster.Cell(_agency, "data-um", 2014);
        for (var i = 1; i <= 130; i++)
        {
            (await cell.Report(Report([new(Period.Tw1, TypedValue.Of(i)), new(Period.Tw2, TypedValue.Of(i + 0.5m))]))).Ok();
        }

        await _cluster.Cluster.DeactivateAsync(cell);
        var all = new List<HistoryEntry>();
        var pages = 0;
        for (long? before = null; pages == 0 || before is not null; pages++)
        {
            var page = await cell.GetHistory(before);
            Assert.InRange(page.Entries.Count, 1, 100);
            Assert.Equal(261, page.Total);
            all.AddRange(page.Entries);
            before = page.Before;
        }

        Assert.Equal(3, pages);
        Assert.Equal(Enumerable.Range(1, 261).Reverse().Select(i => (long)i), all.Select(e => e.Sequence));
        var tw1 = all.Where(e => e.Kind == "realisation" && e.Period == Period.Tw1).Reverse().ToList();
        Assert.Equal(Enumerable.Range(1, 130).Select(i => (decimal)i), tw1.Select(e => e.To.Amount));
        Assert.All(tw1.Zip(tw1.Skip(1)), p => Assert.Equal(p.First.To, p.Second.From));
    }
}
