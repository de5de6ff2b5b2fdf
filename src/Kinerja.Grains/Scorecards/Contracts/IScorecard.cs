using Kinerja.Model.Outcomes;
using Kinerja.Model.Overviews;
using Kinerja.Model.Periods;
using Orleans.Concurrency;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>The roll-up of an agency and year over its indicator-years. Key: <c>35.08|dinkop-um|2019</c>.</summary>
[Alias("kinerja.IScorecard")]
public interface IScorecard : IGrainWithStringKey
{
    /// <summary>
    /// Stale before write: marks children whose figures are about to change and returns when the marks are stored. Interleaves with everything and
    /// never waits for a pull. A failure means that the caller must not write.
    /// </summary>
    [AlwaysInterleave, Alias("BeginChange")]
    Task BeginChange(IReadOnlyList<string> children);

    /// <summary>Pulls what is stale and gives the scorecard of a period at the present time; notFound without a plan.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<ScorecardView>> Get(Period period);

    /// <summary>
    /// What the agency says to the overview of its region, at every level of visibility; pulls what is stale first. Called by that overview only: it counts as
    /// an answer to the pull of the parent. Null without a plan.
    /// </summary>
    [ReadOnly, Alias("Contribute")]
    Task<Contribution?> Contribute();
}
