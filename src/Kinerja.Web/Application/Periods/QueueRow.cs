using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Periods;

/// <summary>A period of an agency in the queue of the reviewers.</summary>
/// <param name="Key">The agency.</param>
/// <param name="Name">Its name.</param>
/// <param name="TimeZone">Its zone.</param>
/// <param name="IsSample">True for a sample agency.</param>
/// <param name="Standing">The period.</param>
public sealed record QueueRow(AgencyKey Key, string Name, string TimeZone, bool IsSample, PeriodStanding Standing)
{
    /// <summary>The last submission; null before the first.</summary>
    public PeriodStep? Submitted => Standing.State.History.LastOrDefault(s => s is { Act: PeriodAct.Submit, To: PeriodStatus.Submitted });

    /// <summary>How often it was given back.</summary>
    public int Returns => Standing.State.History.Count(s => s.Act == PeriodAct.Return);

    /// <summary>True when it should have been submitted and was not.</summary>
    public bool IsMissing => Standing.State.Status.IsOpen() && Standing.DaysLeft < 0;
}
