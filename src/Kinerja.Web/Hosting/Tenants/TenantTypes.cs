namespace Kinerja.Web.Hosting.Tenants;

/// <summary>The types of grains, by whom their rows belong to. A test holds that each type is named here.</summary>
internal static class TenantTypes
{
    /// <summary>The chain of who did what.</summary>
    public const string Audit = "audit";

    /// <summary>Evidence of a period, which lists the files of it.</summary>
    public const string Evidence = "evidence";

    /// <summary>Sums of a region.</summary>
    public const string Overview = "overview";

    /// <summary>What an agency takes along. Keys begin with the agency's own.</summary>
    public static IReadOnlyList<string> Carried { get; } = ["admissions", "agency", "agency-name", "api-keys", Audit, "column-readings", "conversation", "desk", "document-templates", Evidence, "evidence-space", "import", "indicator-year", "issued-documents", "members", "notifier", "scorecard", "single-sign-on", "tenant", "visits"];

    /// <summary>Where an agency stands as a tenant.</summary>
    public const string Tenant = "tenant";

    /// <summary>
    /// What a deletion leaves: who did what stays answerable, with the platform; a name that was used is never given to anybody else; and that the agency was closed stays, without
    /// a word about anybody, so that nothing a process still has in memory lets anybody in.
    /// </summary>
    public static IReadOnlyList<string> Kept { get; } = ["agency-name", Audit, Tenant];

    /// <summary>What belongs to no agency: people, regions, models, ways in.</summary>
    public static IReadOnlyList<string> NotOfTenants { get; } =
        ["account", "approval-news", "approvals", "directory", "inbox", "indicator-model", "invitation", "login-name", "model-catalogue", Overview, "region-years", "registration", "registrations", "reporting-windows"];

    /// <summary>Of whose rows some belong to a region or to the platform: their keys name a scope, and an agency is one of several.</summary>
    public static IReadOnlyList<string> OfScopes { get; } = ["admissions", Audit, "members", "single-sign-on"];

    /// <summary>Types of rows that belong to no agency, or may.</summary>
    public static IReadOnlyList<string> OfPlatform { get; } = [.. NotOfTenants, .. OfScopes];

    /// <summary>Rows that only save work, or say what waits to be looked at: taken along, and no part of what the content is.</summary>
    public static bool IsDerived(string row) => row is "marks" || !Backup.BackupRows.IsCopied(row);
}
