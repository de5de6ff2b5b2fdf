using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Web.Application.Periods;

/// <summary>The calendar of an agency, and of a region where no agency is meant.</summary>
public static class Calendars
{
    /// <summary>When the figures of an agency are due, in its zone.</summary>
    public static ReportingCalendar Of(AgencyProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new() { Zone = ReportingZone.TryFind(profile.TimeZone, out var zone) ? zone : ReportingZone.Wib, DueDays = profile.DueDays };
    }

    /// <summary>The first day of a period.</summary>
    public static DateOnly Begins(int year, Period period) => new(year, period.IsQuarter() ? (((int)period - 1) * 3) + 1 : 1, 1);

    /// <summary>The last day of a period.</summary>
    public static DateOnly Ends(int year, Period period) => (period.IsQuarter() ? Begins(year, period).AddMonths(3) : new DateOnly(year, 1, 1).AddYears(1)).AddDays(-1);
}
