using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Periods;

/// <summary>The periods of a year from what the grains say, at a moment. Pure.</summary>
public static class PeriodStandings
{
    /// <summary>The five periods in order.</summary>
    public static IReadOnlyList<PeriodStanding> Of(AgencyProfile profile, int year, IReadOnlyList<PeriodState> states, DeskView desk, ReportingWindows windows, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(states);
        var calendar = Calendars.Of(profile);
        return [.. states.Select(state => Of(calendar, year, state, desk, windows, now))];
    }

    private static PeriodStanding Of(ReportingCalendar calendar, int year, PeriodState state, DeskView desk, ReportingWindows windows, DateTimeOffset now)
    {
        var ready = desk.Ready.GetValueOrDefault(state.Period);
        return new()
        {
            Year = year,
            State = state,
            Today = calendar.Zone.LocalDate(now),
            Ready = state.Status.IsOpen() && ready is not null && (state.Last is not { } last || last.At < ready.At) ? ready : null,
            Window = desk.WindowOf(state.Period),
            Due = calendar.DueDate(year, state.Period),
            EntryLast = ReportingWindows.Last(windows.EntryDays, calendar, year, state.Period),
            SubmitLast = ReportingWindows.Last(windows.SubmitDays, calendar, year, state.Period),
            VerifyBy = ReportingWindows.Last(windows.VerifyDays, calendar, year, state.Period),
        };
    }
}
