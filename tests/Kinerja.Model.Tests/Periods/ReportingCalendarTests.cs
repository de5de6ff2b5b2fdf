using CsCheck;
using Kinerja.Model.Periods;
using Kinerja.Model.Values;
using Xunit;

namespace Kinerja.Model.Tests.Periods;

public sealed class ReportingCalendarTests
{
    private static readonly ReportingCalendar Wib = new();

    [Theory]
    [InlineData(Period.Tw1, 0, 15, "2019-04-15")]
    [InlineData(Period.Tw2, 0, 15, "2019-07-15")]
    [InlineData(Period.Tw3, 0, 15, "2019-10-15")]
    [InlineData(Period.Tw4, 0, 15, "2020-01-15")]
    [InlineData(Period.Year, 0, 15, "2020-01-15")]
    [InlineData(Period.Tw1, 0, 0, "2019-03-31")]
    [InlineData(Period.Tw2, 1, 15, "2019-08-15")]
    [InlineData(Period.Tw2, 1, 0, "2019-07-31")]
    [InlineData(Period.Tw4, 2, 0, "2020-02-29")]
    [InlineData(Period.Year, 24, 10, "2022-01-10")]
    public void Due_date_is_days_after_the_end_of_the_period_and_its_lag(Period period, int lag, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), new ReportingCalendar { DueDays = days }.DueDate(2019, period, lag));

    [Theory]
    [InlineData("WIB", "2019-04-15T16:59:59Z", false)]
    [InlineData("WIB", "2019-04-15T17:00:00Z", true)]
    [InlineData("WITA", "2019-04-15T15:59:59Z", false)]
    [InlineData("WITA", "2019-04-15T16:00:00Z", true)]
    [InlineData("WIT", "2019-04-15T14:59:59Z", false)]
    [InlineData("WIT", "2019-04-15T15:00:00Z", true)]
    public void Due_date_lasts_until_midnight_of_the_region(string zone, string now, bool due)
    {
        var calendar = ReportingCalendar.Create(zone).Value!;
        Assert.Equal(due, calendar.IsDue(2019, Period.Tw1, DateTimeOffset.Parse(now)));
    }

    [Fact]
    public void Periods_not_due_shrink_to_none_as_the_year_passes()
    {
        Assert.Equal([Period.Tw1, Period.Tw2, Period.Tw3, Period.Tw4, Period.Year], NotDue("2019-04-15"));
        Assert.Equal([Period.Tw2, Period.Tw3, Period.Tw4, Period.Year], NotDue("2019-04-16"));
        Assert.Equal([Period.Tw4, Period.Year], NotDue("2020-01-15"));
        Assert.Empty(NotDue("2020-01-16"));

        static IEnumerable<Period> NotDue(string date) => Wib.NotDue(2019, DateTimeOffset.Parse(date + "T12:00:00+07:00")).Order();
    }

    [Fact]
    public void Absent_figure_is_not_due_with_its_date_and_then_missing()
    {
        Assert.Equal(TypedValue.NotDue(new(2019, 4, 15)), Wib.Absent(2019, Period.Tw1, DateTimeOffset.Parse("2019-04-15T00:00:00+07:00")));
        Assert.Equal(TypedValue.Missing, Wib.Absent(2019, Period.Tw1, DateTimeOffset.Parse("2019-04-16T00:00:00+07:00")));
    }

    [Fact]
    public void Days_left_are_zero_on_the_day_and_negative_when_late()
    {
        Assert.Equal(0, Wib.DaysLeft(2019, Period.Tw1, DateTimeOffset.Parse("2019-04-15T23:00:00+07:00")));
        Assert.Equal(2, Wib.DaysLeft(2019, Period.Tw1, DateTimeOffset.Parse("2019-04-13T00:00:00+07:00")));
        Assert.Equal(-3, Wib.DaysLeft(2019, Period.Tw1, DateTimeOffset.Parse("2019-04-18T00:00:00+07:00")));
    }

    [Fact]
    public void Settings_out_of_bounds_are_named_by_field()
    {
        var refused = ReportingCalendar.Create("Mars/Olympus", 400);
        Assert.Equal([("zoneUnknown", "zone"), ("dueDaysOutOfRange", "dueDays")], refused.Problems.Select(p => (p.Code, p.Field!)));
        Assert.False(ReportingCalendar.Create("wib", -1).IsOk);
        Assert.Equal(ReportingZone.Wita, ReportingCalendar.Create(" Asia/Makassar ", 366).Value!.Zone);
    }

    [Fact]
    public void Later_periods_are_never_due_earlier_and_no_input_throws() =>
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Long[0, DateTime.MaxValue.Ticks]).Sample((year, lag, days, ticks) =>
        {
            var calendar = new ReportingCalendar { DueDays = days, Zone = ReportingZone.Wit };
            var dates = PeriodExtensions.Quarters.Select(q => calendar.DueDate(year, q, lag)).ToList();
            var now = new DateTimeOffset(ticks, TimeSpan.Zero);
            Assert.Equal(dates.Order(), dates);
            Assert.Equal(dates[3], calendar.DueDate(year, Period.Year, lag));
            Assert.Equal(calendar.IsDue(year, Period.Year, now, lag), calendar.NotDue(year, now, lag).Count == 0);
        });
}
