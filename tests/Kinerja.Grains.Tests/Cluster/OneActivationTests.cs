using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.Tests.Support;
using Kinerja.Model.Periods;
using Microsoft.Extensions.DependencyInjection;
using Orleans.GrainDirectory;
using Orleans.Runtime.Placement;
using Orleans.TestingHost;
using static Kinerja.Grains.Tests.Support.Samples;

namespace Kinerja.Grains.Tests.Cluster;

/// <summary>An activation that the directory has lost answers no more once the membership has changed.</summary>
public sealed class OneActivationTests(Support.Storage storage)
{
    private static readonly (string Code, int Year)[] Figures =
        [.. from code in new[] { "data-sehat", "data-dinilai", "data-um", "data-pengawas" } from year in new[] { 2013, 2014 } select (code, year)];

    private readonly string _agency = SharedCluster.NewAgency();

    [Fact]
    public async Task An_activation_whose_entry_was_lost_shows_nothing_old_after_a_silo_has_joined()
    {
        await using var cluster = await KinerjaCluster.Start(storage);
        await cluster.WithPlan(_agency);
        var here = cluster.Cluster.Silos[0];
        foreach (var figure in Figures)
            (await Cell(here, figure).Report(Report(1))).Ok();
        // A silo that has never heard of them takes over what the directory has lost.
        var there = (await cluster.Cluster.StartSilosAsync(1))[0];
        foreach (var figure in Figures)
        {
            var directory = Directory(here);
            await directory.Unregister((await directory.Lookup(Cell(here, figure).GetGrainId()))!);
            RequestContext.Set(IPlacementDirector.PlacementHintKey, there.SiloAddress);
            (await Cell(there, figure).Report(Report(2))).Ok();
            RequestContext.Remove(IPlacementDirector.PlacementHintKey);
            Assert.Equal(there.SiloAddress, (await directory.Lookup(Cell(here, figure).GetGrainId()))!.SiloAddress);
        }

        await cluster.Cluster.StartSilosAsync(1);

        foreach (var silo in cluster.Cluster.Silos)
        {
            foreach (var figure in Figures)
                Assert.Equal(2, await Read(silo, figure));
        }
    }

    private IIndicatorYear Cell(InProcessSiloHandle silo, (string Code, int Year) figure) =>
        silo.ServiceProvider.GetRequiredService<IGrainFactory>().GetGrain<IIndicatorYear>($"{_agency}|{figure.Code}|{figure.Year}");

    /// <summary>As a person's read is made: again, when the activation that it came to is on its way out.</summary>
    private async Task<decimal> Read(InProcessSiloHandle silo, (string Code, int Year) figure)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (await Cell(silo, figure).Pull()).Values[Period.Year].Value.Amount;
            }
            catch (SiloUnavailableException) when (attempt < 50)
            {
                await Task.Yield();
            }
        }
    }

    private static IGrainDirectory Directory(InProcessSiloHandle silo) =>
        silo.ServiceProvider.GetRequiredKeyedService<IGrainDirectory>(GrainDirectoryAttribute.DEFAULT_GRAIN_DIRECTORY);
}
