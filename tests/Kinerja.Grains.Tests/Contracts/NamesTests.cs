using System.Reflection;
using Kinerja.Grains.Shared;
using Kinerja.Model.Plans;
using Orleans.Metadata;

namespace Kinerja.Grains.Tests.Contracts;

/// <summary>Names that stand in storage and on the wire: never renamed, never used twice.</summary>
public sealed class NamesTests
{
    private static readonly Assembly[] Assemblies = [typeof(Receipt).Assembly, typeof(Plan).Assembly];

    [Fact]
    public void Grain_types_are_these_and_no_others()
    {
        var types = typeof(Receipt).Assembly.GetTypes().Where(t => typeof(Grain).IsAssignableFrom(t) && !t.IsAbstract)
            .ToDictionary(t => t.Name, t => t.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, null!).ToString());
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["AccountGrain"] = "account", ["AdmissionsGrain"] = "admissions", ["AgencyGrain"] = "agency", ["AgencyNameGrain"] = "agency-name", ["ApiKeysGrain"] = "api-keys", ["ApprovalNewsGrain"] = "approval-news", ["ApprovalsGrain"] = "approvals", ["AuditLogGrain"] = "audit", ["ColumnReadingsGrain"] = "column-readings", ["ConversationGrain"] = "conversation", ["DirectoryGrain"] = "directory", ["DocumentTemplatesGrain"] = "document-templates", ["EvidenceGrain"] = "evidence", ["EvidenceSpaceGrain"] = "evidence-space",
                ["ImportGrain"] = "import", ["InboxGrain"] = "inbox", ["IndicatorModelGrain"] = "indicator-model", ["IndicatorYearGrain"] = "indicator-year", ["InvitationGrain"] = "invitation", ["IssuedDocumentsGrain"] = "issued-documents", ["LoginNameGrain"] = "login-name",
                ["MembersGrain"] = "members", ["ModelCatalogueGrain"] = "model-catalogue", ["NotifierGrain"] = "notifier", ["OverviewGrain"] = "overview", ["PeriodDeskGrain"] = "desk",
                ["RegionYearsGrain"] = "region-years", ["RegistrationGrain"] = "registration", ["RegistrationsGrain"] = "registrations", ["ReportingWindowsGrain"] = "reporting-windows", ["ScorecardGrain"] = "scorecard", ["SingleSignOnGrain"] = "single-sign-on", ["TenantGrain"] = "tenant", ["VisitsGrain"] = "visits",
            },
            types.OrderBy(t => t.Key, StringComparer.Ordinal));
        Assert.All(types.Values, name => Assert.DoesNotContain('_', name!)); // the table layout would fold it together with the key
    }

    [Fact]
    public void Every_alias_is_used_once()
    {
        var aliases = Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("Kinerja.", StringComparison.Ordinal) == true).Select(t => (Type: t, t.GetCustomAttribute<AliasAttribute>()?.Alias)).Where(t => t.Alias is not null).ToList();
        Assert.All(aliases.GroupBy(a => a.Alias), g => Assert.Single(g));
        Assert.All(aliases, a => Assert.StartsWith("kinerja.", a.Alias));
    }

    [Fact]
    public void Every_message_and_every_method_has_an_alias()
    {
        var messages = Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t.IsDefined(typeof(GenerateSerializerAttribute), false) || (t.IsInterface && typeof(IAddressable).IsAssignableFrom(t)));
        Assert.All(messages, t => Assert.True(t.IsDefined(typeof(AliasAttribute), false), t.FullName));

        var methods = typeof(Receipt).Assembly.GetTypes().Where(t => t.IsInterface && typeof(IAddressable).IsAssignableFrom(t)).SelectMany(t => t.GetMethods());
        Assert.All(methods, m => Assert.Equal(m.Name, m.GetCustomAttribute<AliasAttribute>()?.Alias));
    }

    [Fact]
    public void Rows_have_these_names()
    {
        Assert.Equal("kinerja", StorageNames.Provider);
        Assert.Equal(
            ["state", "marks", "snapshot", "sessions", "history-000001", "history-1234567", "content-2", "periods", "frozen-tw1-0123456789abcdef", "comments-year-0123456789abcdef", "evidence-tw1-0123456789abcdef", "events-000001", "checks-tw1-2", "versions", "version-2019-0-0123456789abcdef", "parts-1", "totals-1"],
            [StorageNames.State, StorageNames.Marks, StorageNames.Snapshot, StorageNames.Sessions, StorageNames.History(1), StorageNames.History(1_234_567), StorageNames.Content(2),
                StorageNames.Periods, StorageNames.Frozen(Kinerja.Model.Periods.Period.Tw1, "0123456789abcdef0123"), StorageNames.Comments(Kinerja.Model.Periods.Period.Year, "0123456789abcdef"),
                StorageNames.Evidence(Kinerja.Model.Periods.Period.Tw1, "0123456789abcdef0123"), StorageNames.Events(1), StorageNames.Checks(Kinerja.Model.Periods.Period.Tw1, 2), StorageNames.Versions, StorageNames.Version(2019, 0, "0123456789abcdef0123"), StorageNames.Parts(1), StorageNames.Totals(1)]);
    }
}
