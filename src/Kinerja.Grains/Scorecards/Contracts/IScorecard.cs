using Kinerja.Grains.Access.Contracts;
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
    /// <param name="children">Indicators whose rows change; may be empty where only the periods are to be asked for.</param>
    /// <param name="periods">
    /// Periods of this year whose entered figures are about to change; empty for the plan and for figures of other years, which no period keeps closed.
    /// </param>
    /// <returns>Null when it may be written; <c>periodClosed</c>, and nothing marked, when one of the periods is submitted or further; <c>windowClosed</c> when entry has closed.</returns>
    [AlwaysInterleave, FromGrains("agency", "indicator-year", "evidence"), Alias("BeginChange")]
    Task<Problem?> BeginChange(IReadOnlyList<string> children, IReadOnlyList<Period> periods);

    /// <summary>
    /// Pulls what is stale and gives the scorecard of a period at the present time, with where the period stands; notFound without a plan. Of a period that is
    /// submitted or further the figures are the frozen ones.
    /// </summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("Get")]
    Task<Outcome<ScorecardView>> Get(Period period);

    /// <summary>
    /// The periods whose figures are frozen, in order: submitted or further. Interleaves and waits for nothing, so that an agency may ask while the scorecard waits for it.
    /// </summary>
    [AlwaysInterleave, FromGrains("agency"), Alias("GetFrozen")]
    Task<IReadOnlyList<Period>> GetFrozen();

    /// <summary>
    /// What the agency says to the overview of its region, at every level of visibility; pulls what is stale first. Called by that overview only: it counts as
    /// an answer to the pull of the parent. Null without a plan.
    /// </summary>
    [ReadOnly, FromGrains("overview"), Alias("Contribute")]
    Task<Contribution?> Contribute();
}
