using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Shared;
using Kinerja.Model.Periods;

namespace Kinerja.Grains.Notifications;

/// <summary>Whom a notice concerns, what its reader must be allowed, and when it goes out by mail. Pure.</summary>
public static class NoticeRules
{
    private static readonly ActorRole[] Anybody = [ActorRole.Operator, ActorRole.Head, ActorRole.AgencyAdmin];

    /// <summary>The topics in the order in which people decide about them.</summary>
    public static IReadOnlyList<NoticeTopic> Topics { get; } = [NoticeTopic.Turn, NoticeTopic.Due, NoticeTopic.Mention, NoticeTopic.Talk, NoticeTopic.Result];

    /// <summary>What a kind belongs to.</summary>
    public static NoticeTopic TopicOf(NewsKind kind) => kind switch
    {
        NewsKind.Verified or NewsKind.Published => NoticeTopic.Result,
        NewsKind.Due => NoticeTopic.Due,
        NewsKind.Mentioned or NewsKind.Answered => NoticeTopic.Mention,
        NewsKind.Asked or NewsKind.Commented => NoticeTopic.Talk,
        NewsKind.JoinAsked => NoticeTopic.People,
        _ => NoticeTopic.Turn,
    };

    /// <summary>When a topic goes out by mail unless the person says otherwise. About people who ask to join a letter of its own goes out.</summary>
    public static MailMode Default(NoticeTopic topic) => topic switch
    {
        NoticeTopic.Turn or NoticeTopic.Mention => MailMode.Now,
        NoticeTopic.People => MailMode.Never,
        _ => MailMode.Daily,
    };

    /// <summary>What somebody needs in the agency, or in the scope that a notice names as its source, to read it: what its people and reviewers have, also where everybody may read the figures.</summary>
    public static Right RightOf(NewsKind kind) => kind is NewsKind.JoinAsked or NewsKind.RegistrationAsked or NewsKind.RegistrationContested ? Right.Manage : Right.Discuss;

    /// <summary>The roles in the agency whose holders are told.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="days">Days left, for a reminder.</param>
    public static IReadOnlyList<ActorRole> AudienceIn(NewsKind kind, int days) => kind switch
    {
        NewsKind.Returned or NewsKind.Verified or NewsKind.Published or NewsKind.Reopened or NewsKind.WindowOpened => [ActorRole.Operator, ActorRole.Head],
        NewsKind.Due => days > 0 ? [ActorRole.Operator] : [ActorRole.Operator, ActorRole.Head],
        NewsKind.Asked or NewsKind.Commented => [ActorRole.Operator],
        NewsKind.Ready => [ActorRole.Head],
        NewsKind.JoinAsked => [ActorRole.AgencyAdmin],
        _ => [],
    };

    /// <summary>True when the reviewers of the region are told.</summary>
    public static bool ConcernsReviewers(NewsKind kind) => kind == NewsKind.Submitted;

    /// <summary>True when somebody with these roles may read a notice now.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="agency">Roles in the agency.</param>
    /// <param name="region">Roles in its region; of a registration, in the scope that decides about it.</param>
    public static bool MayRead(NewsKind kind, IReadOnlyList<ActorRole> agency, IReadOnlyList<ActorRole> region) => kind switch
    {
        NewsKind.JoinAsked => agency.Contains(ActorRole.AgencyAdmin),
        NewsKind.RegistrationAsked or NewsKind.RegistrationContested => region.Contains(ActorRole.AgencyAdmin) || region.Contains(ActorRole.PlatformAdmin),
        _ => region.Contains(ActorRole.Reviewer) || agency.Any(Anybody.Contains),
    };

    /// <summary>When a notice that came now goes out by mail; null when it does not.</summary>
    /// <param name="mode">What the person has chosen.</param>
    /// <param name="hour">Hour of the daily mail.</param>
    /// <param name="zone">Zone of the agency.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="grouped">How long what happens together is waited for.</param>
    public static DateTimeOffset? MailAt(MailMode mode, int hour, ReportingZone zone, DateTimeOffset now, TimeSpan grouped) => mode switch
    {
        MailMode.Now => now + grouped,
        MailMode.Daily => NextHour(hour, zone, now),
        _ => null,
    };

    /// <summary>The next time a clock in the zone shows an hour, later than now.</summary>
    public static DateTimeOffset NextHour(int hour, ReportingZone zone, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = now.ToOffset(TimeSpan.FromHours(zone.Hours));
        var at = new DateTimeOffset(local.Year, local.Month, local.Day, hour, 0, 0, local.Offset);
        return (at > local ? at : at.AddDays(1)).ToUniversalTime();
    }
}
