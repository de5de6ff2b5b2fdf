using Kinerja.Grains.Notifications;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>Reminders of due dates, on the calendar of the agency and by its clock.</summary>
public sealed class DueRemindersTests
{
    private static readonly int[] Days = [7, 1, 0, -3];

    [Theory]
    [InlineData("WIB", 22)]
    [InlineData("WITA", 21)]
    [InlineData("WIT", 20)]
    public void A_day_begins_at_five_in_the_morning_of_the_region(string zone, int utc)
    {
        var of = ReportingZone.All.Single(z => z.Abbreviation == zone);
        var five = new DateTimeOffset(2026, 4, 7, utc, 0, 0, TimeSpan.Zero); // 8 April, five o'clock there
        Assert.Equal(new DateOnly(2026, 4, 7), DueReminders.Day(of, 5, five.AddSeconds(-1)));
        Assert.Equal(new DateOnly(2026, 4, 8), DueReminders.Day(of, 5, five));
    }

    [Theory]
    [InlineData(8, 7)]
    [InlineData(14, 1)]
    [InlineData(15, 0)]
    [InlineData(18, -3)]
    public void A_quarter_is_named_on_the_days_that_are_set(int day, int left) =>
        Assert.Equal([(2026, Period.Tw1, left)], On(new(2026, 4, day)));

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(19)]
    public void On_other_days_nobody_is_reminded(int day) => Assert.Empty(On(new(2026, 4, day)));

    [Fact]
    public void The_year_is_due_with_its_fourth_quarter() => Assert.Equal([(2025, Period.Tw4, 1), (2025, Period.Year, 1)], On(new(2026, 1, 14)));

    [Fact]
    public void After_days_without_a_look_a_period_is_named_once_with_the_days_that_are_left() =>
        Assert.Equal([(2026, Period.Tw1, -2)], DueReminders.Of(Calendar, [2026], new(2026, 4, 1), new(2026, 4, 17), Days));

    [Fact]
    public void A_day_that_was_looked_at_is_not_looked_at_again() => Assert.Empty(DueReminders.Of(Calendar, [2026], new(2026, 4, 15), new(2026, 4, 15), Days));

    private static ReportingCalendar Calendar => new() { DueDays = 15 };

    private static IEnumerable<(int, Period, int)> On(DateOnly day) => DueReminders.Of(Calendar, [2025, 2026, 2027], day.AddDays(-1), day, Days);
}
