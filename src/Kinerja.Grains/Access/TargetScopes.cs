using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Accounts.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.SingleSignOn;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.Windows.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Grains.Access;

/// <summary>The scope that a grain belongs to, by its key. Keys of an agency's data begin with the agency's own.</summary>
internal static class TargetScopes
{
    /// <summary>The scope; null for a key that names nothing.</summary>
    /// <param name="type">The interface that is called.</param>
    /// <param name="key">The key.</param>
    public static string? Of(Type type, string key)
    {
        if (type == typeof(IIndicatorModel))
            return AccessScope.Platform;
        if (type == typeof(IOverview))
            return OverviewKey.TryParse(key, out var overview) ? overview.Region.Value : null;
        // These lie under ids that cannot be guessed, and know themselves whose they are.
        if (type == typeof(IRegistration) || type == typeof(IInvitation))
            return "";
        if (type == typeof(IRegionYears) || type == typeof(IDirectory) || type == typeof(IReportingWindows))
            return RegionCode.TryParse(key, out var region) ? region.Value : null;
        if (type == typeof(ISingleSignOn))
            return SingleSignOnScopes.IsValid(key) ? key : null;
        if (type == typeof(IMembers) || type == typeof(IAdmissions) || type == typeof(IApprovals) || type == typeof(IApprovalNews))
            return AccessScope.IsValid(key) ? key : null;
        if (type.Namespace == typeof(IAccount).Namespace || type == typeof(IRegistrations) || type == typeof(IInbox))
            return key;
        if (AgencyOf(key) is { } agency)
            return agency;
        // Without an agency: a document that was brought before there was one. Anything else says by its right what it needs.
        return key.Contains(KeyText.Separator, StringComparison.Ordinal) ? null : type == typeof(IImport) ? "" : key;
    }

    private static string? AgencyOf(string key)
    {
        var first = key.IndexOf(KeyText.Separator, StringComparison.Ordinal);
        if (first < 0)
            return null;
        var second = key.IndexOf(KeyText.Separator, first + 1);
        var agency = second < 0 ? key : key[..second];
        return AgencyKey.TryParse(agency, out _) ? agency : null;
    }
}
