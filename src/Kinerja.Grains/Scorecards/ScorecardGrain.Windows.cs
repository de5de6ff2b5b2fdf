using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Scorecards.Periods;
using Kinerja.Grains.Windows.Contracts;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Scorecards;

/// <summary>
/// Until when figures of the scorecard may be entered and submitted. What the region has set is asked for each time, so that a change works from the next figure on; where nothing is
/// set, which is where every region begins, that is the only question.
/// </summary>
internal sealed partial class ScorecardGrain
{
    /// <summary>The refusal of an entry after closing; null when it may be made.</summary>
    private async Task<Problem?> EntryRefusal(IReadOnlyList<string> children, IReadOnlyList<Period> periods)
    {
        if (periods.Count == 0 || await Windows.Get() is not { EntryDays: { } days })
            return null;
        var lag = Plan is { } plan ? plan.Indicators.Where(i => children.Contains(i.Code)).Select(i => i.LagMonths).DefaultIfEmpty(0).Max() : 0;
        foreach (var period in periods)
        {
            if (await Closed(days, period, lag) is { } closed)
                return PeriodRefusals.EntryWindowClosed(period, _key.Year, closed);
        }

        return null;
    }

    /// <summary>The refusal of a submission after closing; null when it may be made.</summary>
    private async Task<Problem?> SubmitRefusal(Period period) =>
        await Windows.Get() is { SubmitDays: { } days } && await Closed(days, period, 0) is { } closed ? PeriodRefusals.SubmitWindowClosed(period, _key.Year, closed) : null;

    /// <summary>The date after which it is closed; null when it is open: in time, given back by the reviewers, or in a window of theirs.</summary>
    private async Task<DateOnly?> Closed(int days, Period period, int lagMonths)
    {
        // Dates are those of the agency. Its plan may not have been pulled since this silo has the scorecard, and an entry never waits for a pull.
        var profile = Plan?.Profile;
        var zone = ReportingZone.TryFind(profile?.TimeZone, out var found) ? found : ReportingZone.OfRegion(_key.Agency.Region.Value);
        var calendar = new ReportingCalendar { Zone = zone, DueDays = profile?.DueDays ?? ReportingCalendar.DefaultDueDays };
        var last = ReportingWindows.Last(days, calendar, _key.Year, period, lagMonths)!.Value;
        var today = zone.LocalDate(Now);
        if (today <= last || _periods.State.Of(period).IsGivenBack)
            return null;
        var until = await GrainFactory.GetGrain<IPeriodDesk>(_key.ToString()).OpenUntil(period);
        return today <= until ? null : until > last ? until : last;
    }

    private IReportingWindows Windows => GrainFactory.GetGrain<IReportingWindows>(_key.Agency.Region.Value);
}
