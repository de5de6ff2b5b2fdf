using Kinerja.Grains.Access.Contracts;
using Kinerja.Grains.Agencies.Contracts;
using Kinerja.Grains.ApiKeys.Contracts;
using Kinerja.Grains.Audit.Contracts;
using Kinerja.Grains.ColumnReadings.Contracts;
using Kinerja.Grains.Conversations.Contracts;
using Kinerja.Grains.Desks.Contracts;
using Kinerja.Grains.DocumentTemplates.Contracts;
using Kinerja.Grains.Evidence.Contracts;
using Kinerja.Grains.Imports.Contracts;
using Kinerja.Grains.Indicators.Contracts;
using Kinerja.Grains.IssuedDocuments.Contracts;
using Kinerja.Grains.Models.Contracts;
using Kinerja.Grains.Notifications.Contracts;
using Kinerja.Grains.Onboarding.Contracts;
using Kinerja.Grains.Overviews.Contracts;
using Kinerja.Grains.Scorecards.Contracts;
using Kinerja.Grains.SingleSignOn.Contracts;
using Kinerja.Grains.Tenants.Contracts;
using Kinerja.Grains.Visits.Contracts;
using Kinerja.Grains.Windows.Contracts;
using Kinerja.Model.Keys;

namespace Kinerja.Web.Application;

/// <summary>Grains by their typed keys; nobody builds a key from text by hand.</summary>
public static class GrainAccess
{
    public static IAgency Agency(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IAgency>(key.ToString());

    /// <summary>Signed versions of an agency's plan.</summary>
    public static IPlanVersions PlanVersions(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IPlanVersions>(key.ToString());

    /// <summary>Imports that were applied to an agency's plan.</summary>
    public static IPlanApplications PlanApplications(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IPlanApplications>(key.ToString());

    /// <summary>What an agency has said about the columns of documents.</summary>
    public static IColumnReadings ColumnReadings(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IColumnReadings>(key.ToString());

    public static IIndicatorYear IndicatorYear(this IGrainFactory grains, IndicatorYearKey key) => grains.GetGrain<IIndicatorYear>(key.ToString());

    public static IScorecard Scorecard(this IGrainFactory grains, ScorecardKey key) => grains.GetGrain<IScorecard>(key.ToString());

    public static IIndicatorModel IndicatorModel(this IGrainFactory grains, string model) => grains.GetGrain<IIndicatorModel>(model);

    /// <summary>The published shared models.</summary>
    public static IModelCatalogue ModelCatalogue(this IGrainFactory grains) => grains.GetGrain<IModelCatalogue>(AccessScope.Platform);

    public static IOverview Overview(this IGrainFactory grains, OverviewKey key) => grains.GetGrain<IOverview>(key.ToString());

    /// <summary>The years of a region.</summary>
    public static IRegionYears RegionYears(this IGrainFactory grains, RegionCode region) => grains.GetGrain<IRegionYears>(region.Value);

    /// <summary>The periods of a scorecard on their way.</summary>
    public static ISubmissions Submissions(this IGrainFactory grains, ScorecardKey key) => grains.GetGrain<ISubmissions>(key.ToString());

    /// <summary>What lies on the desk of an agency-year.</summary>
    public static IPeriodDesk PeriodDesk(this IGrainFactory grains, ScorecardKey key) => grains.GetGrain<IPeriodDesk>(key.ToString());

    /// <summary>Until when the agencies of a region may do what.</summary>
    public static IReportingWindows ReportingWindows(this IGrainFactory grains, RegionCode region) => grains.GetGrain<IReportingWindows>(region.Value);

    /// <summary>Who looked at an agency when.</summary>
    public static IVisits Visits(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IVisits>(key.ToString());

    /// <summary>The audit of a scope.</summary>
    public static IAuditLog AuditLog(this IGrainFactory grains, string scope) => grains.GetGrain<IAuditLog>(scope);

    public static IImport Import(this IGrainFactory grains, ImportAddress address) => grains.GetGrain<IImport>(address.Key);

    /// <summary>The API keys of an agency.</summary>
    public static IApiKeys ApiKeys(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IApiKeys>(key.ToString());

    /// <summary>The templates that an agency made for its documents.</summary>
    public static IDocumentTemplates DocumentTemplates(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IDocumentTemplates>(key.ToString());

    /// <summary>The register of documents that an agency issued.</summary>
    public static IIssuedDocuments IssuedDocuments(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IIssuedDocuments>(key.ToString());

    /// <summary>What is said about the figures of a period.</summary>
    public static IConversation Conversation(this IGrainFactory grains, AgencyPeriodKey key) => grains.GetGrain<IConversation>(key.ToString());

    /// <summary>The evidence for the figures of a period.</summary>
    public static IEvidence Evidence(this IGrainFactory grains, AgencyPeriodKey key) => grains.GetGrain<IEvidence>(key.ToString());

    /// <summary>The room of an agency for evidence.</summary>
    public static IEvidenceSpace EvidenceSpace(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<IEvidenceSpace>(key.ToString());

    /// <summary>Who tells people what is new in an agency.</summary>
    public static INotifier Notifier(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<INotifier>(key.ToString());

    /// <summary>What an account was told.</summary>
    public static IInbox Inbox(this IGrainFactory grains, string account) => grains.GetGrain<IInbox>(account);

    public static IMembers Members(this IGrainFactory grains, string scope) => grains.GetGrain<IMembers>(scope);

    /// <summary>Invitations to a scope and requests to join it.</summary>
    public static IAdmissions Admissions(this IGrainFactory grains, string scope) => grains.GetGrain<IAdmissions>(scope);

    /// <summary>Registrations that wait in a scope.</summary>
    public static IApprovals Approvals(this IGrainFactory grains, string scope) => grains.GetGrain<IApprovals>(scope);

    /// <summary>The provider of a scope.</summary>
    public static ISingleSignOn SingleSignOn(this IGrainFactory grains, string scope) => grains.GetGrain<ISingleSignOn>(scope);

    public static IRegistration Registration(this IGrainFactory grains, string id) => grains.GetGrain<IRegistration>(id);

    /// <summary>The registrations of an account.</summary>
    public static IRegistrations Registrations(this IGrainFactory grains, string account) => grains.GetGrain<IRegistrations>(account);

    /// <summary>An invitation by the hash of its token.</summary>
    public static IInvitation Invitation(this IGrainFactory grains, string hash) => grains.GetGrain<IInvitation>(hash);

    /// <summary>An agency as a tenant.</summary>
    public static ITenant Tenant(this IGrainFactory grains, AgencyKey key) => grains.GetGrain<ITenant>(key.ToString());

    /// <summary>The agencies of a region.</summary>
    public static IDirectory Directory(this IGrainFactory grains, string region) => grains.GetGrain<IDirectory>(region);
}
