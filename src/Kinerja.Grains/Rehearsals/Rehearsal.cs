using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Orleans.Runtime.Placement;

namespace Kinerja.Grains.Rehearsals;

/// <summary>
/// What a process does once before it answers anybody, so that the first overview does not wait until thousands of methods are compiled. It writes nothing, and
/// reads nothing that belongs to anybody (docs/adr/0023-rehearsal.md).
/// </summary>
public static class Rehearsal
{
    /// <summary>The way from the rows of a figure to the overview of a province, on made-up facts. Needs neither silo nor storage, so it may be gone while they start.</summary>
    public static Task Compute() => ComputingRehearsal.Run();

    /// <summary>
    /// The way to the grains: calls, the directory, activations and reads of rows, by grains of a region that does not exist. Neither do their rows.
    /// </summary>
    /// <param name="grains">Grains.</param>
    /// <param name="silo">The silo that is to be ready; its grains are activated there, not on another member of the cluster.</param>
    public static async Task Ask(IGrainFactory grains, SiloAddress silo)
    {
        ArgumentNullException.ThrowIfNull(grains);
        ArgumentNullException.ThrowIfNull(silo);
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        var scorecard = new ScorecardKey(RehearsalFacts.Agency, YearOf(silo));
        var question = new OverviewQuestion(Period.Year, Visibility.Published); // what anybody may ask
        await Task.WhenAll(
            grains.GetGrain<IOverview>(scorecard.Overview.Parent!.ToString()).Get(question),
            grains.GetGrain<IOverview>(scorecard.Overview.ToString()).Get(question));
    }

    /// <summary>A year of the last century, so that silos that start together do not wait for each other's grains.</summary>
    private static int YearOf(SiloAddress silo) => 1900 + (int)((uint)silo.GetConsistentHashCode() % 100);
}
