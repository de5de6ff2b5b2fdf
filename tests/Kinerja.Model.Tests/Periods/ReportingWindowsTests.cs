using Kinerja.Model.Periods;

namespace Kinerja.Model.Tests.Periods;

public sealed class ReportingWindowsTests
{
    private static readonly ReportingCalendar Calendar = new() { DueDays = 15 };

    [Theory]
    [InlineData(null, 0, null)]
    [InlineData(20, 0, "2019-04-20")]
    [InlineData(20, 2, "2019-06-20")]
    [InlineData(0, 0, "2019-04-15")] // nothing closes before it is due
    [InlineData(15, 0, "2019-04-15")]
    public void Nothing_closes_before_it_is_due_and_what_is_published_late_closes_late(int? days, int lag, string? last) =>
        Assert.Equal(last is null ? null : DateOnly.Parse(last), ReportingWindows.Last(days, Calendar, 2019, Period.Tw1, lag));

    [Theory]
    [InlineData(null, null, null, "")]
    [InlineData(20, 25, 40, "")]
    [InlineData(0, 0, 366, "")]
    [InlineData(-1, null, null, "entry")]
    [InlineData(null, 367, null, "submit")]
    [InlineData(30, 20, null, "submit")]
    [InlineData(30, null, 20, "verify")]
    [InlineData(10, 30, 20, "verify")]
    public void Days_are_in_range_and_in_the_order_of_the_way(int? entry, int? submit, int? verify, string fields) =>
        Assert.Equal(fields, string.Join(',', new ReportingWindows { EntryDays = entry, SubmitDays = submit, VerifyDays = verify }.Check().Select(p => p.Field)));
}
