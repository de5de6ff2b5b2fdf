using Kinerja.Grains.Rehearsals;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Overviews;
using Kinerja.Model.Regions;

namespace Kinerja.Grains.Tests.Rehearsals;

/// <summary>What a process does before it answers goes the whole way of an overview, reads nothing of anybody and writes nothing.</summary>
public sealed class RehearsalTests(Support.Storage storage)
{
    [Fact]
    public async Task It_goes_from_rows_to_the_figures_of_a_province_over_both_kinds_of_links()
    {
        var view = await ComputingRehearsal.Run();

        // (8 + 9 + 10 + 11) of (9 + 10 + 11 + 12): after the change, not the (7 + …) that was known before. Both read the same figures.
        Assert.All(view.Indicators, i => Assert.Equal(decimal.Round(3_800m / 42, 9), decimal.Round(i.Figure.Value.Amount, 9)));
        Assert.Equal([(1, 0), (1, 1)], view.Indicators.Select(i => (i.Figure.Coverage.Reported, i.Figure.Coverage.Converted)));
        var region = Assert.Single(view.Children);
        Assert.All(region.Figures.Values, f => Assert.Equal(Standing.Counted, f.Standing));
    }

    [Fact]
    public async Task It_asks_grains_of_a_region_that_does_not_exist_and_writes_nothing()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        cluster.Faults.Clear();

        await Rehearsal.Ask(cluster.Cluster.Client, cluster.Cluster.Silos[0].SiloAddress);
        var calls = cluster.Faults.Calls;
        // They end in order, which is when roll-ups save what they have pulled.
        await cluster.Restart(kill: false);

        Assert.Equal(["overview"], calls.Select(c => c.Grain.Split('/')[0]).Distinct()); // what anybody may ask
        Assert.All(cluster.Faults.Calls, call => Assert.StartsWith("99", call.Grain.Split('/')[1], StringComparison.Ordinal));
        Assert.DoesNotContain(cluster.Faults.Calls, call => call.IsWrite);
        Assert.Null(RegionCatalogue.Find(RehearsalFacts.Region));
        Assert.Null(RegionCatalogue.Find(RehearsalFacts.Region.Parent!));
    }

    [Fact]
    public async Task Silos_of_a_cluster_rehearse_each_for_itself()
    {
        await using var cluster = await KinerjaCluster.Start(storage, silos: 2);
        await Task.WhenAll(cluster.Cluster.Silos.Select(silo => Rehearsal.Ask(cluster.Cluster.Client, silo.SiloAddress)));
        Assert.DoesNotContain(cluster.Faults.Calls, call => call.IsWrite);
    }
}
