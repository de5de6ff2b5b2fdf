using Kinerja.Grains.Imports.Storage;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.Storage;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>What was acknowledged is there after the silos have ended, in order or not.</summary>
public sealed class RestartTests(Support.Storage storage)
{
    private readonly string _agency = SharedCluster.NewAgency();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Everything_acknowledged_is_there_after_a_restart(bool kill)
    {
        await using var cluster = await KinerjaCluster.Start(storage, silos: 2);
        await cluster.WithPlan(_agency);
        var report = Report(1000);
        var receipt = (await cluster.Cell(_agency, "data-um", 2013).Report(report)).Ok();
        (await cluster.Cell(_agency, "data-um", 2014).Report(Report(1016))).Ok();
        var before = (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();

        await cluster.Restart(kill);
        var after = (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok();
        Assert.Equal(before.Revision, after.Revision);
        Assert.Equal(Content(before), Content(after));
        Assert.Equal(receipt with { Receipt = receipt.Receipt with { Replayed = true } }, (await cluster.Cell(_agency, "data-um", 2013).Report(report)).Ok());
        Assert.True((await cluster.Agency(_agency).GetProfile()).Ok().HasPlan);
    }

    [Fact]
    public async Task A_scorecard_that_lost_its_memory_shows_what_was_acknowledged_since_it_was_saved()
    {
        await using var cluster = await KinerjaCluster.Start(storage, rollups: o => o.Quiet = TimeSpan.FromMilliseconds(1));
        await cluster.WithPlan(_agency);
        (await cluster.Cell(_agency, "data-um", 2013).Report(Report(1000))).Ok();
        (await cluster.Cell(_agency, "data-um", 2014).Report(Report(1016))).Ok();
        Assert.Equal(1.6m, await Growth());

        for (var value = 1010; value < 1030; value += 5)
        {
            (await cluster.Cell(_agency, "data-um", 2014).Report(Report(value))).Ok();
            await cluster.Restart(kill: true);
            Assert.Equal((value - 1000) / 10m, await Growth());
        }

        async Task<decimal> Growth() => (await cluster.Scorecard(_agency, 2014).Get(Period.Year)).Ok().Objectives[1].Indicators[0].Realisation.Amount;
    }

    [Fact]
    public async Task The_largest_row_can_be_replaced()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        var rows = cluster.Cluster.GetSiloServiceProvider(cluster.Cluster.Silos[0].SiloAddress).GetRequiredKeyedService<IGrainStorage>(StorageNames.Provider);
        var grain = GrainId.Create("import", "large");
        var row = new GrainState<ImportState>(new() { Name = new('x', RowLimits.MaxBytes - 1_000) });
        for (var i = 0; i < 3; i++)
            await rows.WriteStateAsync("state", grain, row);
        var read = new GrainState<ImportState>();
        await rows.ReadStateAsync("state", grain, read);
        Assert.Equal(row.State!.Name, read.State!.Name);
    }

    private static string Content(ScorecardView view) =>
        System.Text.Encoding.UTF8.GetString(Kinerja.Grains.Storage.StorageJson.Bytes(view with { At = default }));
}
