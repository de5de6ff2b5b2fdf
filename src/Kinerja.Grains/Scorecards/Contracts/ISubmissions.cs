using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Orleans.Concurrency;

namespace Kinerja.Grains.Scorecards.Contracts;

/// <summary>
/// The periods of an agency-year on their way: open → submitted → (returned) → verified → published → locked. The scorecard itself, under the same key:
/// <c>35.08|dinkop-um|2019</c>.
/// </summary>
[Alias("kinerja.ISubmissions")]
public interface ISubmissions : IGrainWithStringKey
{
    /// <summary>The five periods in order.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetPeriods")]
    Task<IReadOnlyList<PeriodState>> GetPeriods();

    /// <summary>The five periods in order without what their figures would be today: asks nobody else, for lists over many agencies.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetStanding")]
    Task<IReadOnlyList<PeriodState>> GetStanding();

    /// <summary>What stands in the way of a step by somebody, but for its words and for what only the figures can say; empty when nothing does.</summary>
    /// <param name="period">The period.</param>
    /// <param name="act">The step.</param>
    /// <param name="actor">Who would take it, in which role.</param>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetObjections")]
    Task<IReadOnlyList<Problem>> GetObjections(Period period, PeriodAct act, Actor actor);

    /// <summary>The five periods in order, from what is stored of them alone: no figure is read.</summary>
    [ReadOnly, FromGrains("notifier"), Alias("GetTrails")]
    Task<IReadOnlyList<PeriodTrail>> GetTrails();

    /// <summary>Looks at a period as a submission would; notFound without a plan.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("Review")]
    Task<Outcome<SubmissionReview>> Review(Period period);

    /// <summary>
    /// Does a step. Problems: <c>periodStatus</c> (another status than the step needs, kind Conflict), <c>laterPeriodClosed</c>, <c>periodNotOver</c>,
    /// <c>notSubmittable</c>, <c>reasonRequired</c>, <c>verifiesOwn</c>, <c>roleNotAllowed</c>, <c>windowClosed</c>, <c>revisionConflict</c>, <c>noPlanForYear</c>.
    /// </summary>
    [Needs(Right.ChangePeriod), Alias("Change")]
    Task<Outcome<Receipt>> Change(ChangePeriod command);

    /// <summary>A submission as it was frozen.</summary>
    /// <param name="period">The period.</param>
    /// <param name="number">Number of the submission; null gives the last.</param>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetFrozen")]
    Task<Outcome<FrozenSubmission>> GetFrozen(Period period, int? number);
}
