namespace Kinerja.Web.Hosting.Tenants;

/// <summary>The types of grains, by whom their rows belong to. A test holds that each type is named here.</summary>
internal static class TenantTypes
{
    /// <summary>The chain of who did what.</summary>
    public const string Audit = "audit";

    /// <summary>What an agency takes along. Keys begin with the agency's own.</summary>
    public static IReadOnlyList<string> Carried { get; } = ["admissions", "agency", "agency-name", Audit, "import", "indicator-year", "members", "scorecard", "single-sign-on", "tenant"];

    /// <summary>What a deletion leaves: who did what stays answerable, with the platform, and a name that was used is never given to anybody else.</summary>
    public static IReadOnlyList<string> Kept { get; } = ["agency-name", Audit];

    /// <summary>What belongs to no agency: people, regions, models, ways in.</summary>
    public static IReadOnlyList<string> NotOfTenants { get; } =
        ["account", "approvals", "directory", "indicator-model", "invitation", "login-name", "overview", "region-years", "registration", "registrations"];

    /// <summary>Rows that only save work, or say what waits to be looked at: taken along, and no part of what the content is.</summary>
    public static bool IsDerived(string row) => row is "marks" or "snapshot";
}
