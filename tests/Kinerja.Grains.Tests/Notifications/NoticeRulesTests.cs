using Kinerja.Grains.Notifications;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Tests.Notifications;

/// <summary>Whom a notice concerns and when it goes out by mail.</summary>
public sealed class NoticeRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 8, 5, 0, 0, TimeSpan.Zero); // 12.00 WIB, 13.00 WITA, 14.00 WIT

    [Theory]
    [InlineData("WIB", 0)]
    [InlineData("WITA", -1)]
    [InlineData("WIT", -2)]
    public void The_daily_mail_goes_out_at_the_hour_of_the_region(string zone, int earlier)
    {
        var of = ReportingZone.All.Single(z => z.Abbreviation == zone);
        Assert.Equal(new DateTimeOffset(2026, 4, 9, 0, 0, 0, TimeSpan.Zero).AddHours(earlier), NoticeRules.NextHour(7, of, Noon));
        Assert.Equal(new DateTimeOffset(2026, 4, 8, 11, 0, 0, TimeSpan.Zero).AddHours(earlier), NoticeRules.NextHour(18, of, Noon));
    }

    [Fact]
    public void What_comes_at_the_hour_itself_is_in_the_next_mail() =>
        Assert.Equal(new DateTimeOffset(2026, 4, 9, 0, 0, 0, TimeSpan.Zero), NoticeRules.NextHour(7, ReportingZone.Wib, new(2026, 4, 8, 0, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void At_once_waits_for_what_happens_together_and_never_is_never()
    {
        Assert.Equal(Noon.AddMinutes(2), NoticeRules.MailAt(MailMode.Now, 7, ReportingZone.Wib, Noon, TimeSpan.FromMinutes(2)));
        Assert.Null(NoticeRules.MailAt(MailMode.Never, 7, ReportingZone.Wib, Noon, TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public void Every_kind_has_a_topic_and_every_topic_that_people_choose_a_kind()
    {
        var topics = Enum.GetValues<NewsKind>().Select(NoticeRules.TopicOf).Distinct().ToList();
        Assert.Equal(Enum.GetValues<NoticeTopic>().Order(), topics.Order());
        Assert.Equal(Enum.GetValues<NoticeTopic>().Where(t => t != NoticeTopic.People).Order(), NoticeRules.Topics.Order());
    }

    [Fact]
    public void Who_has_no_role_there_may_read_nothing_and_only_the_admin_reads_who_asks_to_join()
    {
        foreach (var kind in Enum.GetValues<NewsKind>().Except([NewsKind.RegistrationAsked, NewsKind.RegistrationContested]))
        {
            Assert.False(NoticeRules.MayRead(kind, [], []));
            Assert.False(NoticeRules.MayRead(kind, [], [ActorRole.AgencyAdmin]));
            Assert.True(NoticeRules.MayRead(kind, [ActorRole.AgencyAdmin], []));
            Assert.Equal(kind != NewsKind.JoinAsked, NoticeRules.MayRead(kind, [ActorRole.Operator], []));
            Assert.Equal(kind != NewsKind.JoinAsked, NoticeRules.MayRead(kind, [], [ActorRole.Reviewer]));
        }
    }

    [Fact]
    public void Only_who_decides_reads_that_a_registration_waits()
    {
        foreach (var kind in new[] { NewsKind.RegistrationAsked, NewsKind.RegistrationContested })
        {
            Assert.True(NoticeRules.MayRead(kind, [], [ActorRole.AgencyAdmin]));
            Assert.True(NoticeRules.MayRead(kind, [], [ActorRole.PlatformAdmin]));
            Assert.False(NoticeRules.MayRead(kind, [ActorRole.AgencyAdmin, ActorRole.Head], [ActorRole.Reviewer]));
            Assert.False(NoticeRules.MayRead(kind, [], []));
        }
    }

    [Fact]
    public void The_head_is_reminded_from_the_day_itself_on()
    {
        Assert.Equal([ActorRole.Operator], NoticeRules.AudienceIn(NewsKind.Due, 1));
        Assert.Equal([ActorRole.Operator, ActorRole.Head], NoticeRules.AudienceIn(NewsKind.Due, 0));
    }
}
