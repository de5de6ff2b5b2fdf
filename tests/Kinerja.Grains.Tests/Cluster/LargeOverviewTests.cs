using Kinerja.Grains.Overviews;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Overviews.Storage;
using Kinerja.Grains.Rollups;
using Kinerja.Grains.Rollups.Storage;
using Kinerja.Grains.Shared;
using Kinerja.Grains.Tests.Overviews;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>
/// The overview of a province whose children say more than a row takes, over regions whose rows are made up. What a child changes here is that one of its agencies, which nobody
/// has opened, has nothing to say any more.
/// </summary>
public sealed class LargeOverviewTests(Support.Storage storage)
{
    private const string Province = "overview/35|2019";
    private const string Small = "dinas-satu";
    private static readonly OverviewQuestion Page = new(Period.Year, Scope: OverviewScope.Page);
    private static readonly OverviewQuestion Everything = new(Period.Year);

    [Fact]
    public async Task A_cold_province_of_full_size_answers_from_five_rows_and_knows_everybody()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        var models = Enumerable.Range(1, 40).Select(m => ProvinceSamples.Model($"urusan-{m}", 30)).ToList();
        var truth = await Regions(cluster, 38, models);
        var overview = cluster.Overview("35", 2019);
        var first = (await overview.Get(Page)).Ok();
        await cluster.Cluster.DeactivateAsync(overview);

        cluster.Faults.Clear();
        var cold = (await overview.Get(Page)).Ok();
        Assert.Equal(["marks", "parts", "snapshot", "totals", "totals"], Rows(cluster));
        Assert.DoesNotContain(cluster.Faults.Calls, c => c.IsWrite);
        Same(truth, cold);
        Assert.Equal((38, 1_200), (cold.Children.Count, cold.Indicators.Count));
        Assert.Equal(first.Children.Select(c => c.Figures.Single()), cold.Children.Select(c => c.Figures.Single()), (a, b) => a.Key == b.Key && a.Value.Value == b.Value.Value);

        // Another indicator is in another row, and what was read is not read again.
        var last = cold.Indicators[^1].Definition.Id.ToString();
        cluster.Faults.Clear();
        for (var i = 0; i < 2; i++)
        {
            var one = (await overview.Get(Page with { Indicator = last })).Ok();
            Assert.Equal(truth.Values.Select(t => t.Indicators[last].At(Visibility.All, Period.Year).Counted), one.Children.Select(c => c.Figures[last].Reported));
        }

        Assert.Equal(["parts"], Rows(cluster));
        Assert.Equal(Province, Assert.Single(cluster.Faults.Calls.Select(c => c.Grain).Distinct()));
    }

    [Fact]
    public async Task One_change_of_a_cold_province_reads_what_the_child_changed_and_is_exact()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        var models = Enumerable.Range(1, 4).Select(m => ProvinceSamples.Model($"urusan-{m}", 30)).ToList();
        var truth = await Regions(cluster, 20, models);
        var overview = cluster.Overview("35", 2019);
        _ = (await overview.Get(Page)).Ok();
        await cluster.Cluster.DeactivateAsync(overview);

        await Leave(cluster, truth, "35.05", models);
        cluster.Faults.Clear();
        var view = (await overview.Get(Page)).Ok();
        Assert.Single(cluster.Faults.Calls, c => c.Grain == Province && c.Row.StartsWith("parts-", StringComparison.Ordinal)); // what has changed stands where the first indicator does
        Same(truth, view);
    }

    [Theory]
    [InlineData(Fault.NotApplied)]
    [InlineData(Fault.AnswerLost)]
    public async Task The_sums_are_right_whichever_write_of_the_rows_of_a_province_is_the_last(Fault fault)
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        var models = Enumerable.Range(1, 3).Select(m => ProvinceSamples.Model($"urusan-{m}", 30)).ToList();
        var truth = await Regions(cluster, 20, models);
        var overview = cluster.Overview("35", 2019);
        var (n, touched) = (1, true);
        for (; touched; n++)
        {
            Assert.True(n < 12, "Saving never passes untouched.");
            await Leave(cluster, truth, $"35.{n:D2}", models);
            _ = (await overview.Get(Page)).Ok();
            cluster.Faults.FailNth(n, fault, c => c.IsWrite && c.Grain == Province);
            await cluster.Cluster.DeactivateAsync(overview); // it saves, as far as it gets
            touched = cluster.Faults.Calls.Count(c => c.IsWrite && c.Grain == Province) >= n;
            cluster.Faults.Clear();
            Same(truth, (await overview.Get(Page)).Ok());
            var all = (await overview.Get(Everything)).Ok();
            Same(truth, all);
            foreach (var child in all.Children)
                Assert.Equal(truth[child.Code].Indicators.ToDictionary(i => i.Key, i => i.Value.At(Visibility.All, Period.Year).Counted), child.Figures.ToDictionary(f => f.Key, f => f.Value.Reported));
        }

        Assert.True(n > 3, $"Only {n - 2} writes were touched.");
    }

    /// <summary>Regions with two agencies each, one of which speaks of all indicators and one of the first model; nothing has been pulled from them.</summary>
    private static async Task<Dictionary<string, RegionSums>> Regions(KinerjaCluster cluster, int regions, List<IReadOnlyList<SharedDefinition>> models)
    {
        var rows = cluster.Cluster.Silos[0].ServiceProvider.GetRequiredKeyedService<IGrainStorage>(StorageNames.Provider);
        var random = new Random(5);
        var truth = new Dictionary<string, RegionSums>();
        for (var region = 1; region <= regions; region++)
        {
            var code = $"35.{region:D2}";
            var children = new Dictionary<string, OverviewChild>
            {
                [$"{code}|dinas-semua"] = new() { Agency = ProvinceSamples.Agency(random, [.. models.SelectMany(m => m)]) },
                [$"{code}|{Small}"] = new() { Agency = ProvinceSamples.Agency(random, models[0]) },
            };
            truth[code] = SumRules.Add([.. children.Values.Select(c => c.Sums)]);
            var grain = GrainId.Create("overview", $"{code}|2019");
            await rows.WriteStateAsync(StorageNames.Marks, grain, new GrainState<MarksState>(new() { Marks = children.Keys.ToDictionary(c => c, _ => 1L) }));
            await rows.WriteStateAsync(StorageNames.Snapshot, grain, new GrainState<OverviewSnapshotState>(
                new() { Sequence = 2, Children = children.ToDictionary(c => c.Key, c => new RollupSnapshot<OverviewChild>(2, c.Value)) }));
        }

        await rows.WriteStateAsync(StorageNames.Marks, GrainId.Create("overview", "35|2019"), new GrainState<MarksState>(new() { Marks = truth.Keys.ToDictionary(c => c, _ => 1L) }));
        return truth;
    }

    /// <summary>The smaller agency of a region announces a change, and has nothing to say any more.</summary>
    private static async Task Leave(KinerjaCluster cluster, Dictionary<string, RegionSums> truth, string region, List<IReadOnlyList<SharedDefinition>> models)
    {
        await cluster.Overview(region, 2019).BeginChange($"{region}|{Small}");
        var left = (await cluster.Overview(region, 2019).Answer())!;
        Assert.Equal((1, models.Sum(m => m.Count)), (left.Agencies, left.Indicators.Count));
        Assert.Equal(2, truth[region].Agencies);
        truth[region] = left;
    }

    private static void Same(Dictionary<string, RegionSums> truth, OverviewView view)
    {
        var expected = SumRules.Add(truth.Values);
        Assert.Equal((expected.Agencies, expected.Revision, expected.Indicators.Count), (view.Agencies, view.Revision, view.Indicators.Count));
        foreach (var shown in view.Indicators)
        {
            var fresh = RollupFigures.Figure(
                shown.Definition, OverviewFigures.Read(shown.Definition), expected.Indicators[shown.Definition.Id.ToString()].At(Visibility.All, Period.Year), expected.Agencies, view.At);
            Assert.Equal((fresh.Value, fresh.Target, fresh.Achievement, fresh.Coverage), (shown.Figure.Value, shown.Figure.Target, shown.Figure.Achievement, shown.Figure.Coverage));
            Assert.True(fresh.Components.SequenceEqual(shown.Figure.Components));
            Assert.Equal(fresh.Bands, shown.Figure.Bands);
        }
    }

    private static IEnumerable<string> Rows(KinerjaCluster cluster) => cluster.Faults.Calls.Select(c => $"{c.Row.Split('-')[0]}{(c.IsWrite ? " written" : "")}").Order();
}
