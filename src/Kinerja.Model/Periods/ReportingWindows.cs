using Kinerja.Model.Outcomes;

namespace Kinerja.Model.Periods;

/// <summary>
/// Until when who may work on a period, as the reviewers of a region have set it for all its agencies (domain rules, section 9). Days count from the end of the period;
/// nothing set closes nothing. Nothing closes before it is due, whatever is set: what is asked for may be given.
/// </summary>
[GenerateSerializer, Immutable, Alias("kinerja.reporting-windows")]
public sealed record ReportingWindows
{
    /// <summary>Nothing closes.</summary>
    public static ReportingWindows Open { get; } = new();

    /// <summary>The last day on which figures are entered, in days after the end of the period; null when entry never closes.</summary>
    [Id(0)] public int? EntryDays { get; init; }

    /// <summary>The last day on which a head submits; null when that never closes.</summary>
    [Id(1)] public int? SubmitDays { get; init; }

    /// <summary>The day by which reviewers have verified; later is late and is not refused. Null when nothing is late.</summary>
    [Id(2)] public int? VerifyDays { get; init; }

    /// <summary>Everything that is wrong with it: <c>daysOutOfRange</c>, <c>windowsOrder</c>, with the fields <c>entry</c>, <c>submit</c>, <c>verify</c>.</summary>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        foreach (var (field, days) in new[] { ("entry", EntryDays), ("submit", SubmitDays), ("verify", VerifyDays) })
        {
            if (days is < 0 or > ReportingCalendar.MaxDueDays)
            {
                problems.Add(new("daysOutOfRange", new(
                    $"Tulis bilangan bulat 0 sampai {ReportingCalendar.MaxDueDays}, atau kosongkan bila tidak pernah ditutup.",
                    $"Write a whole number from 0 to {ReportingCalendar.MaxDueDays}, or nothing where it never closes."), field));
            }
        }

        if (SubmitDays < EntryDays)
            problems.Add(new("windowsOrder", new("Pengajuan tidak boleh ditutup sebelum pengisian.", "Submitting cannot close before entry."), "submit"));
        if (VerifyDays < (SubmitDays ?? EntryDays))
            problems.Add(new("windowsOrder", new("Verifikasi tidak boleh lebih awal daripada pengajuan atau pengisian.", "Verification cannot be due before submitting or entry closes."), "verify"));
        return problems;
    }

    /// <summary>The last local date for something that is open for some days after the end of a period; null when it never closes.</summary>
    /// <param name="days">One of the three.</param>
    /// <param name="calendar">When the agency's figures are due.</param>
    /// <param name="year">Year.</param>
    /// <param name="period">Period.</param>
    /// <param name="lagMonths">Publication lag of the figure: what is published late closes late.</param>
    public static DateOnly? Last(int? days, ReportingCalendar calendar, int year, Period period, int lagMonths = 0)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (days is not { } after)
            return null;
        var (due, closes) = (calendar.DueDate(year, period, lagMonths), (calendar with { DueDays = after }).DueDate(year, period, lagMonths));
        return due > closes ? due : closes;
    }
}
