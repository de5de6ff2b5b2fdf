using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Keys;
using Kinerja.Web.Application.Notifications;

namespace Kinerja.Web.Tests.Notifications;

/// <summary>Where notices lead.</summary>
public sealed class NoticeLinksTests
{
    [Theory]
    [InlineData(NewsKind.RegistrationAsked, "35.08", "/w/35.08/pendaftaran")]
    [InlineData(NewsKind.RegistrationAsked, AccessScope.Platform, "/admin/pendaftaran")]
    [InlineData(NewsKind.RegistrationContested, AccessScope.Platform, "/admin/pendaftaran")]
    [InlineData(NewsKind.JoinAsked, null, "/i/35.08/dinkop/orang")]
    public void What_waits_for_a_decision_leads_to_the_list_of_whoever_decides(NewsKind kind, string? source, string address) =>
        Assert.Equal(address, NoticeLinks.Target(new() { Agency = AgencyKey.Parse("35.08|dinkop"), Number = 1, Kind = kind, Name = "Dinas", At = default, Source = source }));
}
