using System.Collections.Frozen;
using Kinerja.Model.Outcomes;
using Kinerja.Model.Values;

namespace Kinerja.Model.Periods;

/// <summary>
/// When a period must be reported (domain rules, section 9): some days after its end, and for figures that are published late some months more. Pure: the
/// instant is given. A quarter is <i>not due</i> until the end of its due date in the region's zone; from the next midnight on an absent figure is missing.
/// </summary>
public sealed record ReportingCalendar
{
    /// <summary>Days after the end of a period when the agency has set none.</summary>
    public const int DefaultDueDays = 15;

    /// <summary>The most days an agency may set.</summary>
    public const int MaxDueDays = 366;

    /// <summary>The longest publication lag, in months.</summary>
    public const int MaxLagMonths = 24;

    private static readonly FrozenSet<Period> None = FrozenSet<Period>.Empty;

    /// <summary>Zone of the region.</summary>
    public ReportingZone Zone { get; init; } = ReportingZone.Wib;

    /// <summary>Days after the end of the period, 0–366; a value outside counts as the nearest bound.</summary>
    public int DueDays { get; init; } = DefaultDueDays;

    /// <summary>A calendar from settings as people give them.</summary>
    /// <param name="zone">IANA name or abbreviation.</param>
    /// <param name="dueDays">0–366.</param>
    /// <returns>The calendar, or problems with the fields <c>zone</c> and <c>dueDays</c>.</returns>
    public static Outcome<ReportingCalendar> Create(string? zone, int dueDays = DefaultDueDays)
    {
        var problems = new List<Problem>();
        if (!ReportingZone.TryFind(zone, out var found))
        {
            problems.Add(new("zoneUnknown", new(
                "Zona waktu tidak dikenal: tulis WIB, WITA, atau WIT.",
                "Unknown time zone: write WIB, WITA or WIT, or Asia/Jakarta, Asia/Makassar, Asia/Jayapura."), "zone"));
        }

        if (dueDays is < 0 or > MaxDueDays)
        {
            problems.Add(new("dueDaysOutOfRange", new(
                $"Batas lapor: tulis bilangan bulat 0 sampai {MaxDueDays} hari.",
                $"Due days: write a whole number from 0 to {MaxDueDays}."), "dueDays"));
        }

        return problems.Count > 0 ? Outcome.Refused<ReportingCalendar>(problems) : new ReportingCalendar { Zone = found!, DueDays = dueDays };
    }

    /// <summary>The last date on which the period may be reported in time. The year is due with its fourth quarter.</summary>
    /// <param name="year">1–9999; a year outside counts as the nearest bound.</param>
    /// <param name="period">A quarter or the year.</param>
    /// <param name="lagMonths">Publication lag, 0–24 months; counted from month end to month end (30 June + 1 = 31 July).</param>
    /// <returns>A local date; the last date of the calendar when it would lie beyond.</returns>
    public DateOnly DueDate(int year, Period period, int lagMonths = 0)
    {
        var quarter = period.IsQuarter() ? (int)period : 4;
        var months = ((Math.Clamp(year, 1, 9999) - 1) * 12) + (quarter * 3) + Math.Clamp(lagMonths, 0, MaxLagMonths);
        var days = Math.Clamp(DueDays, 0, MaxDueDays);
        if (months >= 9999 * 12)
        {
            return DateOnly.MaxValue;
        }

        var due = DateOnly.MinValue.AddMonths(months).DayNumber - 1 + days;
        return DateOnly.FromDayNumber(Math.Min(due, DateOnly.MaxValue.DayNumber));
    }

    /// <summary>True once the due date has passed in the region's zone: a figure that is not there is missing from then on.</summary>
    public bool IsDue(int year, Period period, DateTimeOffset now, int lagMonths = 0) => Zone.LocalDate(now) > DueDate(year, period, lagMonths);

    /// <summary>Days until the end of the due date: 0 on the day itself, negative when late.</summary>
    public int DaysLeft(int year, Period period, DateTimeOffset now, int lagMonths = 0) =>
        DueDate(year, period, lagMonths).DayNumber - Zone.LocalDate(now).DayNumber;

    /// <summary>The periods of a year that are not due at an instant: some last quarters and the year, all, or none.</summary>
    public IReadOnlySet<Period> NotDue(int year, DateTimeOffset now, int lagMonths = 0)
    {
        var set = Enum.GetValues<Period>().Where(p => !IsDue(year, p, now, lagMonths)).ToFrozenSet();
        return set.Count == 0 ? None : set;
    }

    /// <summary>What an absent figure is at an instant: not due with its date, or missing. Never zero.</summary>
    public TypedValue Absent(int year, Period period, DateTimeOffset now, int lagMonths = 0) =>
        IsDue(year, period, now, lagMonths) ? TypedValue.Missing : TypedValue.NotDue(DueDate(year, period, lagMonths));
}
