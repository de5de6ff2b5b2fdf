using Kinerja.Grains.Access.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;
using Orleans.Concurrency;

namespace Kinerja.Grains.Overviews.Contracts;

/// <summary>
/// The roll-up of a region and year: of a regency over its agencies, of a province over its regencies and its own agencies, of the nation over its provinces.
/// One class at every level. Key: <c>35.08|2019</c>, <c>35|2019</c>, <c>id|2019</c>.
/// </summary>
[Alias("kinerja.IOverview")]
public interface IOverview : IGrainWithStringKey
{
    /// <summary>
    /// Stale before write: a child is about to change; returns when that is stored here and everywhere above. The first announcement of a child is what makes
    /// it known. Interleaves with everything and never waits for a pull. A failure means that the child must not change.
    /// </summary>
    /// <param name="child">Region code of the child, or key of an agency of the region itself.</param>
    [AlwaysInterleave, FromGrains("scorecard", "overview"), Alias("BeginChange")]
    Task BeginChange(string child);

    /// <summary>True when a child has ever announced itself. Waits for nobody.</summary>
    [ReadOnly, AlwaysInterleave, FromGrains("region-years"), Alias("HasChildren")]
    Task<bool> HasChildren();

    /// <summary>What the region says to the one above: sums, whose size does not depend on how many agencies there are. Called by the overview above only.</summary>
    [ReadOnly, FromGrains("overview"), Alias("Answer")]
    Task<RegionSums> Answer();

    /// <summary>Pulls what is stale and gives the figures of the region and of its children at the present time.</summary>
    [ReadOnly, Needs(Right.Public), Alias("Get")]
    Task<Outcome<OverviewView>> Get(OverviewQuestion question);

    /// <summary>Why the figure of one shared indicator is what it is: the sums, the children with their standing, who is left out and why.</summary>
    [ReadOnly, Needs(Right.Public), Alias("Explain")]
    Task<Outcome<OverviewExplanation>> Explain(OverviewQuestion question);

    /// <summary>
    /// Every agency below, however deep, whose figure of one shared indicator is not in the sum: late, not due, hidden, listed, not tied. Asks only those
    /// children that have such agencies; at most <see cref="OverviewLimits.MaxAbsentees"/> agencies, by region and code.
    /// </summary>
    [ReadOnly, Needs(Right.Public), FromGrains("overview"), Alias("Absentees")]
    Task<Outcome<IReadOnlyList<AgencyStanding>>> Absentees(OverviewQuestion question);
}
