namespace Kinerja.Web.Hosting.Tenants;

/// <summary>The types of grains, by whom their rows belong to. A test holds that each type is named here.</summary>
internal static class TenantTypes
{
    /// <summary>The chain of who did what.</summary>
    public const string Audit = "audit";

    /// <summary>What an agency takes along. Keys begin with the agency's own.</summary>
    public static IReadOnlyList<string> Carried { get; } = ["admissions", "agency", "agency-name", "api-keys", Audit, "conversation", "desk", "document-templates", "evidence", "evidence-space", "import", "indicator-year", "issued-documents", "members", "notifier", "scorecard", "single-sign-on", "tenant", "visits"];

    /// <summary>Where an agency stands as a tenant.</summary>
    public const string Tenant = "tenant";

    /// <summary>
    /// What a deletion leaves: who did what stays answerable, with the platform; a name that was used is never given to anybody else; and that the agency was closed stays, without
    /// a word about anybody, so that nothing a process still has in memory lets anybody in.
    /// </summary>
    public static IReadOnlyList<string> Kept { get; } = ["agency-name", Audit, Tenant];

    /// <summary>What belongs to no agency: people, regions, models, ways in.</summary>
    public static IReadOnlyList<string> NotOfTenants { get; } =
        ["account", "approvals", "directory", "inbox", "indicator-model", "invitation", "login-name", "model-catalogue", "overview", "region-years", "registration", "registrations", "reporting-windows"];

    /// <summary>Rows that only save work, or say what waits to be looked at: taken along, and no part of what the content is.</summary>
    public static bool IsDerived(string row) => row is "marks" or "snapshot";
}
