using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;
using Orleans.Concurrency;

namespace Kinerja.Grains.Desks.Contracts;

/// <summary>
/// What people do around the periods of an agency-year and what decides no figure: an operator says that a period is ready, a reviewer opens a window after closing, and notes what
/// was looked at. Beside the scorecard, not in its row: none of it may stand in the way of freezing. Key of the scorecard, <c>35.08|dinkop-um|2019</c>.
/// </summary>
[Alias("kinerja.IPeriodDesk")]
public interface IPeriodDesk : IGrainWithStringKey
{
    /// <summary>What lies on the desk.</summary>
    [ReadOnly, Needs(Right.ReadAgency), Alias("Get")]
    Task<DeskView> Get();

    /// <summary>The same, for those who tell people of it.</summary>
    [ReadOnly, FromGrains("notifier"), Alias("GetNews")]
    Task<DeskView> GetNews();

    /// <summary>The last date of the window that is open for a period; null when none was opened. Waits for nobody.</summary>
    [ReadOnly, AlwaysInterleave, FromGrains("scorecard"), Alias("OpenUntil")]
    Task<DateOnly?> OpenUntil(Period period);

    /// <summary>Says that a period is ready for the head to sign, or takes it back. Problems: <c>periodInvalid</c>, <c>roleNotAllowed</c>, <c>tooLong</c>.</summary>
    [Needs(Right.EnterFigures), Alias("SetReady")]
    Task<Outcome<Receipt>> SetReady(SetReady command);

    /// <summary>
    /// Opens a window for entering and submitting a period after closing, or ends it. Problems: <c>periodInvalid</c>, <c>roleNotAllowed</c>, <c>reasonRequired</c>,
    /// <c>dateOutOfRange</c>.
    /// </summary>
    [Needs(Right.ChangePeriod), Alias("SetWindow")]
    Task<Outcome<Receipt>> SetWindow(SetWindow command);

    /// <summary>What was looked at of a submission.</summary>
    /// <param name="period">The period.</param>
    /// <param name="submission">Number of the submission, 1 upwards.</param>
    [ReadOnly, Needs(Right.ReadAgency), Alias("GetChecks")]
    Task<SampleChecks> GetChecks(Period period, int submission);

    /// <summary>Notes what was looked at. Problems: <c>periodInvalid</c>, <c>roleNotAllowed</c>, <c>tooLong</c>, <c>tooMany</c>, <c>noIndicator</c>.</summary>
    [Needs(Right.ChangePeriod), Alias("SetChecks")]
    Task<Outcome<Receipt>> SetChecks(SetChecks command);
}
