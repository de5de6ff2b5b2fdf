using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications;

/// <summary>Which due dates somebody is reminded of on a day. Pure.</summary>
internal static class DueReminders
{
    /// <summary>The day whose reminders may be written: today in the zone, from the hour on.</summary>
    public static DateOnly Day(ReportingZone zone, int hour, DateTimeOffset now) => zone.LocalDate(now.AddHours(-hour));

    /// <summary>
    /// Periods of which somebody is reminded. After days on which nothing ran a period is named once, with the days that are left now: a reminder that
    /// says “in seven days” two days later would be wrong.
    /// </summary>
    /// <param name="calendar">Zone and days of the agency.</param>
    /// <param name="years">Years of the plan.</param>
    /// <param name="seen">The last day that was looked at.</param>
    /// <param name="today">The day.</param>
    /// <param name="days">Days before a due date on which a reminder is written.</param>
    public static IEnumerable<(int Year, Period Period, int Days)> Of(ReportingCalendar calendar, IEnumerable<int> years, DateOnly seen, DateOnly today, IReadOnlyList<int> days) =>
        from year in years
        from period in Enum.GetValues<Period>()
        let due = calendar.DueDate(year, period)
        where days.Any(d => due.DayNumber - d > seen.DayNumber && due.DayNumber - d <= today.DayNumber)
        select (year, period, due.DayNumber - today.DayNumber);

    /// <summary>The same as events.</summary>
    public static IEnumerable<NewsEvent> Events(IEnumerable<(int Year, Period Period, int Days)> reminders, Func<int, Period, bool> isOpen, DateTimeOffset now) =>
        reminders.Where(r => isOpen(r.Year, r.Period)).Select(r => new NewsEvent(NewsKind.Due, now) { Year = r.Year, Period = r.Period, Days = r.Days });
}
