using Kinerja.Model.Periods;
using Xunit;

namespace Kinerja.Model.Tests.Periods;

public sealed class ReportingZoneTests
{
    [Fact]
    public void Constant_offsets_agree_with_the_tables_of_the_host()
    {
        foreach (var zone in ReportingZone.All)
        {
            var host = TimeZoneInfo.FindSystemTimeZoneById(zone.Id);
            for (var day = new DateTime(1990, 1, 1, 16, 30, 0, DateTimeKind.Utc); day.Year < 2040; day = day.AddDays(1))
            {
                Assert.Equal(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(day, host)), zone.LocalDate(day));
            }
        }
    }

    [Theory]
    [InlineData("35.08", "WIB")]
    [InlineData("35", "WIB")]
    [InlineData("61.71", "WIB")]
    [InlineData("51.71", "WITA")]
    [InlineData("64.72", "WITA")]
    [InlineData("73", "WITA")]
    [InlineData("82.71", "WIT")]
    [InlineData("96.71", "WIT")]
    [InlineData("id", "WIB")]
    [InlineData(null, "WIB")]
    public void Region_code_gives_its_zone(string? code, string expected) => Assert.Equal(expected, ReportingZone.OfRegion(code).Abbreviation);

    [Fact]
    public void Last_instant_of_the_calendar_has_a_date() => Assert.Equal(DateOnly.MaxValue, ReportingZone.Wit.LocalDate(DateTimeOffset.MaxValue));

    [Fact]
    public void Offset_of_the_instant_given_does_not_matter()
    {
        var instant = DateTimeOffset.Parse("2019-04-15T17:00:00Z");
        Assert.Equal(new DateOnly(2019, 4, 16), ReportingZone.Wib.LocalDate(instant));
        Assert.Equal(new DateOnly(2019, 4, 16), ReportingZone.Wib.LocalDate(instant.ToOffset(TimeSpan.FromHours(-11))));
    }
}
