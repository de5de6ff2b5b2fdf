using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Model.Periods;
using Kinerja.Web.Components.Layout;
using Kinerja.Web.Components.Pages.Onboarding;

namespace Kinerja.Web.Application.Notifications;

/// <summary>Addresses of notices, and where they lead.</summary>
public static class NoticeLinks
{
    /// <summary>What a person was told.</summary>
    public const string All = "/akun/pemberitahuan";

    /// <summary>How they want to be told; every mail names it.</summary>
    public const string Preferences = All + "/pengaturan";

    /// <summary>Marks one as read and leads on.</summary>
    public static string Open(long sequence) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{All}/{sequence}");

    /// <summary>Where a notice leads: to what there is to do, or to the figure.</summary>
    public static string Target(NewsItem notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var (region, agency, year) = (notice.Agency.Region.Value, notice.Agency.Code, notice.Year);
        return notice switch
        {
            { Kind: NewsKind.RegistrationAsked or NewsKind.RegistrationContested, Source: AccessScope.Platform } => OnboardingLinks.Platform,
            { Kind: NewsKind.RegistrationAsked or NewsKind.RegistrationContested } => OnboardingLinks.Approvals(region),
            { Kind: NewsKind.JoinAsked } => OnboardingLinks.People(region, agency),
            { Period: not { } } => AgencyLinks.Root(region, agency),
            { Code.Length: > 0, Period: { } period } => AgencyLinks.Cell(region, agency, year, period, notice.Code),
            { Kind: NewsKind.Due or NewsKind.Returned or NewsKind.Reopened or NewsKind.WindowOpened, Period: { } period } when period.IsQuarter() => AgencyLinks.Entry(region, agency, year, period),
            { Period: { } period } => AgencyLinks.Scorecard(region, agency, year, period),
        };
    }
}
